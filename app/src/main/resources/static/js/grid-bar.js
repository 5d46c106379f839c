// The line above the grid: what stands in the cell under the cursor, what a deed came to, and what one may do about a waiting value.
import { aims, aimText, frame, grid, number, say, table } from "./grid-model.js";
import { area, cells, choosing, cursor, moveTo, single } from "./grid-select.js";

const bar = document.getElementById("grid-bar");
let showsCell = false;
const WORDS = { g: "meets", c: "near", b: "misses", t: "no-target", "-": "no-data", o: "no-data" };

function button(text, press, look = "btn small quiet") {
    const made = Object.assign(document.createElement("button"), { type: "button", className: look, textContent: text });
    made.addEventListener("click", () => {
        table.focus({ preventScroll: true });
        press();
    });
    return made;
}

/** Says something, with a way to take it back; of a block that was refused, to drop it. */
export function tell(text, undo = null, wrong = false) {
    if (!bar) return;
    const said = Object.assign(document.createElement("span"), { className: wrong ? "error" : "said", textContent: text });
    bar.replaceChildren(said);
    showsCell = false;
    if (undo) bar.append(" ", button(say(wrong ? "drop" : "undo"), undo));
}

/** Asks for a line of text, then goes on with it; Esc leaves it, and what it is asked for may be dropped. */
function askLine(question, placeholder, button_, then, drop = null) {
    const form = document.createElement("form");
    const field = Object.assign(document.createElement("input"), { className: "input small", maxLength: 1000, required: true, placeholder });
    field.setAttribute("aria-label", question);
    form.append(Object.assign(document.createElement("span"), { className: "error", textContent: question }), field);
    form.append(Object.assign(document.createElement("button"), { className: "btn small primary", textContent: button_ }));
    form.addEventListener("submit", (event) => {
        event.preventDefault();
        table.focus({ preventScroll: true });
        then(field.value);
    });
    field.addEventListener("keydown", (event) => {
        event.stopPropagation();
        if (event.key === "Escape") show(table.focus({ preventScroll: true }));
    });
    if (drop) form.append(button(say("drop"), drop));
    bar.replaceChildren(form);
    showsCell = false;
    field.focus();
}

export const askNote = (message, then, drop) => askLine(message, say("note-needed"), say("save"), then, drop);

let settle = () => {};
/** What approves, sends back and withdraws; told by grid-edit.js, which saves. */
export const settling = (deed) => (settle = deed);

const offered = {};
/** What is done to the selection, by its word; told by the parts that do it. */
export const offer = (deeds) => Object.assign(offered, deeds);

function held() {
    const found = [...cells()].map(([row, column]) => [grid.rows[row], grid.rows[row].marks[column]]);
    return found.filter(([, mark]) => mark?.held && !mark.returned);
}

function deeds() {
    const waiting = held();
    const foreign = waiting.filter(([row, mark]) => row.may & 4 && !mark.mine);
    const mine = waiting.filter(([, mark]) => mark.mine);
    const made = [];
    if (foreign.length) {
        made.push(button(say("approve"), () => settle("/kpis/grid/approval", foreign), "btn small primary"));
        const back = (reason) => settle("/kpis/grid/return", foreign, { reason });
        made.push(button(say("return"), () => askLine(say("reason"), "", say("return"), back)));
    }
    if (mine.length) made.push(button(say("withdraw"), () => settle("/kpis/grid/held/withdrawal", mine)));
    const kept = grid.rows[cursor.row].kept.get(cursor.column);
    if (kept?.waits && kept.block) made.push(button(say("drop"), () => kept.block.drop()));
    return made;
}

/** What keys do to a selection, for whoever has none. */
function selecting() {
    const made = [];
    const deed = (key) => {
        choosing.on = false;
        offered[key]();
    };
    if (!single() || choosing.on) made.push(...["fill-down", "fill-right", "clear"].map((key) => button(say(key), () => deed(key))));
    if (!matchMedia("(pointer: coarse)").matches) return made;
    const select = button(say("select"), () => {
        choosing.on = !choosing.on;
        moveTo(cursor.row, cursor.column);
    });
    select.setAttribute("aria-pressed", choosing.on);
    select.classList.toggle("on", choosing.on);
    return [...made, select];
}

/** The cell in words. */
export function sentence(row, column) {
    const mark = row.marks[column];
    const value = row.values[column];
    const parts = [row.name, grid.columns[column][3]];
    if (value !== null) parts.push(`${number(value, row.unit[2], 0)} ${row.unit[1]}`.trim());
    parts.push(say(WORDS[row.standing[column]]));
    const aim = aimText(row, column);
    if (aim) parts.push(`${say("target")} ${aim}${row.aims[column][2] ? "" : `, ${say("inherited")}`}`);
    if (row.standing[column] === "o") parts.push(`${say("owed")} ${row.asked}`);
    if (mark?.held && !mark.returned) parts.push(`${number(mark.value, row.unit[2], 0)} ${say("waits")} ${mark.by}`);
    if (mark?.returned) parts.push(`${number(mark.value, row.unit[2], 0)} ${say("returned")} ${mark.said}`);
    const kept = row.kept.get(column);
    if (kept?.waits) parts.push(kept.wrong ?? say("unsaved"));
    return parts.join(" · ");
}

export function show() {
    const row = grid.rows[cursor.row];
    if (!bar || !row) return;
    const said = document.createElement("span");
    said.textContent = single() ? sentence(row, cursor.column) : selection();
    if (single() && choosing.on) said.textContent = `${sentence(row, cursor.column)} · ${say("select-how")}`;
    bar.replaceChildren(said, ...deeds(), ...selecting());
    showsCell = true;
    if (single() && !aims && !choosing.on) bar.append(comments(row));
}

/** "6 cells · Dec 2025 – Jan 2026": a phone shows one period of it only. */
function selection() {
    const { left, right } = area();
    const names = [grid.columns[left][3], grid.columns[right][3]];
    return `${[...cells()].length} ${say("selected")} · ${left === right ? names[0] : names.join(" – ")}`;
}

/** To the buttons of the line, for whoever works with keys; Esc goes back. */
export const goThere = () => bar?.querySelector("button")?.focus();

bar?.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !event.target.matches("button")) return;
    event.stopPropagation();
    table.focus({ preventScroll: true });
});

/** After others have changed something: the cell as it is now, unless the line says what a deed came to. */
export function showAnew() {
    if (showsCell && !bar.contains(document.activeElement)) show();
}

function comments(row) {
    const count = row.marks[cursor.column]?.comments;
    return button(count ? `${say("comments")} ${count}` : say("add-comment"), openCell);
}

/** The cell in a dialog, with its note and what people say about it. */
export function openCell() {
    const dialog = document.getElementById("grid-cell");
    const path = `/kpis/${grid.rows[cursor.row].id}/cells/${grid.columns[cursor.column][0]}`;
    dialog.replaceChildren();
    window.htmx.ajax("GET", path, { target: dialog, swap: "innerHTML" });
    dialog.showModal();
    dialog.addEventListener("close", () => table.focus({ preventScroll: true }), { once: true });
}

frame?.addEventListener("moved", show);
