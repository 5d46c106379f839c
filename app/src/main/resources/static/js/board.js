// The board: cards are dragged between columns and within them, moved by ⇧ and the arrows, or by the menu of a card. Nothing is
// asked; the server answers with a word that can be taken back. H and L (or the arrows) go to the column beside.
import { ask } from "./requests.js";
import { say } from "./toast.js";

const laneOf = (card) => card.closest(".lane");
const lanes = (card) => [...card.closest(".kanban").children];
const cards = (lane) => [...lane.querySelectorAll(".card")];

function count(lane, by) {
    const number = lane.querySelector("[data-count]");
    number.textContent = Number(number.textContent) + by;
}

/** Before another card, or at the end of a column. */
function put(card, lane, before) {
    const from = laneOf(card);
    lane.querySelector("ol").insertBefore(card, before);
    if (from === lane) return;
    count(from, -1);
    count(lane, 1);
}

async function moveCard(card, lane, before) {
    const [from, next] = [laneOf(card), card.nextElementSibling];
    if (before === card || (from === lane && before === next)) return;
    put(card, lane, before);
    card.focus();
    card.scrollIntoView({ block: "nearest", inline: "nearest" });
    const fields = { status: lane.dataset.status, before: before?.dataset.id ?? "", back: location.pathname + location.search };
    if (await ask(`/initiatives/${card.dataset.id}/status`, fields).catch(() => false)) return;
    put(card, from, next);
    card.focus();
    say("failed");
}

function stepAside(card, by) {
    const all = lanes(card);
    const lane = all[all.indexOf(laneOf(card)) + by];
    if (lane) moveCard(card, lane, lane.querySelector(".card"));
}

function stepUp(card, by) {
    const other = by < 0 ? card.previousElementSibling : card.nextElementSibling;
    if (other) moveCard(card, laneOf(card), by < 0 ? other : other.nextElementSibling);
}

/** To the card at the same height of the nearest column that has one. */
function lookAside(card, by) {
    const all = lanes(card);
    const at = cards(laneOf(card)).indexOf(card);
    for (let i = all.indexOf(laneOf(card)) + by; all[i]; i += by) {
        const there = cards(all[i]);
        const other = there[Math.min(at, there.length - 1)];
        if (!other) continue;
        card.classList.remove("focus");
        other.classList.add("focus");
        other.focus({ preventScroll: true });
        return other.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
}

document.addEventListener("keydown", (event) => {
    const card = event.target;
    if (!card.matches?.(".kanban .card") || event.ctrlKey || event.metaKey || event.altKey) return;
    const aside = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const up = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const look = aside ?? (document.documentElement.dataset.keys === "off" ? undefined : { h: -1, l: 1 }[event.key]);
    if (event.shiftKey && (aside || up) && card.draggable) aside ? stepAside(card, aside) : stepUp(card, up);
    else if (!event.shiftKey && look) lookAside(card, look);
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
});

document.addEventListener("click", (event) => {
    const button = event.target.closest(".kanban [data-to], .kanban [data-step]");
    if (!button) return;
    const card = button.closest(".card");
    button.closest("details").open = false;
    if (button.dataset.step) return stepUp(card, Number(button.dataset.step));
    const lane = lanes(card).find((one) => one.dataset.status === button.dataset.to);
    if (lane !== laneOf(card)) moveCard(card, lane, lane.querySelector(".card"));
});

let lifted = null;

const unmarkLanes = () =>
    document.querySelectorAll(".lane[data-over], .card[data-drop]").forEach((one) => {
        delete one.dataset.over;
        delete one.dataset.drop;
    });

/** The card of a column in front of which a dropped one would stand; null at the end. */
const cardBelow = (lane, y) =>
    cards(lane).find((card) => card !== lifted && y < card.getBoundingClientRect().top + card.offsetHeight / 2) ?? null;

document.addEventListener("dragstart", (event) => {
    lifted = event.target.closest?.(".kanban .card[draggable]") ?? null;
    if (!lifted) return;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", lifted.querySelector("a").textContent);
    lifted.classList.add("lifted");
});
document.addEventListener("dragover", (event) => {
    const lane = lifted && event.target.closest?.(".lane");
    if (!lane) return;
    event.preventDefault();
    unmarkLanes();
    lane.dataset.over = "";
    const below = cardBelow(lane, event.clientY);
    if (below) below.dataset.drop = "";
});
document.addEventListener("drop", (event) => {
    const lane = lifted && event.target.closest?.(".lane");
    if (!lane) return;
    event.preventDefault();
    moveCard(lifted, lane, cardBelow(lane, event.clientY));
});
document.addEventListener("dragend", () => {
    lifted?.classList.remove("lifted");
    lifted = null;
    unmarkLanes();
});
