// Live pages: the server names what changed ("objective:<id>"); every element that shows it, by data-live, asks for itself
// again at data-live-src and takes its own place, focus kept. At "everything" all of them do. Hidden pages hold no connection
// and catch up when seen.
import { part } from "./requests.js";

const GATHER = 120;
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30000;

let source = null;
let wait = FIRST_WAIT;
let missed = false;
const changed = new Set();
let timer;

const lives = () => [...document.querySelectorAll("[data-live][data-live-src]")];
const shows = (element) => changed.has("everything") || element.dataset.live.split(" ").some((subject) => changed.has(subject));
const fieldIn = (element) => {
    const active = document.activeElement;
    return element.contains(active) && active.matches("input, textarea, select, [contenteditable]") ? active : null;
};

async function renew(element) {
    const field = fieldIn(element);
    if (field) {
        field.addEventListener("blur", () => setTimeout(() => element.isConnected && renew(element)), { once: true });
        return;
    }
    const fresh = (await part(element.dataset.liveSrc).catch(() => null))?.firstElementChild;
    if (!fresh || !element.isConnected || fieldIn(element)) return;
    const focused = element.contains(document.activeElement) ? document.activeElement : null;
    const sameAgain = focused && placeOf(focused, element);
    for (const state of ["hidden", "tabindex", "aria-expanded", "data-fetched"]) keep(state, element, fresh);
    fresh.classList.toggle("focus", element.classList.contains("focus"));
    element.replaceWith(fresh);
    window.htmx?.process(fresh);
    if (focused) (sameAgain(fresh) ?? fresh).focus({ preventScroll: true });
}

/** Where the focus was, told so that it can be found in the new element: by id, else by the way down. */
function placeOf(focused, root) {
    if (focused.id) return () => document.getElementById(focused.id);
    const way = [];
    for (let node = focused; node !== root; node = node.parentElement) way.unshift([...node.parentElement.children].indexOf(node));
    return (fresh) => way.reduce((node, index) => node?.children[index], fresh);
}

function keep(state, from, to) {
    if (from.hasAttribute(state)) to.setAttribute(state, from.getAttribute(state));
}

function flush() {
    const all = lives().filter(shows);
    changed.clear();
    all.forEach(renew);
}

function heard(event) {
    event.data.split(/\s+/).filter(Boolean).forEach((subject) => changed.add(subject));
    clearTimeout(timer);
    timer = setTimeout(flush, GATHER);
}

function connect() {
    if (source || document.hidden || lives().length === 0) return;
    source = new EventSource("/live");
    source.addEventListener("message", heard);
    source.addEventListener("open", () => {
        wait = FIRST_WAIT;
        if (missed) lives().forEach(renew);
        missed = false;
    });
    source.addEventListener("error", () => {
        disconnect();
        setTimeout(connect, wait);
        wait = Math.min(wait * 2, LONGEST_WAIT);
    });
}

function disconnect() {
    source?.close();
    source = null;
    missed = true;
}

document.addEventListener("visibilitychange", () => (document.hidden ? disconnect() : connect()));
window.addEventListener("pagehide", disconnect);
window.addEventListener("pageshow", connect);
document.addEventListener("htmx:load", connect);
