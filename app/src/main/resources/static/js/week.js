// My week: a saved row sends the hands to the next field, an opened one to its first.
const FIELDS = ".due:not(.saved) :is(input, select):not([type=hidden])";

function focus(field) {
    field?.focus();
    field?.select?.();
}

document.addEventListener("htmx:load", (event) => {
    const row = event.target;
    if (row.matches("[data-opened]:not(:has([data-errors]))")) focus(row.querySelector(FIELDS));
    if (!row.matches("[data-saved]")) return;
    const rows = [...row.parentElement.children];
    const rest = [...rows.slice(rows.indexOf(row) + 1), ...rows];
    focus(rest.map((other) => other.querySelector(FIELDS)).find(Boolean));
});
