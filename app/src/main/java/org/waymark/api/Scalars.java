package org.waymark.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Sentence;

/** Reads single values as strictly in an address as in a body, and says what would be right. */
public final class Scalars {
    public static final Sentence TEXT = new Sentence("no.api.text");
    public static final Sentence NUMBER = new Sentence("no.api.number");
    static final Sentence INTEGER = new Sentence("no.api.integer");
    static final Sentence BOOLEAN = new Sentence("no.api.boolean");
    public static final Sentence ID = new Sentence("no.api.id");
    public static final Sentence DAY = new Sentence("no.api.day");

    private static final double LARGEST = 1e18;

    private Scalars() {}

    /** Anything that can be kept and shown: no NUL, no half of a surrogate pair. */
    static @Nullable String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                return null;
            }
        }
        return text;
    }

    public static @Nullable Double number(double number) {
        // written so that NaN is refused as well; adding 0 turns -0 into 0
        return Math.abs(number) <= LARGEST ? Double.valueOf(number + 0.0) : null;
    }

    public static @Nullable UUID id(String text) {
        return text.length() == 36 ? UUID.fromString(text) : null;
    }

    /** A day as 2026-05-31; a formatter takes five times as long, which shows where a hundred thousand come at once. */
    public static @Nullable LocalDate day(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') return null;
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        return year < 1900 || year > 2200 || month < 0 || day < 0 ? null : LocalDate.of(year, month, day);
    }

    /** @return -1 when anything else stands there */
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) return -1;
            number = 10 * number + digit;
        }
        return number;
    }

    static <E> @Nullable E choice(List<E> choices, String text) {
        return choices.stream()
                .filter(one -> one.toString().equals(text))
                .findFirst()
                .orElse(null);
    }

    static Sentence oneOf(Class<?> choices) {
        return new Sentence(
                "no.api.one-of",
                Arrays.stream(choices.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", ")));
    }
}
