// The grid: KPIs by periods like a spreadsheet. Loaded by its own page only. It draws the rows in view from data it asks for once.
import { begin, load } from "./grid-model.js";
import { drawAll } from "./grid-draw.js";
import { refresh } from "./grid-save.js";
import { select } from "./grid-select.js";
import "./grid-edit.js";
import "./grid-clip.js";
import "./grid-live.js";

/** Rows that are drawn at once; the others come when there is time. */
const FIRST = 80;

const more = begin() ? await load(FIRST) : null;
if (more !== null) {
    drawAll();
    select();
    if (more && (await refresh())) drawAll();
}
