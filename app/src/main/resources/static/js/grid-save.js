// Saves one deed after the other, shows what was typed until the server has taken it, and keeps what undoes it.
import { redraw, redrawAll } from "./grid-draw.js";
import { grid, load, renew, say, send } from "./grid-model.js";
import { askNote, tell } from "./grid-bar.js";

const undos = [];
let turn = Promise.resolve();
let lately = new Map();

const at = (id) => grid.rows.findIndex((row) => row.id === id);

/** Shows text in cells while it is on its way; wrong: it was refused and stands there to be mended. */
export function keep(places, wrong = null) {
    for (const [row, column, text] of places) {
        if (text === null) grid.rows[row].kept.delete(column);
        else grid.rows[row].kept.set(column, { text, wrong });
    }
    redraw(...new Set(places.map(([row]) => row)));
}

/** @param places cells with what is shown there meanwhile: row, column, text */
export function save(path, fields, places) {
    const ids = places.map(([row, column, text]) => [grid.rows[row].id, column, text]);
    const now = () => ids.map(([id, column, text]) => [at(id), column, text]).filter(([row]) => row >= 0);
    keep(now());
    turn = turn.then(async () => {
        tell(say("saving"));
        const answer = await send(path, fields);
        if (answer.rows) return taken(answer, now());
        refused(answer.problems, path, fields, now());
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

const NOTE = /^values\[(\d+)]\.note$/;

function refused(problems, path, fields, places) {
    const noted = problems.map(({ field }) => NOTE.exec(field)?.[1]);
    keep(places, problems[0]?.message ?? say("failed"));
    if (noted.length && noted.every(Boolean)) {
        return askNote(problems[0].message, (note) => save(path, { ...fields, note, noted: noted.join() }, places));
    }
    tell(sentences(problems, places.length > 1), null, true);
}

const LINE = /^line\[(\d+)]/;
const MOST_LINES = 5;

/** Each sentence once, of a block with the lines that it is about. */
function sentences(problems, isBlock) {
    const lines = new Map();
    for (const { field, message } of problems) {
        const line = isBlock && LINE.exec(field)?.[1];
        lines.set(message, [...(lines.get(message) ?? []), ...(line ? [line] : [])]);
    }
    const told = (at) => [...new Set(at)].slice(0, MOST_LINES).join(", ") + (at.length > MOST_LINES ? " …" : "");
    return [...lines].map(([message, at]) => (at.length ? `${say("line")} ${told(at)}: ${message}` : message)).join(" ");
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
