// The stage of a review: arrows step, Esc leaves, and a clock counts down the time of each key result. Digits choose on a scale
// that has the focus; the other keys are those of every page.
const SECOND = 1000;
let keyBefore = "";

const onStage = () => document.body.classList.contains("stage") && document.querySelector(".stage-whole");
const writes = (target) => target.matches?.("input:not([type=radio], [type=checkbox]), textarea, select");

/** Arrows move among choices; but whoever chose by a digit is done, and goes on. */
function chooses(target) {
    return target.matches("[type=radio]") && !(/^\d$/.test(keyBefore) && target.form?.id === "decide");
}

function step(key) {
    const button = document.querySelector(`[data-step="${key === "ArrowLeft" ? "before" : "after"}"]`);
    button?.click();
    return Boolean(button);
}

document.addEventListener("keydown", (event) => {
    if (!onStage() || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.querySelector("dialog[open]")) return;
    if (event.key === "Escape") {
        if (writes(event.target)) return event.target.blur();
        return document.querySelector("[data-leave]")?.click();
    }
    if (writes(event.target)) return;
    const stepped = ["ArrowLeft", "ArrowRight"].includes(event.key) && !chooses(event.target) && step(event.key);
    if (stepped) event.preventDefault();
});

document.addEventListener("keydown", (event) => (keyBefore = event.key));

/** When the key result was first shown here: the clock starts anew with each, and goes on through a reload. */
function since(at) {
    const key = `review-since:${location.pathname}:${at}`;
    const kept = Number(sessionStorage.getItem(key)) || Date.now();
    sessionStorage.setItem(key, kept);
    return kept;
}

function tick() {
    const clock = document.querySelector("[data-timer]");
    if (!clock) return;
    const share = (clock.dataset.minutes * 60) / clock.dataset.topics;
    const left = Math.round(share - (Date.now() - since(clock.dataset.at)) / SECOND);
    const size = Math.abs(left);
    clock.toggleAttribute("data-over", left < 0);
    clock.textContent = `${left < 0 ? "−" : ""}${Math.floor(size / 60)}:${String(size % 60).padStart(2, "0")}`;
}

/** Who leads has ended the review, and takes the others along to its minutes. */
document.addEventListener("waymark:moved", (event) => onStage() && location.assign(event.detail));

if (onStage()) {
    tick();
    setInterval(tick, SECOND);
}
