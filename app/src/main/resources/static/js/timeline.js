// The timeline: bars and their ends are dragged, [ and ] move the bar of a row by a day, T goes to today, a twist folds. Days are
// numbers since 1970; what is shown at once is sent when the hand rests, and taken back when the server says no.
import { secret } from "./requests.js";
import { say } from "./toast.js";

const ROW = 36;
const HALF_BAR = 9;
const ARROW = 5;
const EDGE = 10;
const PAUSE = 500;
const DAY = 864e5;

const chart = () => document.querySelector(".gantt");
const dayOf = (text) => Math.round(Date.parse(text) / DAY);
const textOf = (day) => new Date(day * DAY).toISOString().slice(0, 10);
const barOf = (row) => row.querySelector(".g-bar");
const daysOf = (row) => [dayOf(row.dataset.start), dayOf(row.dataset.due)];
const said = (day) => new Date(day * DAY).toLocaleDateString(document.documentElement.lang, { timeZone: "UTC", weekday: "short", day: "numeric", month: "short" });

/** Shows a bar on other days, without asking anything of the layout. */
function show(row, start, due) {
    const { from, days } = chart().dataset;
    const place = (day) => Math.min(Math.max(((day - dayOf(from)) / days) * 100, 0), 100);
    const bar = barOf(row);
    bar.style.setProperty("--a", place(start));
    bar.style.setProperty("--b", place(due + 1));
    bar.dataset.days = `${said(start)} – ${said(due)}`;
    [row.dataset.start, row.dataset.due] = [textOf(start), textOf(due)];
    drawTies(row.id);
}

/** Draws the dependencies anew: all of them, or those of one row. */
function drawTies(only) {
    const rows = [...document.querySelectorAll(".g-row:not([hidden]), .g-apart")];
    const places = new Map(rows.map((row, place) => [row.id, place]));
    const edge = (id, side) => Number(barOf(document.getElementById(id))?.style.getPropertyValue(side) ?? 0);
    for (const tie of document.querySelectorAll("#timeline-ties > g")) {
        const { from, to } = tie.dataset;
        if (only && from !== only && to !== only) continue;
        const [first, second] = [places.get(from), places.get(to)];
        tie.style.display = first === undefined || second === undefined ? "none" : "";
        if (tie.style.display) continue;
        const turn = Math.min(100, Math.max(edge(to, "--a") + 0.4, Math.min(edge(from, "--b") + 0.8, edge(to, "--b") - 0.4)));
        const end = Math.min(edge(from, "--b"), turn);
        const down = second > first ? 1 : -1;
        const y1 = first * ROW + ROW / 2;
        const y2 = second * ROW + ROW / 2 - down * HALF_BAR;
        const [across, along, arrow] = tie.children;
        place(across, { x1: `${end}%`, x2: `${turn}%`, y1, y2: y1 });
        place(along, { x1: `${turn}%`, x2: `${turn}%`, y1, y2: y2 - down * ARROW });
        place(arrow, { x: `${turn}%`, y: y2 });
        arrow.firstElementChild.setAttribute("d", down > 0 ? "M-4 -7H4L0 0z" : "M-4 7H4L0 0z");
    }
    if (!only) document.getElementById("timeline-ties")?.setAttribute("height", rows.length * ROW);
}

function place(element, attributes) {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

/** The server answers with a toast either way; to a refusal it says where that goes. */
async function send(row, before) {
    const fields = new URLSearchParams({ start: row.dataset.start, due: row.dataset.due, to: location.pathname + location.search });
    row.setAttribute("aria-busy", "true");
    const answer = await fetch(row.dataset.shift, { method: "POST", body: fields, keepalive: true, headers: { ...secret(), "HX-Request": "true" } }).catch(() => null);
    row.removeAttribute("aria-busy");
    const agreed = answer?.ok && !answer.headers.has("HX-Retarget");
    if (!agreed) show(row, ...before);
    if (!answer?.ok) return say(answer ? "failed" : "offline");
    const told = document.createElement("template");
    told.innerHTML = await answer.text();
    document.getElementById("toasts").append(...told.content.querySelectorAll("[data-toast]"));
}

const rest = new Map();

/** Several steps in a row are one change. */
function step(row, by) {
    const now = daysOf(row);
    const pending = rest.get(row.id);
    clearTimeout(pending?.timer);
    const before = pending?.before ?? now;
    show(row, now[0] + by, now[1] + by);
    const go = () => {
        rest.delete(row.id);
        send(row, before);
    };
    rest.set(row.id, { before, go, timer: setTimeout(go, PAUSE) });
}

/** Whoever leaves before the hand rests loses no step. */
window.addEventListener("pagehide", () => rest.forEach((one) => one.go()));

let drag = null;
let held = null;

function grab(event) {
    const row = event.target.closest?.(".g-row[data-shift] .g-lane > *")?.closest(".g-row");
    if (!row || !barOf(row) || event.button !== 0) return;
    if (event.pointerType === "touch") hold(row, event);
    else begin(row, event);
}

/** A finger scrolls; one that rests on a bar takes hold of it. */
function hold(row, event) {
    const timer = setTimeout(() => {
        held = null;
        begin(row, event);
        row.toggleAttribute("data-held", Boolean(drag));
    }, PAUSE);
    held = { timer, x: event.clientX, y: event.clientY };
}

function letGo() {
    clearTimeout(held?.timer);
    held = null;
}

function begin(row, event) {
    const { left, right, width } = barOf(row).getBoundingClientRect();
    if (event.clientX < left || event.clientX > right + EDGE) return;
    const small = width < 4 * EDGE;
    const start = !small && event.clientX < left + EDGE;
    const due = !small && event.clientX > right - EDGE;
    const dayWidth = row.querySelector(".g-lane").clientWidth / chart().dataset.days;
    drag = { row, x: event.clientX, dayWidth, before: daysOf(row), by: 0, moves: [start || !due, due || !start] };
    barOf(row).setPointerCapture(event.pointerId);
}

function pull(event) {
    if (held && Math.hypot(event.clientX - held.x, event.clientY - held.y) > EDGE) letGo();
    if (!drag) return;
    const { row, x, dayWidth, before, moves } = drag;
    let by = Math.round((event.clientX - x) / dayWidth);
    if (!moves[1]) by = Math.min(by, before[1] - before[0]);
    if (!moves[0]) by = Math.max(by, before[0] - before[1]);
    if (by === drag.by) return;
    drag.by = by;
    row.closest(".g-body").dataset.opened = "drag";
    row.dataset.dragged = "";
    show(row, before[0] + (moves[0] ? by : 0), before[1] + (moves[1] ? by : 0));
}

function drop(cancelled) {
    letGo();
    if (!drag) return;
    const { row, before, by } = drag;
    drag = null;
    delete row.closest(".g-body").dataset.opened;
    delete row.dataset.held;
    const clear = () => setTimeout(() => delete row.dataset.dragged);
    // who gives up by Escape still holds the button: letting it go is no click on the bar
    if (cancelled === "Escape") document.addEventListener("pointerup", clear, { once: true });
    else clear();
    if (cancelled) show(row, ...before);
    else if (by !== 0) send(row, before);
}

function fold(twist) {
    const group = twist.closest(".g-rows");
    const open = twist.getAttribute("aria-expanded") !== "true";
    const rows = [...group.children];
    twist.setAttribute("aria-expanded", open);
    rows.slice(1).forEach((row) => (row.hidden = !open));
    group.style.setProperty("--rows", open ? rows.length : 1);
    const address = new URL(location);
    const closed = new Set((address.searchParams.get("closed") ?? "").split(",").filter(Boolean));
    if (open) closed.delete(group.dataset.goal);
    else closed.add(group.dataset.goal);
    if (closed.size) address.searchParams.set("closed", [...closed].join(","));
    else address.searchParams.delete("closed");
    history.replaceState(history.state, "", address.href.replaceAll("%2C", ","));
    drawTies();
}

function goToday(root) {
    const lane = root.querySelector(".g-head .g-lane");
    const today = root.querySelector(".g-today");
    if (!today) return;
    const name = root.querySelector(".g-head .g-name").offsetWidth;
    const at = (lane.offsetWidth * parseFloat(today.style.getPropertyValue("--a"))) / 100;
    root.scrollLeft = at - (root.clientWidth - name) / 2;
}

document.addEventListener("pointerdown", grab);
document.addEventListener("pointermove", pull);
document.addEventListener("pointerup", () => drop(false));
document.addEventListener("pointercancel", () => drop(true));
// what a finger holds neither scrolls nor opens the menu of a link
document.addEventListener("touchmove", (event) => drag && event.preventDefault(), { passive: false });
document.addEventListener("contextmenu", (event) => (held || drag) && event.preventDefault());
document.addEventListener("click", (event) => {
    const twist = event.target.closest(".gantt .twist");
    if (event.target.closest("[data-dragged]")) event.preventDefault();
    else if (event.target.closest("[data-to-today]")) goToday(chart());
    else if (twist && !("apart" in twist.dataset)) {
        event.preventDefault();
        fold(twist);
    }
});
document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && drag) return drop(event.key);
    const row = document.activeElement?.closest(".g-row[data-shift]");
    const by = { "[": -1, "]": 1 }[event.key];
    if (!row || !by || event.ctrlKey || event.metaKey || document.documentElement.dataset.keys === "off") return;
    event.preventDefault();
    step(row, by);
});
document.addEventListener("focusin", (event) => {
    const row = event.target.closest(".gantt [data-row]");
    if (!row) return;
    document.querySelectorAll(".gantt .focus").forEach((other) => other !== row && other.classList.remove("focus"));
    row.classList.add("focus");
});

const stand = (root) => root.querySelectorAll(".gantt").forEach((one) => one.scrollWidth > one.clientWidth + 1 && goToday(one));
stand(document);
document.addEventListener("htmx:load", (event) => stand(event.target));
