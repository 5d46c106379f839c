// Toasts leave after eight seconds; hover and focus stop the clock, and Z takes back what the newest one says.
const LIFE = 8000;
const TAKEN_BACK = "taken-back";
const box = document.getElementById("toasts");

/** Says one of the sentences the page brought along. */
export function say(what) {
    const toast = document.createElement("div");
    toast.className = "toast";
    toast.dataset.toast = "";
    toast.dataset.said = what;
    toast.append(Object.assign(document.createElement("span"), { textContent: box?.dataset[what] ?? "" }));
    box?.append(toast);
}

/** Takes back what the newest toast tells of; false when there is nothing to take back, which is then said. */
export function undoNewest() {
    const form = [...(box?.querySelectorAll("[data-toast]:not([data-back]) form") ?? [])].at(-1);
    if (form) form.requestSubmit();
    else if (box && !box.querySelector("[data-said=nothing]")) say("nothing");
    return Boolean(form);
}

/** Whoever takes back and presses Z once more does not want the deed again: a toast that answers it can only be clicked. */
function answersUndo(toast) {
    toast.dataset.back = "";
    toast.querySelector("kbd")?.remove();
}

box?.addEventListener("submit", (event) => {
    sessionStorage.setItem(TAKEN_BACK, "");
    event.target.closest("[data-toast]").dataset.back = "";
});

function start(toast) {
    let left = LIFE;
    let since = 0;
    let timer;
    const go = () => {
        since = performance.now();
        timer = setTimeout(() => toast.remove(), left);
        toast.classList.remove("held");
    };
    const hold = () => {
        clearTimeout(timer);
        left -= performance.now() - since;
        toast.classList.add("held");
    };
    const busy = () => toast.matches(":hover") || toast.contains(document.activeElement);
    for (const enter of ["pointerenter", "focusin"]) {
        toast.addEventListener(enter, () => toast.classList.contains("held") || hold());
    }
    for (const leave of ["pointerleave", "focusout"]) {
        toast.addEventListener(leave, () => setTimeout(() => busy() || !toast.classList.contains("held") || go()));
    }
    go();
}

if (box) {
    if (sessionStorage.getItem(TAKEN_BACK) !== null) box.querySelectorAll("[data-toast]").forEach(answersUndo);
    sessionStorage.removeItem(TAKEN_BACK);
    box.querySelectorAll("[data-toast]").forEach(start);
    new MutationObserver((changes) => {
        for (const change of changes) {
            for (const node of change.addedNodes) if (node instanceof Element && node.matches("[data-toast]")) start(node);
        }
    }).observe(box, { childList: true });
}
