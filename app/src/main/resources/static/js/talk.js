// A form[data-clears] is empty again once its comment is said.
document.addEventListener("htmx:afterRequest", (event) => {
    const form = event.detail.requestConfig?.elt;
    const refused = event.detail.xhr?.getResponseHeader("HX-Retarget");
    if (!form?.matches("form[data-clears]") || !event.detail.successful || refused) return;
    form.reset();
    form.querySelectorAll("[data-draft-note]").forEach((hint) => (hint.hidden = true));
});

/** What is pressed is drawn anew: whoever pressed it is at its like again, or at the first thing to do there. */
let pressed = null;
const deed = (form) => form.getAttribute("action")?.replace(/\/withdrawal$/, "");

document.addEventListener("htmx:beforeRequest", (event) => {
    const form = event.detail.elt.closest(".talk form, .voices form");
    if (!form) return;
    const button = event.detail.requestConfig.triggeringEvent?.submitter ?? event.detail.elt;
    pressed = { deed: deed(form), sign: button.value, at: form.closest(".voices, .talk").id };
});

document.addEventListener("htmx:afterSettle", () => {
    const place = pressed && document.getElementById(pressed.at);
    if (!place || document.activeElement !== document.body) return;
    const form = [...place.querySelectorAll("form")].find((one) => deed(one) === pressed.deed);
    const controls = [...(form ?? place).querySelectorAll("a, button, summary")].filter((one) => one.checkVisibility());
    (controls.find((one) => pressed.sign && one.value === pressed.sign) ?? controls[0])?.focus({ preventScroll: true });
    pressed = null;
});
