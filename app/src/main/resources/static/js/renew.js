// Puts what the server sent anew into the page, but never under the hands of who types, reads a menu or has just sent a form.
const FIELDS = "input:not([type=hidden]), textarea, select";
const OPEN =
    "[data-opened], [data-sent], .htmx-request, form:has([data-revert]), dialog[open], details[open], #feed-list #feed-list";

function edited(field) {
    if (["checkbox", "radio"].includes(field.type)) return field.checked !== field.defaultChecked;
    if (!field.matches("select")) return field.value !== field.defaultValue;
    const preset = [...field.options].findLastIndex((option) => option.defaultSelected);
    return field.selectedIndex !== Math.max(0, preset);
}

export function isBusy(element) {
    const active = document.activeElement;
    if (element.contains(active) && active.matches(`${FIELDS}, [contenteditable]`)) return true;
    if (element.matches(OPEN) || element.querySelector(OPEN)) return true;
    return [...element.querySelectorAll(FIELDS)].some(edited);
}

/** Takes the place of the old one; focus, fold and what else only this page knows are kept. */
export function replace(element, fresh) {
    const focused = element.contains(document.activeElement) ? document.activeElement : null;
    const sameAgain = focused && placeOf(focused, element);
    const marked = element.querySelector("[data-row].focus")?.dataset.live;
    for (const state of ["hidden", "tabindex", "aria-expanded", "data-fetched"]) keep(state, element, fresh);
    fresh.classList.toggle("focus", element.classList.contains("focus"));
    element.replaceWith(fresh);
    window.htmx?.process(fresh);
    if (marked) rowOf(marked, fresh)?.classList.add("focus");
    if (focused) (sameAgain(fresh) ?? fresh).focus({ preventScroll: true });
}

const rowOf = (name, root) => root.querySelector(`[data-row][data-live="${CSS.escape(name)}"]`);

/** Where the focus was, told so that it can be found in the new element: by id, by its row, else by the way down. */
function placeOf(focused, root) {
    if (focused.id) return () => document.getElementById(focused.id);
    const row = focused.closest("[data-row][data-live]");
    const within = row && root.contains(row) && row !== root ? row : root;
    const way = [];
    for (let node = focused; node !== within; node = node.parentElement) {
        way.unshift([...node.parentElement.children].indexOf(node));
    }
    const from = (fresh) => (within === root ? fresh : rowOf(row.dataset.live, fresh));
    return (fresh) => way.reduce((node, index) => node?.children[index], from(fresh));
}

function keep(state, from, to) {
    if (from.hasAttribute(state)) to.setAttribute(state, from.getAttribute(state));
}

const rowsOf = (element) => [...element.querySelectorAll("[data-row]")];
const names = (element) => rowsOf(element).map((row) => row.dataset.live ?? row.id).join();

/** Row by row: rows that somebody works in and rows that tell what was just saved stay as they are. */
function mergeRows(element, fresh) {
    const wanted = new Map(rowsOf(fresh).map((row) => [row.id, row]));
    const stays = (row) => row.matches("[data-saved]") || isBusy(row);
    if (!rowsOf(element).some(stays)) return replace(element, fresh);
    let last = null;
    for (const row of rowsOf(element)) {
        const other = wanted.get(row.id);
        if (stays(row)) last = row;
        else if (other) replace(row, (last = other));
        else row.remove();
        wanted.delete(row.id);
    }
    for (const row of wanted.values()) {
        last.after(row);
        window.htmx?.process(row);
        last = row;
    }
}

/** How a part of a page is renewed, by its data-part; false when it must wait. Rows of a list ask for themselves, unless whole. */
export function renewPart(part, fresh, whole) {
    if (part.dataset.part === "rows") mergeRows(part, fresh);
    else if (part.dataset.part === "list" && !whole && names(part) === names(fresh)) return true;
    else if (isBusy(part)) return false;
    else replace(part, fresh);
    return true;
}
