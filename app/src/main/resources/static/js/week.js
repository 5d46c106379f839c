// My week by keyboard: Enter saves a row and the hands are in the next one at once, before the server has answered; whatever
// it refuses calls them back.
const FIELDS = ".due:not(.saved) :is(input, select):not([type=hidden])";

function focus(field) {
    field?.focus();
    field?.select?.();
}

/** The first field of the next row that waits for something; those above come after those below. */
function next(row) {
    const rows = [...row.parentElement.children];
    const rest = [...rows.slice(rows.indexOf(row) + 1), ...rows.slice(0, rows.indexOf(row))];
    return rest.filter((other) => !other.querySelector("[data-sent]")).map((other) => other.querySelector(FIELDS)).find(Boolean);
}

const isIdle = () => document.activeElement === null || document.activeElement === document.body;

document.addEventListener("htmx:beforeRequest", (event) => {
    const row = event.target.matches("form.due:not(.open)") && event.target.closest("[data-row]");
    if (row) focus(next(row));
});

// Enter sends a form from a text field by itself, from a choice it does not.
document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !event.target.matches("form.due select")) return;
    event.preventDefault();
    event.target.form.requestSubmit();
});

document.addEventListener("htmx:load", (event) => {
    const row = event.target;
    if (!row.matches(".due-item")) return;
    if (row.matches("[data-saved]")) {
        if (isIdle()) focus(next(row) ?? row);
    } else if (row.matches("[data-opened]:not(:has([data-errors]))")) focus(row.querySelector(FIELDS));
    else focus(row.querySelector("[aria-invalid=true]"));
});
