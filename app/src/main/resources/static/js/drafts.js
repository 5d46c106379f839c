// What is typed into form[data-draft] stays on this device until the form is sent, a reload or a crash notwithstanding. An offer that
// begins another form, [data-carry], takes it along. The form that does what another one only showed, [data-ends-draft], ends its draft.
const KEEP = 30 * 24 * 3600 * 1000;
const PREFIX = "draft:";
const SENT = "sent";
const adapted = new Set();
const owner = document.documentElement.dataset.draftsOf;

const keyOf = (form) => `${PREFIX}${owner}:${form.dataset.draft ?? form.dataset.endsDraft}`;
const isKept = (field) => "kept" in field.dataset || !["hidden", "password", "file", "submit"].includes(field.type);
const fields = (form) => [...form.elements].filter((field) => field.name && isKept(field));

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
const isChoice = (field) => ["radio", "checkbox"].includes(field.type);
const pairs = (some) => some.map((field) => [field.name, field.value, ...(isChoice(field) ? [field.checked] : [])]);

/** What was typed where this form has no field stays: the open row of My week has more of them than the closed one. */
function save(form) {
    const before = read(keyOf(form));
    const typed = pairs(fields(form));
    const elsewhere = (before?.typed ?? []).filter(([name]) => !typed.some(([other]) => other === name));
    write(keyOf(form), { ...before, version: form.elements.version?.value, typed: [...typed, ...elsewhere] });
    note(form);
}

/** Whoever goes on with a draft of an earlier version is told so when it is sent. */
function restore(form) {
    const kept = read(keyOf(form));
    if (!kept || "fresh" in form.dataset || form.querySelector("[data-errors]")) return [];
    const homeless = fill(fields(form), kept.typed);
    if (kept.version && form.elements.version) form.elements.version.value = kept.version;
    note(form);
    return homeless;
}

/** Fields of one name are filled in their order. What found no field is returned. */
function fill(fields, typed) {
    const open = [...fields];
    return typed.filter(([name, value, checked = true]) => {
        const at = open.findIndex((field) => field.name === name && (!isChoice(field) || field.value === value));
        if (at < 0) return checked;
        const [field] = open.splice(at, 1);
        if (!isChoice(field)) field.value = value;
        else if (checked || field.type === "checkbox") field.checked = checked;
        return false;
    });
}

/** A form that follows a choice asks once for the fields of what was chosen, and for as many rows as there were. */
function adapt(form, homeless) {
    const choices = [...form.querySelectorAll("select[hx-post]")];
    const rows = homeless.some(([name]) => form.elements[name]);
    const choice = choices.find(isTyped) ?? (rows ? choices[0] : null);
    if (!choice || adapted.has(keyOf(form))) return;
    adapted.add(keyOf(form));
    for (const [name, value] of homeless) form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
    window.htmx.trigger(choice, "change");
}

/** Whether it is no longer as the page brought it. */
function isTyped(field) {
    if (isChoice(field)) return field.checked && !field.defaultChecked;
    if (field.options) return Math.max(0, [...field.options].findIndex((option) => option.defaultSelected)) !== field.selectedIndex;
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
function forget(key) {
    const { from } = read(key) ?? {};
    storage((store) => [key, from].forEach((one) => one && store.removeItem(one)));
}

/** What was sent is forgotten when the answer leads on: not by a refusal, a sign-in in between, or a server that is away. */
function settle() {
    const key = storage(() => sessionStorage.getItem(SENT));
    storage(() => sessionStorage.removeItem(SENT));
    const { redirectCount, responseStatus } = performance.getEntriesByType("navigation")[0] ?? {};
    if (key && owner && redirectCount > 0 && !(responseStatus >= 400)) forget(key);
}

function dropOld(all) {
    storage((store) => {
        for (const key of Object.keys(store).filter((name) => name.startsWith(PREFIX))) {
            if (all || Date.now() - (JSON.parse(store.getItem(key))?.at ?? 0) > KEEP) store.removeItem(key);
        }
    });
}

/** What comes in may be the form itself. */
const formsIn = (root) => [root, ...root.querySelectorAll("form[data-draft]")].filter((form) => form.matches?.("form[data-draft]"));
const typing = ({ target }) => target.form?.dataset.draft && save(target.form);

document.addEventListener("input", typing);
document.addEventListener("picked", typing);
document.addEventListener("click", ({ target }) => {
    const offer = target.closest("[data-carry]");
    const form = offer?.closest("form[data-draft]");
    if (form) carry(offer, form);
});
document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.matches("[data-forget-drafts]")) dropOld(true);
    const isMeant = form.matches("[data-draft], [data-ends-draft]") && !form.matches("[hx-post], [hx-put], [hx-patch]");
    if (isMeant) storage(() => sessionStorage.setItem(SENT, keyOf(form)));
});
document.addEventListener("htmx:afterRequest", (event) => {
    // the answer may have taken the place of the form, so the event does not come from there; a refusal stands in it or elsewhere
    const { requestConfig, successful, xhr } = event.detail;
    const form = requestConfig?.elt;
    const isTaken = successful && xhr.status < 400 && !xhr.getResponseHeader("HX-Retarget");
    if (isTaken && form?.matches("form[data-draft]")) forget(keyOf(form));
});
document.addEventListener("htmx:load", ({ target }) => formsIn(target).forEach((form) => adapt(form, restore(form))));

dropOld(false);
settle();
formsIn(document).forEach(restore);
