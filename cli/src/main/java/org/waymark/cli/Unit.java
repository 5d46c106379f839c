package org.waymark.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What a metric is counted in. */
record Unit(String symbol, int decimals) {
    /** "18.3%", "41 days"; "-" where there is no value. */
    String text(@Nullable Double value) {
        if (value == null) return "-";
        var number = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
        if (symbol.isEmpty()) return number;
        return symbol.equals("%") ? number + symbol : number + " " + symbol;
    }

    /** 0.384 is "38%". */
    static String percent(@Nullable Double share) {
        return new Unit("%", 0).text(share == null ? null : share * 100);
    }

    /** ON_TRACK is "on track". */
    static String words(String constant) {
        return constant.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
