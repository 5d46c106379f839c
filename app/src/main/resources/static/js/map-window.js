// The window on the map: dragging the ground pans, Ctrl with the wheel, two fingers, + - and 0 zoom. Where one looks stays when a branch
// folds, when the page comes anew and when one comes back to it.
const SMALLEST = 0.2;
const LARGEST = 1.6;
const STEP = 1.2;
const KEPT = "waymark-map";
const BEGINNING = { zoom: 1, left: 0, top: 0 };

export const mapWindow = () => document.getElementById("map-window");
export const mapZoom = (pane) => Number(pane.style.getPropertyValue("--z") || 1);

/** Said to each element that needs it: handed down, it would have the browser style every card again. */
function scaleTo(pane, zoom) {
    if (zoom === mapZoom(pane)) return;
    const told = [pane, ...pane.querySelectorAll(".map-heads li, .map-room, .map, .deeds > .menu")];
    for (const one of told) one.style.setProperty("--z", zoom);
    if (last) last.zoom = zoom;
    else note();
}

/** Zooms so that what is under the point stays under it; the point is within the window, in pixels. */
function zoomTo(pane, wanted, x = pane.clientWidth / 2, y = pane.clientHeight / 2) {
    const before = mapZoom(pane);
    const now = Math.min(LARGEST, Math.max(SMALLEST, wanted));
    scaleTo(pane, now);
    pane.scrollTo((pane.scrollLeft + x) * (now / before) - x, (pane.scrollTop + y) * (now / before) - y);
}

function fit(pane) {
    const room = pane.querySelector(".map-room");
    const [width, height] = ["--w", "--h"].map((name) => Number(room.style.getPropertyValue(name)));
    const style = getComputedStyle(pane);
    const inner = pane.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    zoomTo(pane, Math.min(1, inner / width, (pane.clientHeight - 40 - parseFloat(style.paddingBottom)) / height));
}

export function zoomMap(how) {
    const pane = mapWindow();
    if (!pane) return;
    if (how === "fit") fit(pane);
    else zoomTo(pane, mapZoom(pane) * (how === "in" ? STEP : 1 / STEP));
}

const within = (pane, point) => {
    const { left, top } = pane.getBoundingClientRect();
    return [point.clientX - left, point.clientY - top];
};

/** As the map knows it: its first address may name none. */
const cycle = () => new URLSearchParams(mapWindow()?.dataset.here.split("?")[1]).get("cycle");
let last = null;

function note() {
    const pane = mapWindow();
    if (pane) last = { zoom: mapZoom(pane), left: pane.scrollLeft, top: pane.scrollTop };
}

/** While one leaves it would be too late: to say where it stands, the browser would lay out the whole map once more. */
document.addEventListener("scroll", (event) => event.target === mapWindow() && note(), { capture: true, passive: true });

/** Brings a card into view, in the middle when it is far away. */
export function showCard(card) {
    card.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function restore(pane) {
    if (!last) return;
    scaleTo(pane, last.zoom);
    pane.scrollTo(last.left, last.top);
}

/** What was pressed stays where it was on the screen, however the rest moved. */
let anchor = null;
let isRenewed = false;

document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.target.id !== "map" || !mapWindow()) return;
    note();
    isRenewed = true;
    const card = document.activeElement?.closest?.(".node");
    anchor = card && { id: card.id, at: card.getBoundingClientRect(), again: document.activeElement.className };
});

document.addEventListener("htmx:afterSwap", () => {
    const pane = mapWindow();
    if (!pane || !isRenewed) return;
    isRenewed = false;
    restore(pane);
    begin(pane);
    const card = anchor && document.getElementById(anchor.id);
    if (!card) return;
    const { left, top } = card.getBoundingClientRect();
    pane.scrollBy(left - anchor.at.left, top - anchor.at.top);
    (anchor.again === "fold" ? card.querySelector(".fold") ?? card : card).focus({ preventScroll: true });
    anchor = null;
});

function begin(pane) {
    pane.closest(".map-frame").querySelector(".map-zoom").hidden = false;
}

/** Whoever sends a form for a card is at that card again when the map comes back. */
let at = null;
let sent = null;
document.addEventListener("focusin", (event) => (at = event.target.closest?.(".map .node")?.id ?? at));
document.addEventListener("submit", (event) => event.target.method === "post" && (sent = at));

window.addEventListener("pagehide", () => {
    if (mapWindow()) sessionStorage.setItem(KEPT, JSON.stringify({ cycle: cycle(), ...(last ?? BEGINNING), sent }));
});

const first = mapWindow();
const kept = first && JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
export const workedOn = kept?.cycle === cycle() && kept?.sent ? document.getElementById(kept.sent) : null;
if (first) {
    if (kept?.cycle === cycle()) last = kept;
    restore(first);
    begin(first);
}

document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-zoom]");
    if (button) zoomMap(button.dataset.zoom);
});

document.addEventListener(
    "wheel",
    (event) => {
        const pane = event.target.closest?.(".map-window");
        if (!pane || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        zoomTo(pane, mapZoom(pane) * Math.exp(-event.deltaY / 300), ...within(pane, event));
    },
    { passive: false },
);

let pan = null;

document.addEventListener("pointerdown", (event) => {
    const pane = event.target.closest?.(".map-window");
    if (!pane || event.pointerType === "touch" || event.button !== 0 || event.target.closest(".node, button")) return;
    // beside the content lies the scroll bar
    if (event.offsetX > pane.clientWidth && event.target === pane) return;
    event.preventDefault();
    const hand = pane.parentElement.querySelector(".map-hand");
    pan = { pane, hand, x: event.clientX, y: event.clientY, left: pane.scrollLeft, top: pane.scrollTop };
    hand.hidden = false;
    hand.setPointerCapture(event.pointerId);
});
document.addEventListener("pointermove", (event) => {
    if (pan) pan.pane.scrollTo(pan.left + pan.x - event.clientX, pan.top + pan.y - event.clientY);
});
for (const end of ["pointerup", "pointercancel"]) {
    document.addEventListener(end, () => {
        if (pan) pan.hand.hidden = true;
        pan = null;
    });
}

let pinch = null;
const apart = ([a, b]) => Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);

document.addEventListener(
    "touchmove",
    (event) => {
        const pane = event.target.closest?.(".map-window");
        if (!pane || event.touches.length !== 2) return;
        event.preventDefault();
        const [a, b] = event.touches;
        const middle = { clientX: (a.clientX + b.clientX) / 2, clientY: (a.clientY + b.clientY) / 2 };
        pinch ??= { zoom: mapZoom(pane), apart: apart(event.touches) };
        zoomTo(pane, (pinch.zoom * apart(event.touches)) / pinch.apart, ...within(pane, middle));
    },
    { passive: false },
);
document.addEventListener("touchend", () => (pinch = null));
