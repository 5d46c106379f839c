// What is typed into form[data-draft] stays on this device until the form is sent, a reload or a crash notwithstanding. An offer that
// begins another form, [data-carry], takes it along.
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

const read = (key) => storage((store) => JSON.parse(store.getItem(key)));
const write = (key, draft) => storage((store) => store.setItem(key, JSON.stringify({ ...draft, at: Date.now() })));
const pairs = (some) => some.map((field) => [field.name, field.value]);
const isChoice = (field) => ["radio", "checkbox"].includes(field.type);

function save(form) {
    const typed = pairs(fields(form).filter((field) => !isChoice(field) || field.checked));
    write(keyOf(form), { ...read(keyOf(form)), typed });
    note(form);
}

function restore(form) {
    const kept = read(keyOf(form));
    if (!kept || form.querySelector("[data-errors]")) return;
    for (const [name, value] of kept.typed) {
        for (const field of fields(form).filter((candidate) => candidate.name === name)) {
            if (isChoice(field)) field.checked ||= field.value === value;
            else field.value = value;
        }
    }
    note(form);
}

/** Whether it is no longer as the page brought it. */
function isTyped(field) {
    if (isChoice(field)) return field.checked && !field.defaultChecked;
    if (field.options) return !field.selectedOptions[0]?.defaultSelected && field.selectedIndex > 0;
    return field.value !== field.defaultValue;
}

/** All but what the offer was asked for by: that it brings itself. */
function carry(offer, form) {
    const asked = form.querySelector(offer.closest("[hx-include]").getAttribute("hx-include"));
    const taken = pairs(fields(form).filter((field) => field !== asked && isTyped(field)));
    const key = `${PREFIX}${owner}:${offer.dataset.carry}`;
    const before = (read(key)?.typed ?? []).filter(([name]) => !taken.some(([other]) => other === name));
    if (taken.length > 0) write(key, { from: keyOf(form), typed: [...before, ...taken] });
}

const note = (form) => form.querySelectorAll("[data-draft-note]").forEach((hint) => (hint.hidden = false));

/** With the one that it came from. */
function forget(form) {
    const { from } = read(keyOf(form)) ?? {};
    storage((store) => [keyOf(form), from].forEach((key) => key && store.removeItem(key)));
}

function dropOld(all) {
    storage((store) => {
        for (const key of Object.keys(store).filter((name) => name.startsWith(PREFIX))) {
            if (all || Date.now() - (JSON.parse(store.getItem(key))?.at ?? 0) > KEEP) store.removeItem(key);
        }
    });
}

/** What comes in may be the form itself. */
const restoreAll = (root) => {
    if (root.matches?.("form[data-draft]")) restore(root);
    root.querySelectorAll("form[data-draft]").forEach(restore);
};

document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (form?.dataset.draft) save(form);
});
document.addEventListener("click", ({ target }) => {
    const offer = target.closest("[data-carry]");
    const form = offer?.closest("form[data-draft]");
    if (form) carry(offer, form);
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
