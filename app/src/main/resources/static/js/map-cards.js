// Cards of the map: arrows walk along the lines, Space folds, F focuses, A aligns, and one card dragged onto another aligns with it. The lines of the
// card that one looks at are drawn in ink, up to what it is for and down to what is for it.
import { open } from "./dialogs.js";
import { mapWindow, mapZoom, showCard, workedOn, zoomMap } from "./map-window.js";

const DRAG = 6;
const EDGE = 48;
const lines = new WeakMap();

const cards = () => [...document.querySelectorAll(".map .node")];
const idOfNode = (card) => card.id.slice(2);
const isGoal = (card) => card && !card.classList.contains("kpi");
const isHeld = (card) => "held" in card.dataset;

/** Who stands at the other end of which line, found once for each drawing. */
function net() {
    const drawing = document.querySelector(".map");
    if (lines.has(drawing)) return lines.get(drawing);
    const all = cards();
    const found = { up: new Map(), down: new Map() };
    for (const line of drawing.querySelectorAll("[data-ends]")) {
        const [child, parent] = line.dataset.ends.split(" ").map((at) => all[at]);
        for (const [way, from, to] of [["up", child, parent], ["down", parent, child]]) {
            if (!found[way].has(from)) found[way].set(from, []);
            found[way].get(from).push({ line, card: to });
        }
    }
    lines.set(drawing, found);
    return found;
}

function trace(card, way, hot) {
    for (const { line, card: next } of net()[way].get(card) ?? []) {
        if (hot.has(line)) continue;
        hot.add(line);
        trace(next, way, hot);
    }
}

function light(card) {
    for (const line of document.querySelectorAll(".map .edge.hot")) {
        line.classList.remove("hot");
        if (!line.matches(".moves")) line.setAttribute("marker-end", "url(#tip)");
    }
    if (!card) return;
    const hot = new Set();
    trace(card, "up", hot);
    trace(card, "down", hot);
    for (const line of hot) {
        line.classList.add("hot");
        if (!line.matches(".moves")) line.setAttribute("marker-end", "url(#tip-hot)");
    }
}

/** What can be done with a card comes with the hand that could do it. */
function equip(card) {
    if (!isGoal(card) || card.querySelector(".deeds")) return;
    card.append(document.getElementById("node-deeds").content.cloneNode(true));
    if (isHeld(card)) card.querySelector("[data-align]").closest("li").remove();
    card.querySelector(".deeds > .menu").style.setProperty("--z", mapZoom(mapWindow()));
}

/** Where nothing hovers, with each card that is seen. */
const seen = new IntersectionObserver((entries) => entries.forEach((one) => one.isIntersecting && equip(one.target)));
const watch = () => matchMedia("(hover: none)").matches && cards().forEach((card) => seen.observe(card));
watch();
document.addEventListener("htmx:afterSwap", watch);

document.addEventListener("pointerover", (event) => {
    const card = event.target.closest?.(".map .node");
    if (!card || card.contains(event.relatedTarget)) return;
    equip(card);
    light(card);
});
document.addEventListener("pointerout", (event) => {
    const card = event.target.closest?.(".map .node");
    if (card && !card.contains(event.relatedTarget)) light(document.activeElement?.closest(".map .node"));
});
document.addEventListener("focusin", (event) => {
    const card = event.target.closest?.(".map .node");
    if (!card) return;
    equip(card);
    light(card);
});

const box = (card) => ({ x: card.offsetLeft, y: card.offsetTop + card.offsetHeight / 2 });

/** Along a line to the nearest card, or to the next one of the same column. */
function neighbour(card, key) {
    const here = box(card);
    if (key === "ArrowLeft" || key === "ArrowRight") {
        const linked = [...(net().up.get(card) ?? []), ...(net().down.get(card) ?? [])].map((end) => end.card);
        const beyond = linked.filter((other) => (key === "ArrowLeft" ? box(other).x < here.x : box(other).x > here.x));
        return beyond.sort((a, b) => Math.abs(box(a).y - here.y) - Math.abs(box(b).y - here.y))[0];
    }
    const column = cards().filter((other) => box(other).x === here.x);
    column.sort((a, b) => box(a).y - box(b).y);
    return column[column.indexOf(card) + (key === "ArrowUp" ? -1 : 1)];
}

function go(card) {
    if (!card) return;
    document.querySelector("[data-row].focus")?.classList.remove("focus");
    card.classList.add("focus");
    card.focus({ preventScroll: true });
    showCard(card);
}

function focusOn(card) {
    const button = document.createElement("button");
    Object.assign(button, { name: "focus", value: idOfNode(card), hidden: true });
    press(card, button);
}

/** A button of the form around the map, pressed for a card. */
function press(card, button) {
    const form = card.closest("form");
    form.querySelectorAll("input[name=focus]").forEach((field) => field.remove());
    form.append(button);
    button.click();
}

function align(card, parent) {
    const here = encodeURIComponent(mapWindow().dataset.here);
    const path = `/objectives/${idOfNode(card)}/links/new`;
    if (parent) open("align", link(`/map/alignment?child=${idOfNode(card)}&parent=${idOfNode(parent)}&back=${here}`));
    else {
        window.htmx.ajax("GET", `${path}?back=${here}`, { target: "#deed-body", select: "#form", swap: "innerHTML" });
        open("deed");
    }
}

const link = (href) => Object.assign(document.createElement("a"), { href });

document.addEventListener("click", (event) => {
    const card = event.target.closest(".map .node");
    if (!card) return;
    if (event.target.closest("[data-align]")) align(card);
    const node = event.target.closest("[data-node]");
    if (node) {
        card.closest("form").querySelectorAll("input[name=focus]").forEach((field) => field.remove());
        node.value = idOfNode(card);
    }
});

document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.querySelector("dialog[open]") || event.target.matches?.("input, textarea, select")) return;
    if (mapWindow() && single(event, { "+": "in", "-": "out", 0: "fit" })) return;
    const card = event.target.closest?.(".map .node");
    if (!card || event.target.closest("details, .fold")) {
        if (!card && event.key.startsWith("Arrow") && event.target.closest?.(".map-window")) go(cards().find(isGoal));
        return;
    }
    if (event.key.startsWith("Arrow")) go(neighbour(card, event.key));
    else if (event.key === " ") card.querySelector(".fold")?.click();
    else if (!isGoal(card) || document.documentElement.dataset.keys === "off") return;
    else if (event.key.toLowerCase() === "f") focusOn(card);
    else if (event.key.toLowerCase() === "a" && !isHeld(card)) align(card);
    else return;
    event.preventDefault();
});

function single(event, zooms) {
    const how = document.documentElement.dataset.keys !== "off" && zooms[event.key];
    if (!how) return false;
    event.preventDefault();
    zoomMap(how);
    return true;
}

document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented && event.target.closest?.(".map-window")) {
        document.querySelector("[data-unfocus]")?.click();
    }
});

let drag = null;

document.addEventListener("pointerdown", (event) => {
    const card = event.target.closest?.(".map .node");
    if (!isGoal(card) || event.pointerType === "touch" || event.button !== 0 || event.target.closest("details, button")) return;
    if (matchMedia("(width < 48rem)").matches) return;
    drag = { card, x: event.clientX, y: event.clientY, ghost: null, over: null };
});

document.addEventListener("dragstart", (event) => {
    if (event.target.closest?.(".map .node")) event.preventDefault();
});

document.addEventListener("pointermove", (event) => {
    if (!drag) return;
    if (!drag.ghost && Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < DRAG) return;
    drag.ghost ??= lift(drag.card);
    drag.ghost.style.translate = `${event.clientX - drag.x}px ${event.clientY - drag.y}px`;
    const over = document.elementFromPoint(event.clientX, event.clientY)?.closest(".map .node");
    const target = isGoal(over) && over !== drag.card ? over : null;
    if (target !== drag.over) {
        if (drag.over) delete drag.over.dataset.drop;
        if (target) target.dataset.drop = "yes";
        drag.over = target;
    }
    nudge(event);
});

/** A copy of the card that goes with the pointer. */
function lift(card) {
    const { left, top } = card.getBoundingClientRect();
    const ghost = card.cloneNode(true);
    ghost.removeAttribute("id");
    ghost.removeAttribute("data-row");
    ghost.classList.add("node-ghost");
    ghost.inert = true;
    Object.assign(ghost.style, { left: `${left}px`, top: `${top}px`, transformOrigin: "0 0", scale: mapZoom(mapWindow()) });
    document.body.append(ghost);
    return ghost;
}

/** At the edge of the window the map moves along. */
function nudge({ clientX, clientY }) {
    const pane = mapWindow();
    const { left, top, right, bottom } = pane.getBoundingClientRect();
    const by = (low, high, at) => (at < low + EDGE ? -12 : at > high - EDGE ? 12 : 0);
    pane.scrollBy(by(left, right, clientX), by(top, bottom, clientY));
}

function drop(event) {
    if (!drag) return;
    const { card, ghost, over } = drag;
    drag = null;
    ghost?.remove();
    if (over) delete over.dataset.drop;
    if (!ghost) return;
    // the press that ends a drag is no click on a card
    window.addEventListener("click", (click) => (click.preventDefault(), click.stopPropagation()), { capture: true, once: true });
    setTimeout(() => window.dispatchEvent(new Event("click")), 0);
    if (over && event.type === "pointerup") align(card, over);
}
document.addEventListener("pointerup", drop);
document.addEventListener("pointercancel", drop);
document.addEventListener("keydown", (event) => event.key === "Escape" && drag && drop(event));

go(workedOn);
