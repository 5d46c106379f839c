// Typing in cells: Enter, F2 or any sign begins, Enter and Tab save and go on, Esc reverts, also what was refused; Delete clears, Ctrl Z undoes.
import { goThere, offer, openCell, settling, show, tell } from "./grid-bar.js";
import { cellAt, redraw } from "./grid-draw.js";
import { aims, content, frame, grid, may, say, table } from "./grid-model.js";
import { drop, keep, save, undo } from "./grid-save.js";
import { cells, choosing, cursor, moveTo, tab } from "./grid-select.js";

let field = null;
/** The KPI and the column that one types in: the cursor may be elsewhere by the time it is saved. */
let typedIn = null;

export const isEditing = () => field !== null;

function startTyping(typed = null) {
    const row = grid.rows[cursor.row];
    const block = row.kept.get(cursor.column)?.block;
    if (!may(row)) return tell(say(row.entered || aims ? "not-yours" : "not-entered"), block && (() => block.drop()), true);
    moveTo(cursor.row, cursor.column);
    const cell = cellAt(cursor.row, cursor.column);
    field = Object.assign(document.createElement("input"), { className: "grid-in", inputMode: "decimal", autocomplete: "off" });
    field.value = typed ?? row.kept.get(cursor.column)?.text ?? content(row, cursor.column);
    field.setAttribute("aria-label", `${row.name}, ${grid.columns[cursor.column][3]}`);
    typedIn = { id: row.id, column: cursor.column };
    cell.append(field);
    field.focus({ preventScroll: true });
    if (typed === null) field.select();
    field.addEventListener("keydown", keyed);
    field.addEventListener("blur", () => commit(true));
}

function end() {
    const ended = field;
    field = null;
    ended?.remove();
}

/** Saves what was typed if it is anything else than before; a refused block as it is is tried again by keys only, not by looking at it. */
function commit(left = false) {
    if (!field) return;
    const typed = field.value.trim();
    const { id, column } = typedIn;
    const at = grid.rows.findIndex((row) => row.id === id);
    end();
    if (at < 0) return;
    const kept = grid.rows[at].kept.get(column);
    if (left && kept?.block && kept.text === typed) {
        redraw(at);
    } else if (kept?.block) {
        mend([[at, column, typed]]);
    } else if (typed === content(grid.rows[at], column)) {
        keep([[at, column, null]]);
    } else if (typed === "") {
        clear([[at, column]]);
    } else {
        const fields = { kpis: [id], day: grid.columns[column][0], text: typed };
        save(aims ? "/kpis/grid/targets" : "/kpis/grid/values", fields, [[at, column, typed, "1 1"]]);
    }
    redraw(at);
}

function keyed(event) {
    event.stopPropagation();
    if (event.key === "Escape") {
        end();
        if (!grid.rows[cursor.row].kept.get(cursor.column)?.block) revert(); // a whole block goes only by another Esc
        redraw(cursor.row);
    } else if (event.key === "Enter") {
        commit();
        moveTo(cursor.row + (event.shiftKey ? -1 : 1), cursor.column);
    } else if (event.key === "Tab") {
        commit();
        tab(event.shiftKey);
    } else return;
    event.preventDefault();
    table.focus({ preventScroll: true });
}

/** Other text in cells of blocks that were refused: the whole of each is tried again. */
function mend(places) {
    const blocks = new Set();
    for (const [row, column, text] of places) {
        const kept = grid.rows[row].kept.get(column);
        kept.block.write(kept.spot, text);
        blocks.add(kept.block);
        if (!text.trim()) grid.rows[row].kept.delete(column);
    }
    blocks.forEach((block) => block.send());
}

/** What was refused in the selection goes, with the block it came with, and shows what stood there before; whether there was any. */
function revert() {
    const refused = [...cells()].filter(([row, column]) => grid.rows[row].kept.get(column)?.waits);
    const blocks = refused.map(([row, column]) => grid.rows[row].kept.get(column).block);
    keep(refused.filter((_, place) => !blocks[place]).map(([row, column]) => [row, column, null]));
    drop(new Set(blocks.filter(Boolean)));
    if (refused.length) show();
    return refused.length > 0;
}

/** Esc once more leaves the grid, so that nobody who works with keys is caught in it. */
function leave(event) {
    if (!revert()) document.getElementById("main")?.focus();
    event.preventDefault();
    event.stopPropagation();
}

/**
 * What was refused goes, and shows what stood there before. Elsewhere values are taken away, targets are inherited again, what waits and
 * is one's own is withdrawn.
 */
function clear(places) {
    const isKept = ([row, column]) => grid.rows[row].kept.has(column);
    const rest = places.filter((place) => !isKept(place));
    const isOfBlock = ([row, column]) => grid.rows[row].kept.get(column).block;
    const kept = places.filter(isKept);
    mend(kept.filter(isOfBlock).map(([row, column]) => [row, column, ""]));
    keep(kept.filter((place) => isKept(place) && !isOfBlock(place)).map(([row, column]) => [row, column, null]));
    const mine = rest.map(([row, column]) => [row, column, grid.rows[row]]).filter(([, , row]) => may(row));
    const held = mine.map(([, column, row]) => [row, row.marks[column]]).filter(([, mark]) => mark?.mine && !mark.returned);
    if (!aims && held.length) settleAll("/kpis/grid/held/withdrawal", held);
    const there = mine.filter(([, column, row]) => (aims ? row.aims[column][2] : row.values[column] !== null));
    if (!there.length) return show();
    const fields = { kpis: there.map(([, , row]) => row.id), days: there.map(([, column]) => grid.columns[column][0]) };
    save(aims ? "/kpis/grid/targets/removal" : "/kpis/grid/removal", fields, there.map(([row, column]) => [row, column, ""]));
}

function settleAll(path, found, more = {}) {
    const fields = { ids: found.map(([, mark]) => mark.held), kpis: [...new Set(found.map(([row]) => row.id))], ...more };
    save(path, fields, []);
}
settling(settleAll);
offer({ clear: () => clear([...cells()]) });

const CTRL = { z: undo };
/** Letters too: what is no number is to be refused as it was typed. The keys of help and filter are as everywhere. */
const TYPED = /^[^\s?/]$/u;

table?.addEventListener("keydown", (event) => {
    if (event.target !== table || !frame.dataset.drawn) return;
    if (event.key === "Escape") return leave(event);
    const ctrl = event.ctrlKey || event.metaKey;
    const deed = ctrl && !event.shiftKey && CTRL[event.key.toLowerCase()];
    if (deed) deed();
    else if (ctrl || event.altKey) return;
    else if (event.key === "F2" && event.shiftKey) openCell();
    else if (event.key === "F6") goThere();
    else if (event.key === "Enter" || event.key === "F2") startTyping();
    else if (event.key === "Delete" || event.key === "Backspace") clear([...cells()]);
    else if (TYPED.test(event.key)) startTyping(event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
});

table?.addEventListener("dblclick", (event) => event.target.closest("td[data-c]") && !field && !choosing.on && startTyping());
table?.addEventListener("click", (event) => {
    const touched = matchMedia("(pointer: coarse)").matches && event.target.closest("td[data-c]");
    if (touched && !field && !choosing.on) startTyping();
});
