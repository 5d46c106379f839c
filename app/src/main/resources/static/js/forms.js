// Forms: Ctrl or ⌘ with Enter sends, one click sends once, and the first mistake gets the focus.
document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    const form = event.target.form;
    if (!form || form.role === "search") return;
    event.preventDefault();
    form.requestSubmit(form.querySelector("[data-default]"));
});

document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
    event.submitter?.setAttribute("aria-busy", "true");
    // a download leaves the page where it is
    if ("again" in form.dataset) setTimeout(() => again(form), 2000);
});

function again(form) {
    delete form.dataset.sent;
    form.querySelectorAll('[aria-busy="true"]').forEach((button) => button.removeAttribute("aria-busy"));
}

document.addEventListener("htmx:afterRequest", (event) => {
    if (event.target instanceof HTMLFormElement) again(event.target);
});
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(again));

/** Each mistake says which field it is about, in the words that stand at the field, and at the group that the field belongs to. */
function nameFields(mistakes) {
    for (const link of mistakes.querySelectorAll("a[href^='#']:not([data-named])")) {
        const label = document.querySelector(`label[for="${CSS.escape(link.hash.slice(1))}"]`);
        const group = label?.closest("form [role=group]")?.getAttribute("aria-label");
        const name = [group, label?.firstChild?.textContent.trim()].filter(Boolean).join(", ");
        if (name) link.prepend(`${name}: `);
        link.dataset.named = "yes";
    }
}

function showMistakes(root) {
    const mistakes = root.querySelector("[data-errors]");
    if (!mistakes) return;
    nameFields(mistakes);
    mistakes.focus();
}
showMistakes(document);
document.addEventListener("htmx:afterSwap", (event) => showMistakes(event.target));

// A form that a field or button of its own brings anew leaves one there, or in the first of the new rows, and not at its beginning.
document.addEventListener("htmx:afterSwap", ({ target, detail }) => {
    const from = detail.requestConfig?.elt;
    if (!from?.form || from.isConnected) return;
    target.querySelectorAll("[autofocus]").forEach((field) => field.removeAttribute("autofocus"));
    const rows = from.dataset.rows ? [...target.querySelectorAll(`[name="${from.dataset.rows}"]`)] : [];
    rows.find((field) => !field.value)?.focus();
});
