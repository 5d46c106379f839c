// The sign of a unit comes and goes with "percent", and stands at once behind the numbers of its form.
function show({ form, name, value }) {
    form?.querySelectorAll(`[data-sign="${name}"]`).forEach((sign) => (sign.textContent = value));
}

document.addEventListener("change", ({ target }) => {
    const sign = target.name === "unit" && target.form?.elements.symbol;
    if (!sign) return;
    if (target.value === "PERCENT") sign.value ||= "%";
    else if (sign.value === "%") sign.value = "";
    show(sign);
});

document.addEventListener("input", ({ target }) => {
    if (target.name === "symbol") show(target);
});
