// Editing in place: a[data-edit] leads to a form; with script the form comes here instead, in the same box.
// Enter saves as in any form, Esc brings the text back.
import { part } from "./requests.js";

const before = new WeakMap();

async function edit(text) {
    const form = (await part(text.href).catch(() => null))?.querySelector("form");
    if (!form) return location.assign(text.href);
    before.set(form, text);
    text.replaceWith(form);
    window.htmx?.process(form);
    const field = form.querySelector("input:not([type=hidden]), textarea, select");
    field?.focus();
    field?.select?.();
}

function revert(form) {
    const text = before.get(form);
    form.replaceWith(text);
    text.focus();
}

document.addEventListener("click", (event) => {
    const text = event.target.closest("a[data-edit]");
    if (!text || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    edit(text);
});

document.addEventListener("click", (event) => {
    const form = event.target.closest("[data-revert]")?.closest("form");
    if (!form || !before.has(form)) return;
    event.preventDefault();
    revert(form);
});

document.addEventListener("keydown", (event) => {
    const form = event.target.form;
    if (event.key !== "Escape" || !before.has(form)) return;
    event.preventDefault();
    event.stopPropagation();
    revert(form);
});
