package org.waymark.evidence;

import java.util.Locale;
import java.util.regex.Pattern;

/** Figures and limits as they are printed. */
final class Figures {
    private static final Pattern ZEROS_AT_THE_END = Pattern.compile("\\.?0+$");

    private Figures() {}

    /** Four significant digits or more, so that a figure on the wrong side of its limit shows it; "-" where there is none. */
    static String of(double figure) {
        if (Double.isNaN(figure)) return "-";
        if (figure == Math.rint(figure) && Math.abs(figure) < 1e9) return "%.0f".formatted(figure);
        var size = Math.abs(figure);
        if (size < 1e-3 || size >= 1e9) return String.format(Locale.ROOT, "%.2e", figure);
        int decimals = size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3 : 4;
        return String.format(Locale.ROOT, "%." + decimals + "f", figure);
    }

    static String of(Limit limit) {
        return switch (limit) {
            case Limit.None() -> "";
            case Limit.AFigure() -> "a figure";
            case Limit.AtMost(var most) -> "≤ " + bound(most);
            case Limit.AtLeast(var least) -> "≥ " + bound(least);
            case Limit.Within(var least, var most) -> bound(least) + " to " + bound(most);
            case Limit.OnSpeed(var bounded) -> of(bounded);
        };
    }

    static String verdict(Line line) {
        return switch (line.limit()) {
            case Limit.None() -> "";
            case Limit.AFigure(), Limit.AtMost _, Limit.AtLeast _, Limit.Within _, Limit.OnSpeed _ ->
                line.holds() ? "ok" : "missed";
        };
    }

    /** As it was written: 0.85, not 0.8500. */
    private static String bound(double bound) {
        var size = Math.abs(bound);
        if (size != 0 && (size < 1e-4 || size >= 1e9)) return String.format(Locale.ROOT, "%.0e", bound);
        return ZEROS_AT_THE_END
                .matcher(String.format(Locale.ROOT, "%.5f", bound))
                .replaceFirst("");
    }
}
