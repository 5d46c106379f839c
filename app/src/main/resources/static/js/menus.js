// Menus open without script; with it, arrows walk through them, Esc and a click elsewhere close them.
const opened = () => document.querySelectorAll("details[data-menu][open]");
const items = (menu) => [...menu.querySelectorAll("li > a, li button")];

function close(menu, focus) {
    menu.open = false;
    if (focus) menu.querySelector("summary").focus();
}

document.addEventListener("click", (event) => {
    for (const menu of opened()) if (!menu.contains(event.target)) close(menu, false);
});

document.addEventListener("focusout", (event) => {
    const menu = event.target.closest?.("details[data-menu][open]");
    if (menu && event.relatedTarget && !menu.contains(event.relatedTarget)) close(menu, false);
});

document.addEventListener("keydown", (event) => {
    const menu = event.target.closest?.("details[data-menu]");
    if (!menu) return;
    if (event.key === "Escape" && menu.open) {
        event.stopPropagation();
        close(menu, true);
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    menu.open = true;
    const all = items(menu);
    const at = all.indexOf(document.activeElement);
    all.at(at < 0 ? Math.min(step, 0) || 0 : (at + step) % all.length)?.focus();
});
