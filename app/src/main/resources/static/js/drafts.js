// What is typed into form[data-draft] stays on this device until the form is sent, a reload or a crash notwithstanding.
const KEEP = 30 * 24 * 3600 * 1000;
const PREFIX = "draft:";
const owner = document.documentElement.dataset.draftsOf;

const keyOf = (form) => `${PREFIX}${owner}:${form.dataset.draft}`;
const fields = (form) =>
    [...form.elements].filter((field) => field.name && !["hidden", "password", "file", "submit"].includes(field.type));

/** Storage may be full or forbidden; drafts are then simply not kept. */
function storage(action) {
    try {
        return action(localStorage);
    } catch {
        return null;
    }
}

function save(form) {
    const typed = fields(form)
        .filter((field) => !["radio", "checkbox"].includes(field.type) || field.checked)
        .map((field) => [field.name, field.value]);
    storage((store) => store.setItem(keyOf(form), JSON.stringify({ at: Date.now(), typed })));
    note(form);
}

function restore(form) {
    const kept = storage((store) => JSON.parse(store.getItem(keyOf(form))));
    if (!kept || form.querySelector("[data-errors]")) return;
    for (const [name, value] of kept.typed) {
        for (const field of fields(form).filter((candidate) => candidate.name === name)) {
            if (["radio", "checkbox"].includes(field.type)) field.checked ||= field.value === value;
            else field.value = value;
        }
    }
    note(form);
}

const note = (form) => form.querySelectorAll("[data-draft-note]").forEach((hint) => (hint.hidden = false));
const forget = (form) => storage((store) => store.removeItem(keyOf(form)));

function dropOld(all) {
    storage((store) => {
        for (const key of Object.keys(store).filter((name) => name.startsWith(PREFIX))) {
            if (all || Date.now() - (JSON.parse(store.getItem(key))?.at ?? 0) > KEEP) store.removeItem(key);
        }
    });
}

const restoreAll = (root) => root.querySelectorAll("form[data-draft]").forEach(restore);

document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (form?.dataset.draft) save(form);
});
document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.matches("[data-forget-drafts]")) dropOld(true);
    if (form.dataset.draft && !form.matches("[hx-post], [hx-put], [hx-patch]")) forget(form);
});
document.addEventListener("htmx:afterRequest", (event) => {
    // the answer may have taken the place of the form, so the event does not come from there
    const form = event.detail.requestConfig?.elt;
    if (form?.matches("form[data-draft]") && event.detail.successful) forget(form);
});
document.addEventListener("htmx:load", (event) => restoreAll(event.target));

dropOld(false);
restoreAll(document);
