// A form[data-clears] is empty again once its comment is said.
document.addEventListener("htmx:afterRequest", (event) => {
    const form = event.detail.requestConfig?.elt;
    const refused = event.detail.xhr?.getResponseHeader("HX-Retarget");
    if (!form?.matches("form[data-clears]") || !event.detail.successful || refused) return;
    form.reset();
    form.querySelectorAll("[data-draft-note]").forEach((hint) => (hint.hidden = true));
});
