// A scale from 0 to 10 listens to digits: 7 chooses seven, 1 and then 0 choose ten.
const PAUSE = 700;
let one = -Infinity;

document.addEventListener("keydown", (event) => {
    const scale = event.target.closest?.("fieldset.scale");
    if (!scale || !/^\d$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const ten = event.key === "0" && performance.now() - one < PAUSE;
    one = event.key === "1" ? performance.now() : -Infinity;
    const chosen = scale.querySelector(`input[value="${ten ? 10 : event.key}"]`);
    if (!chosen) return;
    chosen.checked = true;
    chosen.focus();
    chosen.dispatchEvent(new Event("input", { bubbles: true }));
});

// So does a list of choices that show their digits.
document.addEventListener("keydown", (event) => {
    const choices = event.target.closest?.("fieldset.nexts");
    if (!choices || !/^[1-9]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = choices.querySelectorAll("input[type=radio]")[event.key - 1];
    if (!chosen) return;
    event.preventDefault();
    chosen.checked = true;
    chosen.focus();
    chosen.dispatchEvent(new Event("input", { bubbles: true }));
});
