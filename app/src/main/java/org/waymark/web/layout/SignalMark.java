package org.waymark.web.layout;

import org.jspecify.annotations.Nullable;
import org.waymark.insights.Way;
import org.waymark.web.charts.Tone;

/**
 * Whether a KPI moved beyond its noise, in the shape, colour and word it always has: the arrow is the direction of the value, colour
 * and word say whether that is good.
 *
 * @param code chooses glyph and colour, for example {@code better-down}
 */
public record SignalMark(String code, String word) {
    /** @param way null: within its usual range */
    public static SignalMark of(@Nullable Way way, Tone tone, Words words) {
        if (way == null) return new SignalMark("steady", words.of("signal.steady"));
        var arrow = way == Way.UP ? "up" : "down";
        return switch (tone) {
            case GOOD -> new SignalMark("better-" + arrow, words.of("signal.better"));
            case BAD -> new SignalMark("worse-" + arrow, words.of("signal.worse"));
            case PLAIN -> new SignalMark("moved-" + arrow, words.of("signal.moved"));
        };
    }
}
