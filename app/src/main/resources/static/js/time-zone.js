// A new workspace starts in the time zone of the device that makes it; who chose another one keeps it.
for (const form of document.querySelectorAll("form[data-detect-time-zone]")) {
    const select = form.elements.timeZone;
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const known = [...select.options].some((option) => option.value === here);
    if (known && !form.querySelector("[data-errors]")) select.value = here;
}
