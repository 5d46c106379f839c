// [data-open="id"] opens a dialog, [data-close] closes the one around it, and so does a click beside it. What a dialog with
// data-fetch holds comes when it opens: from there, once, or each time from where the link leads that opens it.
function fill(dialog, link) {
    const { fetch } = dialog.dataset;
    const from = fetch ? dialog.childElementCount === 0 && fetch : fetch === "" && link?.getAttribute("href");
    if (from) window.htmx.ajax("GET", from, { target: dialog, swap: "innerHTML" });
}

export function open(id, link) {
    const dialog = document.getElementById(id);
    if (!(dialog instanceof HTMLDialogElement)) return false;
    fill(dialog, link);
    if (!dialog.open) dialog.showModal();
    dialog.dispatchEvent(new CustomEvent("opened"));
    return true;
}

document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-open]");
    if (opener && !event.ctrlKey && !event.metaKey && open(opener.dataset.open, opener)) event.preventDefault();
    if (event.target.closest("[data-close]")) event.target.closest("dialog")?.close();
});

// The press must begin beside the dialog too: text selected past its edge must not close it.
document.addEventListener("pointerdown", (event) => {
    const dialog = event.target;
    if (!(dialog instanceof HTMLDialogElement) || !dialog.open) return;
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    const beside = event.clientX < left || event.clientX > right || event.clientY < top || event.clientY > bottom;
    if (beside) dialog.close();
});

if (/Mac|iPhone|iPad/.test(navigator.platform)) {
    for (const key of document.querySelectorAll("[data-mod]")) key.textContent = key.textContent.replace("Ctrl", "⌘");
}

// What a dialog was opened for has come: the first field is where one goes on.
document.addEventListener("htmx:load", (event) => {
    const dialog = event.target.closest?.("dialog[open]");
    if (dialog !== document.activeElement) return;
    const first = "[autofocus], form input:checked, form :is(input, select, textarea):not([type=hidden])";
    (dialog?.querySelector(first) ?? dialog?.querySelector("[data-close]"))?.focus();
});

// The server says "done" when what a dialog was opened for is done.
document.addEventListener("done", (event) => event.target.closest?.("dialog")?.close());
