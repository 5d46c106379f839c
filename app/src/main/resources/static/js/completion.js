// Completion: an @ in textarea[data-mentions] lists who may see what is talked about, a word in textarea[data-complete] the names it may
// become; arrows choose, Enter or Tab takes, Esc closes.
import { part } from "./requests.js";

const CALL = /(?:^|[^\p{L}\p{N}._+-])@([\p{L}\p{M}\p{N}.@_' -]{0,60})$/u;
const WORD = /(?:(?:kpi\(["“”„]|\[)([^"“”\])]{0,60})|([\p{L}][\p{L}\p{N}_ .-]{1,60}))$/u;
let list = null;
let asked = 0;

const options = () => [...list.querySelectorAll('[role="option"]')];
const chosen = () => options().find((option) => option.ariaSelected === "true");
/** What is being typed before the caret, and from where it is replaced; null when it is nothing to complete. */
function called(field) {
    const before = field.value.slice(0, field.selectionStart);
    const found = before.match(field.dataset.complete ? WORD : CALL);
    if (!found) return null;
    const text = found[1] ?? found[2];
    return { text, from: before.length - (field.dataset.complete ? found[0].length : text.length) };
}

function closeList() {
    asked += 1;
    if (!list) return;
    list.previousElementSibling?.removeAttribute("aria-controls");
    list.previousElementSibling?.removeAttribute("aria-activedescendant");
    list.remove();
    list = null;
}

async function suggest(field) {
    const typed = called(field)?.text ?? null;
    if (typed === null || /\s{2}|\s$/.test(typed)) return closeList();
    const mine = (asked += 1);
    const fresh = await part(`${field.dataset.mentions ?? field.dataset.complete}?find=${encodeURIComponent(typed)}`).catch(() => null);
    if (mine !== asked || document.activeElement !== field) return;
    const found = fresh?.querySelectorAll('[role="option"]') ?? [];
    if (found.length === 0) return closeList();
    open(field, found);
}

function open(field, found) {
    if (!list) {
        list = Object.assign(document.createElement("div"), { className: "menu", id: `${field.id}-people`, role: "listbox" });
        list.ariaLabel = field.dataset.people;
        field.after(list);
        field.setAttribute("aria-controls", list.id);
    }
    list.replaceChildren(...found);
    options().forEach((option, index) => (option.id = `${list.id}-${index}`));
    choose(field, options()[0]);
}

function choose(field, option) {
    for (const other of options()) other.ariaSelected = String(other === option);
    field.setAttribute("aria-activedescendant", option.id);
}

function take(field, option) {
    const after = field.dataset.mentions ? " " : "";
    field.setRangeText(option.dataset.written + after, called(field).from, field.selectionStart, "end");
    closeList();
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
}

document.addEventListener("input", (event) => {
    if (event.target.dataset?.mentions || event.target.dataset?.complete) suggest(event.target);
});

document.addEventListener(
    "keydown",
    (event) => {
        const field = event.target;
        if (!list || list.previousElementSibling !== field || event.ctrlKey || event.metaKey) return;
        const all = options();
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step) choose(field, all.at((all.indexOf(chosen()) + step) % all.length));
        else if (event.key === "Enter" || event.key === "Tab") take(field, chosen());
        else if (event.key === "Escape") closeList();
        else return;
        event.preventDefault();
        event.stopImmediatePropagation();
    },
    true,
);

document.addEventListener("mousedown", (event) => {
    const option = list?.contains(event.target) && event.target.closest('[role="option"]');
    if (!option) return;
    event.preventDefault();
    take(list.previousElementSibling, option);
});
document.addEventListener("focusout", closeList);
