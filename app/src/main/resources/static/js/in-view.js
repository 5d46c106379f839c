// A line of links that is wider than the window begins where the present page is named.
for (const here of document.querySelectorAll(".settings-nav [aria-current], .tabs [aria-current], .goal-views [aria-current]")) {
    const line = here.parentElement;
    if (line.scrollWidth > line.clientWidth) line.scrollLeft = here.offsetLeft - (line.clientWidth - here.offsetWidth) / 2;
}
