// Live pages: the server names what changed ("objective:<id>"). An element that shows it, by data-live, asks for itself again at
// data-live-src. A page that shows many things names them once, by data-live around its parts; then the page asks for its
// own address again and each data-part with an id takes its new content. At "everything" all of them ask. Where many rows of one
// list have to ask, the page asks once instead. Hidden pages hold no connection and catch up when seen.
import { isBusy, renewPart, replace } from "./renew.js";
import { page, part } from "./requests.js";
import { addressOf } from "./rows.js";

const GATHER = 120;
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30000;
/** Between two looks at the whole page; grows while news never cease, so that a busy day costs little. */
const REST = 800;
const HURRIES = 5;
/** So many elements within one scope ask for themselves; of more the page is asked once. */
const MOST = 12;

let source = null;
let wait = FIRST_WAIT;
let missed = false;
const changed = new Set();
const waiting = new Map();
const due = new Map();
let timer;
let pageTimer = null;
let lastLook = -Infinity;
let hurried = 0;

const lives = () => [...document.querySelectorAll("[data-live]")];
const shows = (element) => changed.has("everything") || element.dataset.live.split(" ").some((subject) => changed.has(subject));

async function renew(element) {
    if (!element.dataset.liveSrc) return lookAgain(element);
    if (isBusy(element)) return waiting.set(element, () => renew(element));
    const fresh = (await part(addressOf(element, element.dataset.liveSrc)).catch(() => null))?.firstElementChild;
    if (!fresh || !element.isConnected) return;
    if (isBusy(element)) return waiting.set(element, () => renew(element));
    say(element.dataset.said, fresh.dataset.said);
    replace(element, fresh);
}

/** Screen readers hear only of what stays in the page: there, what an element says by data-said is told when it changes. */
function say(before, now) {
    const said = document.getElementById("said");
    if (said && now && now !== before) said.textContent = now;
}

/** @param whole whether also lists whose rows ask for themselves are renewed */
function lookAgain(scope, whole = false) {
    due.set(scope, whole || due.get(scope) === true);
    if (pageTimer) return;
    const pause = hurried < HURRIES ? REST : Math.min(REST * 2 ** (hurried - HURRIES + 1), LONGEST_WAIT);
    const rest = lastLook + pause - performance.now();
    hurried = rest > 0 ? hurried + 1 : 0;
    pageTimer = setTimeout(look, Math.max(rest, 0));
}

async function look() {
    pageTimer = null;
    lastLook = performance.now();
    const scopes = [...due];
    due.clear();
    const fresh = await page().catch(() => null);
    for (const [scope, whole] of fresh ? scopes.filter(([one]) => one.isConnected) : []) {
        for (const old of [...scope.querySelectorAll("[data-part]"), ...document.querySelectorAll("[data-part=shell]")]) {
            const now = fresh.getElementById(old.id);
            if (now && !renewPart(old, now, whole)) waiting.set(old, () => lookAgain(scope, whole));
        }
    }
}

/** What had to wait for somebody's hands gets its turn. */
setInterval(() => {
    for (const [element, again] of waiting) {
        if (element.isConnected && isBusy(element)) continue;
        waiting.delete(element);
        if (element.isConnected) again();
    }
}, 1000);

function flush() {
    const all = lives().filter(shows);
    document.dispatchEvent(new CustomEvent("waymark:news", { detail: [...changed] }));
    changed.clear();
    renewAll(all);
}

function renewAll(elements) {
    for (const [scope, those] of Map.groupBy(elements, scopeOf)) {
        if (scope && those.length > MOST) lookAgain(scope, true);
        else those.forEach(renew);
    }
}

/** What asks for the page when it changes, and holds this element; null outside of any. */
const scopeOf = (element) => element.closest("[data-live]:not([data-live-src])");

function heard(event) {
    event.data.split(/\s+/).filter(Boolean).forEach((subject) => changed.add(subject));
    clearTimeout(timer);
    timer = setTimeout(flush, GATHER);
}

function connect() {
    if (source || document.hidden || lives().length === 0) return;
    // what changed since the page was asked for is told as well; who missed more looks at everything
    source = new EventSource(`/live?age=${missed ? 0 : Math.round(performance.now())}`);
    source.addEventListener("message", heard);
    source.addEventListener("open", () => {
        wait = FIRST_WAIT;
        if (missed) renewAll(lives());
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

/** Nothing stays of a page that its reader may not see any more. */
document.addEventListener("waymark:gone", ({ detail: fresh }) => {
    document.title = fresh.title;
    document.body.replaceWith(fresh.body);
    disconnect();
    const main = document.querySelector("main");
    main?.setAttribute("tabindex", "-1");
    main?.focus();
});

document.addEventListener("visibilitychange", () => (document.hidden ? disconnect() : connect()));
window.addEventListener("pagehide", disconnect);
window.addEventListener("pageshow", connect);
document.addEventListener("htmx:load", connect);
