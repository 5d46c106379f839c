package org.waymark.platform;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Digits as people of a language write them, with a true minus. */
public final class Numbers {
    private static final char MINUS = '−';

    private static final Map<Locale, Numbers> BY_LOCALE = new ConcurrentHashMap<>();

    /** ICU compiles a formatter that is used again and again; one made anew for each number never gets that far. */
    private static final int MOST_DECIMALS = 12;

    /** Percentages, counts and confidences: most of the numbers of a page, so they are kept in writing. */
    private static final int MOST_KEPT = 100;

    private final List<LocalizedNumberFormatter> fixed;
    private final List<LocalizedNumberFormatter> atMost;
    private final List<String> whole;

    private Numbers(Locale locale) {
        var plain = NumberFormatter.withLocale(locale).roundingMode(RoundingMode.HALF_UP);
        fixed = IntStream.rangeClosed(0, MOST_DECIMALS)
                .mapToObj(decimals -> plain.precision(Precision.fixedFraction(decimals)))
                .toList();
        atMost = IntStream.rangeClosed(0, MOST_DECIMALS)
                .mapToObj(decimals -> plain.precision(Precision.maxFraction(decimals)))
                .toList();
        whole = IntStream.rangeClosed(0, MOST_KEPT)
                .mapToObj(number -> written(number, fixed.getFirst()))
                .toList();
    }

    public static Numbers of(Locale locale) {
        return BY_LOCALE.computeIfAbsent(locale, Numbers::new);
    }

    /** With just so many decimals, so that the numbers of a column line up. */
    public String fixed(double value, int decimals) {
        return written(value, fixed.get(Math.min(decimals, MOST_DECIMALS)));
    }

    /** With at most so many decimals, for sentences: "15 %" rather than "15.0 %". */
    public String atMost(double value, int decimals) {
        var rounded = decimals == 0 ? Math.round(value) : (long) value;
        var isKept = value >= 0 && rounded <= MOST_KEPT && (decimals == 0 || rounded == value);
        return isKept ? whole.get((int) rounded) : written(value, atMost.get(Math.min(decimals, MOST_DECIMALS)));
    }

    private static String written(double value, LocalizedNumberFormatter formatter) {
        var text = formatter.format(value).toString().replace('-', MINUS);
        return isZero(text) ? text.substring(1) : text;
    }

    /** −0.04 with one decimal is 0.0, not −0.0. */
    private static boolean isZero(String text) {
        return text.charAt(0) == MINUS && text.chars().skip(1).noneMatch(c -> c >= '1' && c <= '9');
    }
}
