// Copying, pasting and filling. A pasted block goes to the server as it is: it knows decimal commas and the names of months.
import { offer, tell } from "./grid-bar.js";
import { aims, content, frame, grid, say, text, table } from "./grid-model.js";
import { isEditing } from "./grid-edit.js";
import { saveBlock } from "./grid-save.js";
import { area, moveTo, single } from "./grid-select.js";

const path = () => (aims ? "/kpis/grid/targets" : "/kpis/grid/values");
const here = (event) => document.activeElement === table && frame.dataset.drawn && !isEditing() && event;

/** A table of texts laid in from a cell on. */
const lay = (lines, top, left) => saveBlock(path(), lines, top, left);

document.addEventListener("copy", (event) => {
    if (!here(event)) return;
    const { top, bottom, left, right } = area();
    const lines = [];
    for (let row = top; row <= bottom; row++) {
        const line = [];
        for (let column = left; column <= right; column++) line.push(content(grid.rows[row], column));
        lines.push(line.join("\t"));
    }
    event.clipboardData.setData("text/plain", lines.join("\n"));
    event.preventDefault();
});

document.addEventListener("paste", (event) => {
    if (!here(event)) return;
    event.preventDefault();
    const pasted = event.clipboardData.getData("text/plain").replace(/\r\n?/g, "\n").replace(/\n$/, "");
    if (!pasted.trim()) return;
    const { top, bottom, left, right } = area();
    const lines = pasted.split("\n").map((line) => line.split("\t"));
    if (lines.length === 1 && lines[0].length === 1 && !single()) {
        const line = Array(right - left + 1).fill(pasted);
        lay(Array.from({ length: bottom - top + 1 }, () => [...line]), top, left);
        return;
    }
    const widest = Math.max(...lines.map((line) => line.length));
    moveTo(top, left);
    moveTo(top + lines.length - 1, left + widest - 1, true);
    lay(lines, top, left);
});

/** The first row, or column, of the selection in all others; of a single cell the one before it. */
function fill(down) {
    const { top, bottom, left, right } = area();
    const from = down ? (top === bottom ? top - 1 : top) : left === right ? left - 1 : left;
    if (from < 0) return tell(say(down ? "fill-no-row" : "fill-no-period"), null, true);
    const value = (row, column) => {
        const given = content(grid.rows[row], column);
        return aims ? given : text(grid.rows[row].values[column]) || given;
    };
    const [firstRow, firstColumn] = [down ? from + 1 : top, down ? left : from + 1];
    const lines = [];
    for (let row = firstRow; row <= bottom; row++) {
        const line = [];
        for (let column = firstColumn; column <= right; column++) line.push(down ? value(from, column) : value(row, from));
        lines.push(line);
    }
    if (!lines.some((line) => line.some(Boolean))) return tell(say("fill-empty"), null, true);
    lay(lines, firstRow, firstColumn);
}
offer({ "fill-down": () => fill(true), "fill-right": () => fill(false) });

table?.addEventListener("keydown", (event) => {
    const key = (event.ctrlKey || event.metaKey) && event.key.toLowerCase();
    if (event.target !== table || (key !== "d" && key !== "r")) return;
    event.preventDefault();
    event.stopPropagation();
    fill(key === "d");
});
