// Trees in tables: a twist shows and hides the rows below it, which the server may still have to send (data-children);
// arrow keys as in any treegrid. Which ones are open stands in the address: ?open=id,id; in a tree that comes unfolded
// (data-folds="closed") which ones are closed.
import { part } from "./requests.js";
import { addressOf, allRows, idOf, level } from "./rows.js";

const twistOf = (row) => row.querySelector(".twist");
const isOpen = (row) => row.getAttribute("aria-expanded") === "true";

function below(row) {
    const found = [];
    for (const next of allRows(row).slice(allRows(row).indexOf(row) + 1)) {
        if (level(next) <= level(row)) break;
        found.push(next);
    }
    return found;
}

/** A row is shown when all rows above it in the tree are open. */
function show(row, open) {
    row.setAttribute("aria-expanded", open);
    twistOf(row)?.setAttribute("aria-expanded", open);
    let closedAt = open ? Infinity : level(row);
    for (const next of below(row)) {
        if (level(next) <= closedAt) closedAt = Infinity;
        next.hidden = level(next) > closedAt || !open;
        if (!next.hidden && next.getAttribute("aria-expanded") === "false") closedAt = level(next);
    }
    remember(row, open);
}

async function fetchChildren(row) {
    if (!row.dataset.children || row.dataset.fetched) return;
    row.dataset.fetched = "yes";
    const rows = await part(addressOf(row, row.dataset.children)).catch(() => null);
    if (!rows) {
        delete row.dataset.fetched;
        return;
    }
    const added = [...rows.children];
    row.after(...added);
    added.forEach((child) => window.htmx?.process(child));
}

async function fold(row, open) {
    if (open) {
        row.setAttribute("aria-busy", "true");
        await fetchChildren(row);
        row.removeAttribute("aria-busy");
    }
    show(row, open);
}

function remember(row, open) {
    const id = idOf(row);
    if (!id) return;
    const name = row.closest("[role=treegrid]").dataset.folds ?? "open";
    const address = new URL(location);
    const ids = new Set((address.searchParams.get(name) ?? "").split(",").filter(Boolean));
    if (open === (name === "open")) ids.add(id);
    else ids.delete(id);
    if (ids.size) address.searchParams.set(name, [...ids].join(","));
    else address.searchParams.delete(name);
    history.replaceState(history.state, "", address.href.replaceAll("%2C", ","));
}

function focus(row) {
    if (!row) return;
    allRows(row).forEach((other) => {
        other.tabIndex = other === row ? 0 : -1;
        other.classList.toggle("focus", other === row);
    });
    row.focus();
}

const parentOf = (row) => allRows(row).slice(0, allRows(row).indexOf(row)).findLast((other) => level(other) < level(row));

function arrow(row, key) {
    const seen = allRows(row).filter((other) => !other.hidden);
    const at = seen.indexOf(row);
    const foldable = row.hasAttribute("aria-expanded");
    if (key === "ArrowDown") focus(seen[at + 1]);
    else if (key === "ArrowUp") focus(seen[at - 1]);
    else if (key === "Home") focus(seen[0]);
    else if (key === "End") focus(seen.at(-1));
    else if (key === "ArrowRight" && foldable) isOpen(row) ? focus(seen[at + 1]) : fold(row, true);
    else if (key === "ArrowLeft") foldable && isOpen(row) ? fold(row, false) : focus(parentOf(row));
    else return false;
    return true;
}

document.addEventListener("click", (event) => {
    const twist = event.target.closest(".twist");
    const row = twist?.closest("tr[aria-level]");
    if (!row) return;
    event.preventDefault();
    fold(row, !isOpen(row));
});

// Rows take the place of the one that asked for more, [data-more]; one goes on in the first of them.
let coming = null;

document.addEventListener("htmx:beforeSwap", ({ detail: { target } }) => {
    const isMore = target.matches("tr[data-more]");
    coming = isMore ? { tree: target.closest("[role=treegrid]"), at: allRows(target).indexOf(target) } : null;
});

document.addEventListener("htmx:afterSettle", () => {
    if (coming) focus(coming.tree.querySelectorAll("tr[aria-level]")[coming.at]);
    coming = null;
});

document.addEventListener("keydown", (event) => {
    if (!event.target.matches?.("[role=treegrid] tr[aria-level]")) return;
    if (arrow(event.target, event.key)) event.preventDefault();
});
