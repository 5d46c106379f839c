// The grid: KPIs by periods like a spreadsheet. Loaded by its own page only. It draws the rows in view from data it asks for once.
import { begin, load } from "./grid-model.js";
import { drawAll } from "./grid-draw.js";
import { select } from "./grid-select.js";
import "./grid-edit.js";
import "./grid-clip.js";
import "./grid-live.js";

if (begin() && (await load())) {
    drawAll();
    select();
}
