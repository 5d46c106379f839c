// The command palette: Ctrl or ⌘ with K; the server finds, arrows choose, Enter goes there.
import { open } from "./dialogs.js";
import { part } from "./requests.js";
import { switchTheme } from "./theme.js";

const PAUSE = 120;
const palette = document.getElementById("palette");
const input = palette?.querySelector("input");
const list = document.getElementById("palette-list");
let timer;
let newest = 0;

const options = () => [...list.querySelectorAll('[role="option"]')];
const chosen = () => list.querySelector('[aria-selected="true"]');

function choose(option) {
    chosen()?.setAttribute("aria-selected", "false");
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", option?.id ?? "");
}

async function find() {
    const turn = ++newest;
    const found = await part(`/search?${new URLSearchParams(new FormData(input.form))}`).catch(() => null);
    if (turn !== newest || !found) return;
    list.replaceChildren(found);
    options().forEach((option, index) => (option.id ||= `palette-${index}`));
    if (options().length === 0) list.textContent = list.dataset.nothing;
    choose(options()[0]);
}

/** The form of the menu that goes over to another workspace; none while the page knows an older list. */
const entry = (option) => document.querySelector(`form[action="${option.dataset.sends}"]`);

function go(option, elsewhere) {
    if (option.dataset.do === "theme") {
        switchTheme();
        palette.close();
    } else if (option.dataset.opens) {
        palette.close();
        open(option.dataset.opens);
    } else if (option.dataset.sends && entry(option)) entry(option).requestSubmit();
    else if (elsewhere) window.open(option.href, "_blank", "noopener");
    else location.assign(option.href);
}

if (palette) {
    palette.addEventListener("opened", () => {
        input.select();
        find();
    });
    input.addEventListener("input", () => {
        clearTimeout(timer);
        timer = setTimeout(find, PAUSE);
    });
    input.addEventListener("keydown", (event) => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (!step) return;
        event.preventDefault();
        const all = options();
        choose(all.at((all.indexOf(chosen()) + step) % all.length));
    });
    palette.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" || !chosen()) return;
        event.preventDefault();
        event.stopPropagation();
        go(chosen(), event.ctrlKey || event.metaKey);
    });
    list.addEventListener("click", (event) => {
        const option = event.target.closest("[data-do], [data-opens], [data-sends]");
        if (!option) return;
        event.preventDefault();
        go(option, false);
    });
    document.addEventListener("keydown", (event) => {
        if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        open("palette");
    });
}
