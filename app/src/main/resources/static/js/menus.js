// Menus open without script; with it, arrows walk through them, Esc and a click elsewhere close them.
import { part } from "./requests.js";

const opened = () => document.querySelectorAll("details[data-menu][open]");
const items = (menu) => [...menu.querySelectorAll("li > a, li button")];

/** On a phone a menu is a sheet at the lower edge, above everything; elsewhere it moves until it is within the window. */
function place(menu) {
    const box = menu.querySelector(":scope > .menu");
    if (!box) return;
    box.style.translate = "";
    if (menu.open && matchMedia("(width < 40rem)").matches && box.showPopover) {
        box.popover = "manual";
        box.showPopover();
        return;
    }
    if (box.popover) box.removeAttribute("popover");
    if (!menu.open) return;
    const { left, right } = box.getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    const shift = left < 8 ? 8 - left : Math.min(0, width - 8 - right);
    if (shift) box.style.translate = `${shift}px 0`;
}

/** A menu that many share is copied to where it opens first; one that holds nothing but a link becomes what that leads to. */
async function fill(menu) {
    const shared = document.getElementById(menu.dataset.menu);
    if (shared && !menu.querySelector(".menu")) menu.append(shared.content.cloneNode(true));
    if (!menu.open || !("fetch" in menu.dataset)) return;
    const link = menu.querySelector(".menu > a");
    delete menu.dataset.fetch;
    const fresh = await part(link.href).catch(() => null);
    if (fresh) link.parentElement.replaceChildren(fresh);
    else menu.dataset.fetch = "";
}

document.addEventListener(
    "toggle",
    async (event) => {
        if (!event.target.matches("details[data-menu]")) return;
        const filled = fill(event.target);
        place(event.target);
        await filled;
        if (event.target.open) place(event.target);
    },
    true,
);

function close(menu, focus) {
    menu.open = false;
    if (focus) menu.querySelector("summary").focus();
}

document.addEventListener("click", (event) => {
    const beside = event.target.matches?.(".menu:popover-open") && event.clientY < event.target.getBoundingClientRect().top;
    for (const menu of opened()) if (beside || !menu.contains(event.target)) close(menu, false);
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
    fill(menu);
    const all = items(menu);
    const at = all.indexOf(document.activeElement);
    const to = { ArrowDown: (at + 1) % all.length, ArrowUp: at < 0 ? -1 : at - 1, Home: 0, End: -1 }[event.key];
    // in a field of the menu Home and End move the caret
    const isCaret = event.target.matches("input") && (event.key === "Home" || event.key === "End");
    if (to === undefined || isCaret || all.length === 0) return;
    event.preventDefault();
    menu.open = true;
    all.at(to)?.focus();
});
