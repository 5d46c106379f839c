// What the grid knows: its columns, its rows, and what the server answers to a deed (GridData.java tells what the letters mean).
export const frame = document.getElementById("grid");
export const table = frame?.querySelector("table");
export const say = (key) => grid.words[key];
export const aims = frame?.dataset.mode === "targets";
export const grid = { columns: [], rows: [], words: {}, running: -1, column: 0 };
export const narrow = matchMedia("(width < 40rem)");

const language = document.documentElement.lang;
const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? "";
const formats = new Map();

export function begin() {
    return Boolean(frame && table);
}

/** So many rows, or all of them; whether more can be asked for, null when nothing came. */
export async function load(first = 500) {
    const path = frame.dataset.source + (frame.dataset.source.includes("?") ? "&" : "?") + "first=" + first;
    const answer = await fetch(path, { headers: { "HX-Request": "true", Accept: "application/json" } }).catch(() => null);
    if (!answer?.ok || answer.redirected) return null;
    const data = await answer.json();
    if (!grid.columns.length) grid.column = data.running < 0 ? data.columns.length - 1 : data.running;
    Object.assign(grid, { columns: data.columns, running: data.running, rows: data.rows, words: data.words });
    grid.rows.forEach(spread);
    return data.more;
}

/** The steps of the targets become one target for each column. */
function spread(row) {
    const steps = new Map(row.targets.map(([column, ...target]) => [column, target]));
    let last = [null, null, 0];
    row.aims = grid.columns.map((_, column) => {
        const step = steps.get(column);
        if (step) last = step;
        return step ?? [last[0], last[1], 0];
    });
    row.kept ??= new Map();
}

/** Rows as they are now after a deed; what was refused and still stands in a cell stays. */
export function renew(rows) {
    const fresh = new Map(rows.map((row) => [row.id, row]));
    grid.rows = grid.rows.map((row) => {
        const now = fresh.get(row.id);
        if (now) now.kept = row.kept;
        return now ?? row;
    });
    rows.forEach(spread);
}

/** The page's own filter and its columns, which the server needs to answer with the same ones. */
function place() {
    const query = new URLSearchParams(location.search);
    query.set("cadence", frame.dataset.cadence);
    query.set("until", grid.columns.at(-1)[0]);
    query.set("periods", grid.columns.length);
    return "?" + query;
}

/** Resolves to what the server says: rows, said, undo; or problems. */
export async function send(path, fields) {
    const body = new URLSearchParams({ _back: "/kpis/grid/refusal" });
    for (const [name, value] of Object.entries(fields)) [value].flat().forEach((one) => body.append(name, one));
    const headers = { [meta("csrf-header")]: meta("csrf-token"), Accept: "application/json" };
    const answer = await fetch(path + place(), { method: "POST", headers, body }).catch(() => null);
    if (!answer) return { problems: [{ field: "", message: say("offline") }] };
    if (answer.status === 401) location.reload();
    const isData = answer.headers.get("Content-Type")?.includes("json");
    return isData ? answer.json() : { problems: [{ field: "", message: await refusal(answer) }] };
}

/** What the page says that came in place of an answer. */
async function refusal(answer) {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return (page.querySelector("main h1 + p") ?? page.querySelector(".toast span, main h1"))?.textContent.trim() || say("failed");
}

export function number(value, decimals, least = decimals) {
    const key = `${decimals} ${least}`;
    if (!formats.has(key)) {
        const digits = { minimumFractionDigits: least, maximumFractionDigits: decimals };
        formats.set(key, new Intl.NumberFormat(language, digits));
    }
    return formats.get(key).format(value).replace("-", "−");
}

/** With all digits and without marks for thousands: what is edited and copied. */
const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 12, useGrouping: false });

export const text = (value) => (value === null || value === undefined ? "" : plain.format(value));

export function aimText(row, column, format = (value) => number(value, row.unit[2], 0)) {
    const [low, high] = row.aims[column];
    if (low === null && high === null) return "";
    return low !== null && high !== null ? `${format(low)}–${format(high)}` : format(low ?? high);
}

/** What one edits or copies in a cell. */
export const content = (row, column) => (aims ? ownAim(row, column) : text(row.marks[column]?.returned === 0 ? row.marks[column].value : row.values[column]));
const ownAim = (row, column) => (row.aims[column][2] ? aimText(row, column, text) : "");
export const may = (row) => Boolean(row.may & (aims ? 2 : 1));
