// Switches light and dark at once; the server remembers it for the next page.
import { post } from "./requests.js";

const root = document.documentElement;
const dark = matchMedia("(prefers-color-scheme: dark)");

const current = () => root.dataset.theme || (dark.matches ? "dark" : "light");

/** Also a command of the palette. */
export function switchTheme() {
    const next = current() === "dark" ? "light" : "dark";
    root.dataset.theme = next;
    post("/me/theme", { theme: next });
}

document.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-theme-switch]")) return;
    event.preventDefault();
    switchTheme();
});
