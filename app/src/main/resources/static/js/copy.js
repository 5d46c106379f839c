// [data-copy="id"] copies the text of that element; without a script the text can still be selected with one click.
const buttons = (root) => root.querySelectorAll("[data-copy]");
const show = (root) => navigator.clipboard && buttons(root).forEach((button) => (button.hidden = false));

document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
    button.lastChild.textContent = ` ${button.dataset.copied}`;
});
document.addEventListener("htmx:load", (event) => show(event.target));
show(document);
