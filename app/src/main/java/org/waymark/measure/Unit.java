package org.waymark.measure;

/**
 * What a metric is counted in: "12.5 %", "30 000 EUR", "4 days".
 *
 * @param symbol stands beside the number, "%" or "EUR" or "visits"; may be empty
 * @param decimals how many digits after the point are shown; what is stored keeps all of them
 */
public record Unit(Kind kind, String symbol, int decimals) {

    /** Decides where the symbol stands and how large numbers are shortened. */
    public enum Kind {
        PERCENT,
        CURRENCY,
        COUNT,
        DURATION,
        SCORE,
        OTHER
    }

    public static final Unit PERCENT = new Unit(Kind.PERCENT, "%", 1);
    public static final Unit COUNT = new Unit(Kind.COUNT, "", 0);

    public static final int LONGEST_SYMBOL = 20;
    public static final int MOST_DECIMALS = 6;

    public Unit {
        symbol = symbol.strip();
        if (symbol.codePointCount(0, symbol.length()) > LONGEST_SYMBOL) {
            var start = symbol.substring(0, symbol.offsetByCodePoints(0, LONGEST_SYMBOL));
            throw new Nonsense("no.measure.symbol-long", start + "…");
        }
        if (symbol.chars().anyMatch(Character::isISOControl)) {
            throw new Nonsense("no.measure.symbol");
        }
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new Nonsense("no.measure.decimals", decimals);
        }
    }

    /** With as many decimals as this value has, where it has more: a target of 99.99 % is never read as 100 %. */
    public Unit showing(double value) {
        var needed = Digits.exact(value).stripTrailingZeros().scale();
        return new Unit(kind, symbol, Math.clamp(needed, decimals, MOST_DECIMALS));
    }
}
