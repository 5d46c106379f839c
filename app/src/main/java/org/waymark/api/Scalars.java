package org.waymark.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads single values as strictly in an address as in a body, and says what would be right. */
final class Scalars {
    static final String TEXT = "Write a text in quotes, without the character U+0000.";
    static final String NUMBER = "Write a number between -1e18 and 1e18, without quotes.";
    static final String INTEGER = "Write a whole number, without quotes.";
    static final String BOOLEAN = "Write true or false, without quotes.";
    static final String ID = "Write the id of one, as in 0198c0de-0000-7000-8000-000000000000.";
    static final String DAY = "Write a day between 1900 and 2200, as in 2026-06-30.";

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

    static @Nullable Double number(double number) {
        // written so that NaN is refused as well; adding 0 turns -0 into 0
        return Math.abs(number) <= LARGEST ? Double.valueOf(number + 0.0) : null;
    }

    static @Nullable UUID id(String text) {
        return text.length() == 36 ? UUID.fromString(text) : null;
    }

    static @Nullable LocalDate day(String text) {
        var day = text.length() == 10 ? LocalDate.parse(text) : null;
        return day == null || day.getYear() < 1900 || day.getYear() > 2200 ? null : day;
    }

    static <E> @Nullable E choice(List<E> choices, String text) {
        return choices.stream()
                .filter(one -> one.toString().equals(text))
                .findFirst()
                .orElse(null);
    }

    static String oneOf(Class<?> choices) {
        return Arrays.stream(choices.getEnumConstants())
                .map(Object::toString)
                .collect(Collectors.joining(", ", "Choose one of ", "."));
    }
}
