// The cursor and the selection: arrows, Tab, Shift with arrows, the pointer. The table keeps the focus, the cell is its descendant.
import { cellAt, drawAll, reveal, shown } from "./grid-draw.js";
import { frame, grid, narrow, table } from "./grid-model.js";

export const cursor = { row: 0, column: 0, toRow: 0, toColumn: 0 };
/** Whether a touch selects up to the cell instead of typing in it: fingers have no Shift. */
export const choosing = { on: false };
const clamp = (value, most) => Math.max(0, Math.min(most, value));

export function area() {
    const [top, bottom] = [cursor.row, cursor.toRow].sort((a, b) => a - b);
    const [left, right] = [cursor.column, cursor.toColumn].sort((a, b) => a - b);
    return { top, bottom, left, right };
}

export const single = () => cursor.row === cursor.toRow && cursor.column === cursor.toColumn;

export function* cells() {
    const { top, bottom, left, right } = area();
    for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) yield [row, column];
}

/** Puts the cursor on a cell; with extend only the other end of the selection goes there. */
export function moveTo(row, column, extend = false) {
    cursor.toRow = clamp(row, grid.rows.length - 1);
    cursor.toColumn = clamp(column, grid.columns.length - 1);
    if (!extend) [cursor.row, cursor.column] = [cursor.toRow, cursor.toColumn];
    if (narrow.matches && grid.column !== cursor.toColumn) {
        grid.column = cursor.toColumn;
        drawAll();
    }
    reveal(cursor.toRow, cursor.toColumn);
    paint();
    frame.dispatchEvent(new CustomEvent("moved"));
}

export function select() {
    moveTo(0, grid.column);
}

function paint() {
    table.querySelectorAll("td.in, td.at").forEach((cell) => {
        cell.classList.remove("in", "at");
        cell.removeAttribute("id");
        cell.removeAttribute("aria-selected");
    });
    const { top, bottom, left, right } = area();
    for (const row of table.querySelectorAll("tr[data-at]")) {
        const at = Number(row.dataset.at);
        if (at < top || at > bottom) continue;
        for (const cell of row.querySelectorAll("td")) {
            const column = Number(cell.dataset.c);
            if (column < left || column > right) continue;
            cell.classList.add("in");
            cell.setAttribute("aria-selected", "true");
        }
    }
    const now = cellAt(cursor.row, cursor.column);
    if (!now) return;
    now.classList.add("at");
    now.id = "grid-at";
    table.setAttribute("aria-activedescendant", "grid-at");
}

frame?.addEventListener("drawn", paint);

const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], PageUp: [-12, 0], PageDown: [12, 0] };

function step(event) {
    const [down, right] = STEPS[event.key] ?? [];
    if (down === undefined) return false;
    const far = event.ctrlKey || event.metaKey ? 1000 : 1;
    const [row, column] = event.shiftKey ? [cursor.toRow, cursor.toColumn] : [cursor.row, cursor.column];
    moveTo(row + down * far, column + right * far, event.shiftKey);
    return true;
}

/** To the next cell of the row, then of the next row; beyond the last cell Tab leaves the grid. */
export function tab(back) {
    const last = grid.columns.length - 1;
    let { row, column } = cursor;
    column += back ? -1 : 1;
    if (column > last) [row, column] = [row + 1, 0];
    if (column < 0) [row, column] = [row - 1, last];
    if (row < 0 || row >= grid.rows.length) return false;
    moveTo(row, column);
    return true;
}

const EDGES = {
    Home: (event) => moveTo(event.ctrlKey ? 0 : cursor.row, 0, event.shiftKey),
    End: (event) => moveTo(event.ctrlKey ? grid.rows.length - 1 : cursor.row, grid.columns.length - 1, event.shiftKey),
};

table?.addEventListener("keydown", (event) => {
    if (event.target !== table || !frame.dataset.drawn) return;
    const isAll = event.key === "a" && (event.ctrlKey || event.metaKey);
    if (isAll) {
        moveTo(0, 0);
        moveTo(grid.rows.length - 1, grid.columns.length - 1, true);
    } else if (event.key === "Tab" && !event.ctrlKey) {
        if (!tab(event.shiftKey)) return;
    } else if (EDGES[event.key]) EDGES[event.key](event);
    else if (!step(event)) return;
    event.preventDefault();
    event.stopPropagation();
});

const spot = (event) => {
    const cell = event.target.closest?.("#grid td[data-c]");
    return cell && [Number(cell.parentElement.dataset.at), Number(cell.dataset.c)];
};

let dragging = false;
table?.addEventListener("pointerdown", (event) => {
    const at = spot(event);
    if (!at || event.button !== 0 || event.target.matches("input")) return;
    if (event.pointerType === "mouse") dragging = true;
    moveTo(...at, event.shiftKey || choosing.on);
    table.focus({ preventScroll: true });
    if (event.pointerType === "mouse") event.preventDefault();
});
table?.addEventListener("pointermove", (event) => {
    const at = dragging && spot(event);
    if (at && (at[0] !== cursor.toRow || at[1] !== cursor.toColumn)) moveTo(...at, true);
});
window.addEventListener("pointerup", () => (dragging = false));

table?.addEventListener("click", (event) => {
    const turn = event.target.closest?.("[data-turn]");
    if (turn) moveTo(choosing.on ? cursor.toRow : cursor.row, shown()[0] + Number(turn.dataset.turn), choosing.on);
});
