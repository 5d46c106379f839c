// Draws the rows in view, and only those: 500 KPIs of 36 periods are 18,000 cells. Rows that scroll away leave, others come.
import { aims, aimText, frame, grid, narrow, number, table } from "./grid-model.js";

const ROW = 44;
const GROUP = 34;
const BEYOND = 8;
const SHAPES = { g: "good", c: "close", b: "bad", t: "not-started", "-": "no-data", o: "owed" };
const ARROWS = { HIGHER: "↑", LOWER: "↓", BAND: "↕" };

const body = table?.tBodies[0];
const [above, below] = [spacer(), spacer()];
let lines = [];
const drawn = new Map();

function spacer() {
    const row = document.createElement("tr");
    row.className = "space";
    row.append(document.createElement("td"));
    return row;
}

/** The columns that are shown: on a narrow screen one at a time. */
export const shown = () => (narrow.matches ? [grid.column] : grid.columns.map((_, column) => column));

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function head() {
    const cells = shown().map((column) => {
        const [, upper, lower, name] = grid.columns[column];
        const turn = narrow.matches ? ["‹", "›"].map((sign, at) => `<button class="btn quiet small" data-turn="${at * 2 - 1}" aria-label="${sign}">${sign}</button>`) : ["", ""];
        return `<th scope="col" title="${escaped(name)}" class="${column === grid.running ? "now" : ""}"><div>${turn[0]}<span>${upper}<small>${lower}</small></span>${turn[1]}</div></th>`;
    });
    const row = table.tHead.rows[0];
    row.innerHTML = row.cells[0].outerHTML + cells.join("");
    table.style.setProperty("--columns", cells.length);
}

/** Groups and rows with the height at which each begins. */
function arrange() {
    lines = [];
    let top = 0;
    grid.rows.forEach((row, at) => {
        if (at === 0 || row.group !== grid.rows[at - 1].group) {
            lines.push({ group: row.group, top });
            top += GROUP;
        }
        lines.push({ at, top });
        top += ROW;
    });
    lines.push({ top });
}

export function drawAll() {
    arrange();
    head();
    drawn.clear();
    body.replaceChildren(above, below);
    table.querySelectorAll("tbody ~ tbody").forEach((other) => other.remove());
    table.setAttribute("role", "grid");
    table.setAttribute("aria-rowcount", grid.rows.length + 1);
    table.setAttribute("aria-multiselectable", "true");
    table.tabIndex = 0;
    if (!frame.dataset.drawn) frame.scrollLeft = frame.scrollWidth;
    frame.dataset.drawn = "yes";
    draw();
}

const lineAt = (top) => {
    let [low, high] = [0, lines.length - 2];
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (lines[middle].top <= top) low = middle;
        else high = middle - 1;
    }
    return low;
};

export function draw() {
    const first = Math.max(0, lineAt(frame.scrollTop) - BEYOND);
    const last = Math.min(lines.length - 2, lineAt(frame.scrollTop + frame.clientHeight) + BEYOND);
    for (const [line, row] of drawn) {
        if (line >= first && line <= last) continue;
        if (row.contains(document.activeElement)) table.focus({ preventScroll: true });
        row.remove();
        drawn.delete(line);
    }
    let after = above;
    for (let line = first; line <= last; line++) {
        const known = drawn.get(line);
        const row = known ?? made(lines[line]);
        if (!known) {
            drawn.set(line, row);
            after.after(row);
        }
        after = row;
    }
    above.style.height = `${lines[first]?.top ?? 0}px`;
    below.style.height = `${(lines.at(-1)?.top ?? 0) - (lines[last + 1]?.top ?? 0)}px`;
    frame.dispatchEvent(new CustomEvent("drawn"));
}

function made(line) {
    const row = document.createElement("tr");
    if (line.at === undefined) {
        row.className = "group";
        row.innerHTML = `<th colspan="${shown().length + 1}"><span>${escaped(line.group || "–")}</span></th>`;
        return row;
    }
    row.dataset.at = line.at;
    row.setAttribute("aria-rowindex", line.at + 2);
    fill(row, grid.rows[line.at]);
    return row;
}

function fill(element, row) {
    const gist = [row.unit[1], row.asked].filter(Boolean).join(" · ");
    const name = `<th scope="row"><a href="/kpis/${row.id}">${escaped(row.name)}</a><small>${ARROWS[row.way]} ${escaped(gist)}</small></th>`;
    element.innerHTML = name + shown().map((column) => cell(row, column)).join("");
}

function cell(row, column) {
    const mark = row.marks[column];
    const kept = row.kept.get(column);
    const isHeld = mark?.returned === 0;
    const value = isHeld ? mark.value : row.values[column];
    const looks = [];
    if (row.aims[column][2]) looks.push("own");
    if (isHeld) looks.push("held");
    if (mark?.returned) looks.push("returned");
    if (mark?.note || mark?.comments) looks.push("noted");
    if (kept) looks.push(kept.wrong ? "wrong" : "busy");
    if (column === grid.running) looks.push("now");
    const aim = kept && aims ? kept.text : aimText(row, column);
    const shownValue = kept && !aims ? kept.text : value === null ? "" : number(value, row.unit[2]);
    return `<td data-s="${SHAPES[row.standing[column]]}" data-c="${column}" class="${looks.join(" ")}"><b>${escaped(shownValue)}</b><small>${escaped(aim)}</small></td>`;
}

/** The element of a cell; null while its row is not drawn. */
export function cellAt(at, column) {
    const row = body.querySelector(`tr[data-at="${at}"]`);
    return row?.querySelector(`td[data-c="${column}"]`) ?? null;
}

/** Some rows anew, unless somebody types in one. */
export function redraw(...rows) {
    for (const at of rows) {
        const row = body.querySelector(`tr[data-at="${at}"]`);
        if (row && !row.querySelector("input")) fill(row, grid.rows[at]);
    }
    frame.dispatchEvent(new CustomEvent("drawn"));
}

export function redrawAll() {
    redraw(...[...drawn.values()].filter((row) => row.dataset.at).map((row) => Number(row.dataset.at)));
}

/** Scrolls so that a cell is in view, beside the sticky head and first column. */
export function reveal(at, column) {
    const line = lines.find((one) => one.at === at);
    const top = table.tHead.offsetHeight;
    if (line.top < frame.scrollTop) frame.scrollTop = line.top;
    else if (line.top + ROW + top > frame.scrollTop + frame.clientHeight) frame.scrollTop = line.top + ROW + top - frame.clientHeight;
    draw();
    const cell = cellAt(at, column);
    if (!cell) return;
    const names = table.tHead.rows[0].cells[0].offsetWidth;
    const left = cell.offsetLeft;
    if (left - names < frame.scrollLeft) frame.scrollLeft = left - names;
    else if (left + cell.offsetWidth > frame.scrollLeft + frame.clientWidth) frame.scrollLeft = left + cell.offsetWidth - frame.clientWidth;
}

let asked = false;
frame?.addEventListener("scroll", () => {
    if (asked || !frame.dataset.drawn) return;
    asked = true;
    requestAnimationFrame(() => {
        asked = false;
        draw();
    });
});
narrow.addEventListener("change", () => frame?.dataset.drawn && drawAll());
