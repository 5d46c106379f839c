// Toasts leave after eight seconds; hover and focus stop the clock, and Z takes back what the newest one says.
const LIFE = 8000;
const box = document.getElementById("toasts");

/** Says one of the sentences the page brought along. */
export function say(what) {
    const toast = document.createElement("div");
    toast.className = "toast";
    toast.dataset.toast = "";
    toast.append(Object.assign(document.createElement("span"), { textContent: box?.dataset[what] ?? "" }));
    box?.append(toast);
}

/** Takes back what the newest toast tells of; false when there is nothing to take back. */
export function undoNewest() {
    const form = [...(box?.querySelectorAll("form") ?? [])].at(-1);
    form?.requestSubmit();
    return Boolean(form);
}

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
    box.querySelectorAll("[data-toast]").forEach(start);
    new MutationObserver((changes) => {
        for (const change of changes) {
            for (const node of change.addedNodes) if (node instanceof Element && node.matches("[data-toast]")) start(node);
        }
    }).observe(box, { childList: true });
}
