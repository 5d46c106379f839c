package org.waymark.web.charts;

import static org.waymark.web.charts.Markup.escape;

import org.jspecify.annotations.Nullable;

/**
 * How sure the owner is, 0 to 10, as a stem that fills from below; an arrow where it changed since the check-in
 * before.
 */
public record ConfidenceStem(
        String sentence, @Nullable Integer now, @Nullable Integer before) {

    public String html() {
        if (now == null) return "<span class=\"muted\" role=\"img\" aria-label=\"" + escape(sentence) + "\">–</span>";
        return "<span class=\"conf\" style=\"--c:" + now + "\" role=\"img\" aria-label=\"" + escape(sentence) + "\">"
                + now + arrow(now) + "</span>";
    }

    private String arrow(int value) {
        if (before == null || before == value) return "";
        return value > before ? " <small>↑</small>" : " <small>↓</small>";
    }
}
