package org.waymark.web.layout;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import org.waymark.measure.Unit;

/** A number and its unit, in the order people write them; the unit never stands alone on a line. */
record Figure(String number, String after) implements Content {
    private static final String NO_BREAK = "\u00a0";

    static Figure of(double value, Unit unit, Words words) {
        var cents = unit.kind() == Unit.Kind.CURRENCY && value != Math.rint(value);
        var number = cents ? words.aligned(value, unit.decimals()) : words.number(value, unit.decimals());
        var spaced = unit.symbol().isBlank() ? "" : NO_BREAK + unit.symbol();
        return switch (unit.kind()) {
            case CURRENCY -> isSign(unit.symbol()) ? inFront(unit.symbol(), number) : new Figure(number, spaced);
            case PERCENT -> new Figure(number, unit.symbol());
            case COUNT, DURATION, SCORE, OTHER -> new Figure(number, spaced);
        };
    }

    /** "€" stands before its number, "EUR" and "kr" after. */
    private static boolean isSign(String symbol) {
        return symbol.codePoints().noneMatch(Character::isLetter) && !symbol.isBlank();
    }

    private static Figure inFront(String symbol, String number) {
        return number.startsWith("−")
                ? new Figure("−" + symbol + number.substring(1), "")
                : new Figure(symbol + number, "");
    }

    String text() {
        return number + after;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        var unit = after.isEmpty() ? "" : "<small>" + Html.escaped(after) + "</small>";
        output.writeContent("<span class=\"num\">" + Html.escaped(number) + unit + "</span>");
    }
}
