// Saves one deed after the other, shows what was typed until the server has taken it, and keeps what undoes it.
import { redraw, redrawAll } from "./grid-draw.js";
import { grid, load, renew, say, send, table } from "./grid-model.js";
import { askNote, show, tell } from "./grid-bar.js";
import { moveTo } from "./grid-select.js";

const undos = [];
let turn = Promise.resolve();
let lately = new Map();

const at = (id) => grid.rows.findIndex((row) => row.id === id);

/**
 * Shows text in cells while it is on its way.
 *
 * @param refused for a cell what is wrong with it, if anything, and the block it came with, if any: it stands there to be mended
 */
export function keep(places, refused = () => ({})) {
    for (const [row, column, text, spot] of places) {
        const kept = grid.rows[row].kept;
        const before = kept.get(column);
        const now = { text, spot, ...refused(spot) };
        if (before?.block && before.block !== now.block) before.block.write(before.spot, "");
        if (text === null) kept.delete(column);
        else kept.set(column, now);
    }
    redraw(...new Set(places.map(([row]) => row)));
}

/** A table of texts from a cell on: saved as a whole, or kept as a whole until it is mended. Its spots count from 1, such as "2 1". */
class Block {
    constructor(path, lines, top, left) {
        Object.assign(this, { path, lines, left, ids: grid.rows.slice(top, top + lines.length).map((row) => row.id) });
    }

    write(spot, text) {
        const [line, cell] = spot.split(" ");
        this.lines[line - 1][cell - 1] = text;
    }

    /** Those of its cells that are on the grid. */
    places() {
        const all = this.lines.flatMap((line, down) => line.map((text, right) => [at(this.ids[down]), this.left + right, text, `${down + 1} ${right + 1}`]));
        return all.filter(([row, column, text]) => text.trim() && row >= 0 && column < grid.columns.length);
    }

    send() {
        const text = this.lines.map((line) => line.join("\t")).join("\n");
        if (!text.trim()) return turn;
        return save(this.path, { kpis: this.ids, day: grid.columns[this.left][0], text }, this.places(), this);
    }

    drop() {
        drop(new Set([this]));
        show();
    }
}

export const saveBlock = (path, lines, top, left) => new Block(path, lines, top, left).send();

/** Nothing of these blocks was saved, and nothing of them stays. */
export function drop(blocks) {
    for (const row of grid.rows) {
        for (const [column, kept] of row.kept) if (blocks.has(kept.block)) row.kept.delete(column);
    }
    redrawAll();
}

/**
 * @param places cells with what is shown there meanwhile: row, column, text, spot
 * @param block that they are; else they stand for themselves
 */
export function save(path, fields, places, block = null) {
    const ids = places.map(([row, ...place]) => [grid.rows[row].id, ...place]);
    const now = () => ids.map(([id, ...place]) => [at(id), ...place]).filter(([row]) => row >= 0);
    keep(now(), () => ({ block }));
    turn = turn.then(async () => {
        tell(say("saving"));
        const answer = await send(path, fields);
        if (answer.rows) return taken(answer, now());
        refused(answer.problems, path, fields, now(), block);
    });
    return turn;
}

function taken(answer, places) {
    if (answer.undo) undos.push(answer.undo);
    answer.rows.forEach((row) => lately.set(row.id, performance.now()));
    renew(answer.rows);
    keep(places.map(([row, column]) => [row, column, null]));
    redrawAll();
    tell(answer.said, answer.undo && undo);
}

const SPOT = /^(row|line)\[(\d+)](?:\.(?:column|cell)\[(\d+)])?/;

function refused(problems, path, fields, places, block) {
    const wrongs = new Map();
    for (const { field, message } of problems) {
        const [, , line, cell] = SPOT.exec(field) ?? [];
        if (cell) wrongs.set(`${line} ${cell}`, message);
    }
    const bad = places.filter(([, , , spot]) => wrongs.has(spot));
    const all = problems[0]?.message ?? say("failed");
    const dropIt = block && (() => block.drop());
    keep(places, (spot) => ({ block, wrong: bad.length ? (wrongs.get(spot) ?? null) : all, waits: true }));
    if (problems.length && problems.every(({ field }) => field.endsWith(".note"))) {
        const noted = problems.map(({ field }) => field.replace(/\.note$/, "")).join();
        return askNote(all, (note) => save(path, { ...fields, note, noted }, places, block), dropIt);
    }
    if (places.length > 1 && bad.length && document.activeElement === table) moveTo(bad[0][0], bad[0][1]);
    tell(places.length > 1 ? sentences(problems, places, bad) : all, dropIt, true);
}

const MOST = 5;

/** How many cells of a block are to be mended, and each sentence once with the cells or lines that it is about. */
function sentences(problems, places, bad) {
    const about = new Map();
    for (const { field, message } of problems) about.set(message, new Set(about.get(message)).add(where(field, places)));
    const told = [...about].map(([message, names]) => {
        const known = [...names].filter(Boolean);
        const list = known.slice(0, MOST).join("; ") + (known.length > MOST ? " …" : "");
        return list ? `${list}: ${message}` : message;
    });
    const count = bad.length ? `${say("mend")} ${bad.length} / ${places.length}.` : say("unsaved");
    return [count, ...told, say("mend-how")].join(" ");
}

/** KPI and period of a cell of the grid; of a text that names them itself, the line. */
function where(field, places) {
    const [, kind, line, cell] = SPOT.exec(field) ?? [];
    const place = kind === "row" && places.find(([, , , spot]) => spot === `${line} ${cell}`);
    if (place) return `${grid.rows[place[0]].name}, ${grid.columns[place[1]][3]}`;
    return line ? `${say("line")} ${line}` : "";
}

/** After what is still being saved, so that it takes back the newest deed. */
export function undo() {
    turn = turn.then(async () => {
        const last = undos.pop();
        if (!last) return tell(say("nothing-to-undo"));
        const answer = await send(last.path, last.fields);
        if (answer.rows) taken(answer, []);
        else tell(answer.problems[0]?.message ?? say("failed"), null, true);
    });
}

/** Whether what changed was changed here, a moment ago; news that come after these are of somebody else. */
export function isOwn(id) {
    const own = performance.now() - (lately.get(id) ?? -Infinity) < 3000;
    lately.delete(id);
    return own;
}

/** Everything anew, with what stands in cells and is not saved yet. */
export async function refresh() {
    const kept = new Map(grid.rows.map((row) => [row.id, row.kept]));
    if ((await load()) === null) return false;
    grid.rows.forEach((row) => (row.kept = kept.get(row.id) ?? row.kept));
    return true;
}
