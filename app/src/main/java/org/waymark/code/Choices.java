package org.waymark.code;

import java.util.Locale;

/** Words of files and the choices of the domain. */
final class Choices {
    private Choices() {}

    static <E extends Enum<E>> E read(Class<E> type, Value value) {
        return Enum.valueOf(type, text(value).toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static String text(Value value) {
        return value instanceof Value.Words(var text) ? text : "";
    }
}
