// What cannot be undone is confirmed by typing its name: form[data-confirm="name"] with an input[data-confirm-input].
const agrees = (form) =>
    form.querySelector("[data-confirm-input]").value.trim().toLowerCase() === form.dataset.confirm.trim().toLowerCase();

function check(form) {
    form.querySelectorAll("button:not([type=button])").forEach((button) => (button.disabled = !agrees(form)));
}

document.addEventListener("input", (event) => {
    if (event.target.matches("[data-confirm-input]")) check(event.target.form);
});
document.addEventListener("htmx:load", (event) => event.target.querySelectorAll("form[data-confirm]").forEach(check));
document.querySelectorAll("form[data-confirm]").forEach(check);
