// Where one stood when a form brings the page anew: in the row that it is about, or at the control that opened its dialog.
const STOOD = "stood";

/** The page that comes next, if it is this one again, leaves one at the first that fits, or at the one of that place among them. */
export function leaveAt(selector, place = 0) {
    sessionStorage.setItem(STOOD, JSON.stringify({ page: location.pathname, selector, place }));
}

/** A form that is refused comes as a page of its own: what it was opened from waits until it is done. */
function back() {
    const kept = JSON.parse(sessionStorage.getItem(STOOD) ?? "null");
    if (kept?.page !== location.pathname && document.querySelector("[data-errors]")) return null;
    sessionStorage.removeItem(STOOD);
    if (kept?.page !== location.pathname) return null;
    const found = document.querySelectorAll(kept.selector);
    return found[kept.place] ?? found[0] ?? null;
}
export const stood = back();

/** What lies in a closed menu is reached by its button. */
function reachable(control) {
    const closed = [...document.querySelectorAll("details:not([open])")].find((one) => one.contains(control));
    return closed?.querySelector("summary") ?? control;
}

let opener = null;
document.addEventListener("click", (event) => (opener = event.target.closest("[data-open]") ?? opener), { capture: true });
document.addEventListener("submit", ({ target }) => {
    if (target.method !== "post" || target.matches("[hx-post]")) return;
    const row = target.closest("[data-row][id]");
    if (row) leaveAt(`#${CSS.escape(row.id)}`);
    if (!target.closest("dialog[open]") || !opener?.hasAttribute("href")) return;
    const selector = `[data-open][href="${CSS.escape(opener.getAttribute("href"))}"]`;
    leaveAt(selector, [...document.querySelectorAll(selector)].indexOf(opener));
});

if (stood?.matches("[data-open]")) reachable(stood).focus();
