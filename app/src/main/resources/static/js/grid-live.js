// What others change comes in by itself, but never under the hands of who types.
import { showAnew } from "./grid-bar.js";
import { redrawAll, drawAll } from "./grid-draw.js";
import { isEditing } from "./grid-edit.js";
import { frame, grid } from "./grid-model.js";
import { isOwn, refresh } from "./grid-save.js";

const PAUSE = 1000;
let timer;

async function look() {
    if (isEditing() || document.hidden) return wait();
    const before = grid.rows.map((row) => row.id).join();
    if (!(await refresh())) return;
    if (before === grid.rows.map((row) => row.id).join()) redrawAll();
    else drawAll();
    showAnew();
}

function wait() {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
}

document.addEventListener("waymark:news", (event) => {
    if (!frame?.dataset.drawn) return;
    const kpis = event.detail.filter((name) => name.startsWith("kpi:")).map((name) => name.slice(4));
    const talks = event.detail.some((name) => name.startsWith("talk:") || name === "everything");
    if (talks || kpis.some((id) => !isOwn(id))) wait();
});
