// The field that names what an objective is for: rows come while one types, arrows walk, Enter or a click chooses. A row that cannot be says why and is
// passed over. What was chosen goes along by its id, so that two of the same name are not mixed up.
import { part } from "./requests.js";

const WAIT = 150;
const fieldOf = (target) => target.closest?.("[data-parents]");
const inputOf = (field) => field.querySelector("[role=combobox]");
const listOf = (field) => field.querySelector("[role=listbox]");
const rowsIn = (field) => [...listOf(field).querySelectorAll("[role=option]:not([aria-disabled])")];
const markedIn = (field) => listOf(field).querySelector("[aria-selected=true]");
let waiting;
let newestLook = 0;

function expand(field, shown) {
    listOf(field).hidden = !shown;
    inputOf(field).setAttribute("aria-expanded", shown);
    if (!shown) inputOf(field).removeAttribute("aria-activedescendant");
}

function mark(field, row) {
    markedIn(field)?.setAttribute("aria-selected", "false");
    row?.setAttribute("aria-selected", "true");
    row?.scrollIntoView({ block: "nearest" });
    inputOf(field).setAttribute("aria-activedescendant", row?.id ?? "");
}

async function look(field) {
    const turn = ++newestLook;
    const input = inputOf(field);
    const found = await part(`${field.dataset.parents}&${new URLSearchParams([[input.name, input.value]])}`).catch(() => null);
    if (!found || turn !== newestLook || document.activeElement !== input) return;
    listOf(field).replaceChildren(found);
    expand(field, true);
    if (input.value) mark(field, rowsIn(field)[0]);
}

function take(field, row) {
    inputOf(field).value = row.dataset.label;
    field.querySelector("input[type=hidden]").value = row.dataset.ref;
    inputOf(field).dispatchEvent(new CustomEvent("picked", { bubbles: true }));
    expand(field, false);
}

document.addEventListener("focusin", (event) => {
    const field = fieldOf(event.target);
    if (field && event.target === inputOf(field) && !event.target.value) look(field);
});

document.addEventListener("input", (event) => {
    const field = fieldOf(event.target);
    if (!field) return;
    field.querySelector("input[type=hidden]").value = "";
    clearTimeout(waiting);
    waiting = setTimeout(() => look(field), WAIT);
});

document.addEventListener("keydown", (event) => {
    const field = fieldOf(event.target);
    if (!field) return;
    const shown = !listOf(field).hidden;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && !shown) look(field);
    else if (step) mark(field, rowsIn(field).at((rowsIn(field).indexOf(markedIn(field)) + step) % rowsIn(field).length));
    else if (event.key === "Enter" && shown && markedIn(field)) take(field, markedIn(field));
    else if (event.key === "Escape" && shown) {
        expand(field, false);
        event.stopPropagation();
    } else return;
    event.preventDefault();
});

document.addEventListener("pointerdown", (event) => {
    const row = event.target.closest?.("[data-parents] [role=option]");
    if (!row) return;
    event.preventDefault();
    if (!row.hasAttribute("aria-disabled")) take(fieldOf(row), row);
});

document.addEventListener("focusout", (event) => {
    const field = fieldOf(event.target);
    if (field) expand(field, false);
});
