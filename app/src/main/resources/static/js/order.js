// The order of the outline: ⇧↑ and ⇧↓ move a row among its neighbours, so do the two buttons of its grip, and the grip can be
// dragged. The server keeps the order; it is undone by moving back. Only where people arrange: not in a sorted outline.
import { post } from "./requests.js";
import { allRows, idOf, level } from "./rows.js";
import { say } from "./toast.js";

const isArranged = (row) => !row.closest("[role=treegrid]").querySelector("[aria-sort]");

/** The row with all that hangs on it. */
function branch(row) {
    const all = allRows(row);
    const from = all.indexOf(row);
    const end = all.findIndex((next, at) => at > from && level(next) <= level(row));
    return all.slice(from, end < 0 ? undefined : end);
}

/** The rows that may change places with this one, itself among them: same level, below the same row, of the same kind. */
function siblings(row) {
    const all = allRows(row);
    const at = all.indexOf(row);
    const from = all.slice(0, at).findLastIndex((other) => level(other) < level(row)) + 1;
    const end = all.findIndex((other, place) => place > at && level(other) < level(row));
    return all
        .slice(from, end < 0 ? undefined : end)
        .filter((other) => level(other) === level(row))
        .filter((other) => other.dataset.order === row.dataset.order && other.dataset.among === row.dataset.among);
}

/** Puts a row with its branch on the other side of a sibling. */
function place(row, sibling, after) {
    const whole = (one) => (one === one.parentElement.firstElementChild ? one.parentElement : null);
    const [mine, theirs] = [whole(row), whole(sibling)];
    if (mine && theirs && mine !== theirs) return after ? theirs.after(mine) : theirs.before(mine);
    const moved = branch(row);
    if (after) branch(sibling).at(-1).after(...moved);
    else sibling.before(...moved);
}

async function moveTo(row, sibling, after) {
    const before = siblings(row);
    const [back, backAfter] = before[0] === row ? [before[1], false] : [before[before.indexOf(row) - 1], true];
    place(row, sibling, after);
    row.focus();
    row.scrollIntoView({ block: "nearest" });
    const fields = siblings(row).map((one) => ["id", idOf(one)]);
    if (await post(row.dataset.order, fields).catch(() => false)) return;
    place(row, back, backAfter);
    row.focus();
    say("failed");
}

function step(row, by) {
    const all = siblings(row);
    const sibling = all[all.indexOf(row) + by];
    if (sibling && isArranged(row)) moveTo(row, sibling, by > 0);
}

document.addEventListener("keydown", (event) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!by || !event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!event.target.matches?.("[role=treegrid] tr[data-order]")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    step(event.target, by);
});

document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-move]");
    if (!button) return;
    button.closest("details").open = false;
    step(button.closest("tr"), Number(button.dataset.move));
});

let dragged = null;

const targetOf = (event) => {
    const row = dragged && event.target.closest?.("tr[data-order]");
    return row && row !== dragged && siblings(dragged).includes(row) ? row : null;
};
const isBelow = (row, event) => {
    const { top, height } = row.getBoundingClientRect();
    return event.clientY > top + height / 2;
};
const unmark = () => document.querySelectorAll("[data-drop]").forEach((row) => delete row.dataset.drop);

document.addEventListener("dragstart", (event) => {
    const row = event.target.closest?.(".grip")?.closest("tr[data-order]");
    if (!row || !isArranged(row)) return;
    dragged = row;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", row.querySelector("a")?.textContent ?? "");
    event.dataTransfer.setDragImage(row, 0, 0);
});
document.addEventListener("dragover", (event) => {
    const row = targetOf(event);
    unmark();
    if (!row) return;
    event.preventDefault();
    row.dataset.drop = isBelow(row, event) ? "after" : "before";
});
document.addEventListener("drop", (event) => {
    const row = targetOf(event);
    if (!row) return;
    event.preventDefault();
    moveTo(dragged, row, isBelow(row, event));
});
document.addEventListener("dragend", () => {
    dragged = null;
    unmark();
});
