// ⇧↑ and ⇧↓ move a row of the outline among its neighbours: the server keeps the order, undone by the opposite key.
import { post } from "./requests.js";
import { say } from "./toast.js";

const level = (row) => Number(row.getAttribute("aria-level"));
const rows = (row) => [...row.closest("[role=treegrid]").querySelectorAll("tr[aria-level]")];

/** The row with all that hangs on it. */
function branch(row) {
    const all = rows(row);
    const from = all.indexOf(row);
    const end = all.findIndex((next, at) => at > from && level(next) <= level(row));
    return all.slice(from, end < 0 ? undefined : end);
}

/** The next row on one side that may change places with this one; nothing when another level or branch begins. */
function neighbour(row, step) {
    const all = rows(row);
    for (let at = all.indexOf(row) + step; all[at]; at += step) {
        if (level(all[at]) < level(row)) return null;
        if (level(all[at]) > level(row)) continue;
        const alike = all[at].dataset.order === row.dataset.order && all[at].dataset.among === row.dataset.among;
        return alike ? all[at] : null;
    }
    return null;
}

function swap(upper, lower) {
    const whole = (row) => (row === row.parentElement.firstElementChild ? row.parentElement : null);
    const [above, below] = [whole(upper), whole(lower)];
    if (above && below && above !== below) above.before(below);
    else upper.before(...branch(lower));
}

async function move(row, step) {
    const other = neighbour(row, step);
    if (!other) return;
    const [upper, lower] = step < 0 ? [other, row] : [row, other];
    swap(upper, lower);
    row.focus();
    row.scrollIntoView({ block: "nearest" });
    const fields = [lower, upper].map((moved) => ["id", moved.dataset.id]);
    if (await post(row.dataset.order, fields).catch(() => false)) return;
    swap(lower, upper);
    row.focus();
    say("failed");
}

document.addEventListener("keydown", (event) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step || !event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!event.target.matches?.("[role=treegrid] tr[data-order]")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    move(event.target, step);
});
