// Single keys, off while typing and for those who switched them off. An element says which key presses it by
// data-key="c"; the current row is asked first, then the page, then what stands around it. J and K walk through [data-row].
import { open } from "./dialogs.js";
import { leaveAt, stood } from "./stood.js";
import { undoNewest } from "./toast.js";

const AFTER_G = 1500;
let pressedG = -Infinity;

const shown = (element) => element.offsetParent !== null;
const rows = () => [...document.querySelectorAll("[data-row]")].filter(shown);
const currentRow = () => document.activeElement?.closest("[data-row]") ?? document.querySelector("[data-row].focus");

function typing(target) {
    const field = target.matches("input, textarea, select") && !["checkbox", "radio"].includes(target.type);
    return field || target.isContentEditable;
}

function move(step) {
    const all = rows();
    if (all.length === 0) return false;
    const at = all.indexOf(currentRow());
    stand(all[at < 0 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1)]);
    return true;
}

/** Makes a row the current one. */
function stand(row) {
    currentRow()?.classList.remove("focus");
    row.classList.add("focus");
    if (!row.matches("a[href]")) row.tabIndex = row.matches("[role=row]") ? 0 : -1;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
}

/** What is taken back comes with a page of its own, on which one stands where one stood. */
function takeBack() {
    const row = currentRow();
    const isTaken = undoNewest();
    if (isTaken && row?.id) leaveAt(`#${CSS.escape(row.id)}`);
    return isTaken;
}

function press(key) {
    const wanted = `[data-key="${CSS.escape(key)}"]`;
    const roots = [currentRow(), document.querySelector("main"), document];
    const found = roots.flatMap((root) => [...(root?.querySelectorAll(wanted) ?? [])]).find(shown);
    if (!found) return false;
    found.focus();
    if (!found.matches("input:not([type=radio], [type=checkbox]), textarea, select")) found.click();
    return true;
}

function goTo(key) {
    const link = document.querySelector(`[data-go="${CSS.escape(key)}"]`);
    if (link) location.assign(link.href);
    return Boolean(link);
}

function act(key) {
    if (performance.now() - pressedG < AFTER_G) {
        pressedG = -Infinity;
        return goTo(key);
    }
    if (key === "g") {
        pressedG = performance.now();
        return true;
    }
    if (key === "j" || key === "k") return move(key === "j" ? 1 : -1);
    if (key === "z") return takeBack();
    if (key === "?") return open("keys");
    return press(key);
}

function openRow(event) {
    if (event.key !== "Enter" || !event.target.matches("[data-row]:not(a)")) return false;
    event.target.querySelector("a[href], [data-enter]")?.click();
    return true;
}

/** Out of a field one goes back to the row it belongs to, or to the page. */
function leave(event) {
    const field = event.target;
    const isSearch = field.matches("input[data-key]") && !field.value;
    if (event.key !== "Escape" || !(isSearch || field.matches("[data-row] :is(input, select)"))) return false;
    const row = field.closest("[data-row]") ?? currentRow();
    (row ?? document.getElementById("main"))?.focus();
    row?.classList.add("focus");
    return true;
}

document.addEventListener("keydown", (event) => {
    if (!event.defaultPrevented && leave(event)) return event.preventDefault();
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (openRow(event)) return event.preventDefault();
    const off = document.documentElement.dataset.keys === "off" && event.key !== "?";
    if (off || event.key.length !== 1 || typing(event.target) || document.querySelector("dialog[open]")) return;
    if (act(event.key.toLowerCase())) event.preventDefault();
});

// A list that the server sends anew leaves one in the row one was in, or in the one that took its place.
let left = null;

document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    const row = document.activeElement?.closest("[data-row]");
    const isHeld = row && row !== detail.target && detail.target.contains(row) && !typing(document.activeElement);
    left = isHeld ? { id: row.id, at: rows().indexOf(row) } : null;
});

document.addEventListener("htmx:afterSettle", () => {
    const was = left;
    left = null;
    if (!was || document.activeElement !== document.body) return;
    const row = (was.id && document.getElementById(was.id)) || rows()[Math.min(was.at, rows().length - 1)];
    if (row) stand(row);
});

if (stood?.matches("[data-row]") && shown(stood)) stand(stood);
