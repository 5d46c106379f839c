package org.waymark.code;

/** Where each code point of a text begins: the reader counts them, strings count characters. */
sealed interface Offsets {
    int at(int codePoint);

    static Offsets of(String text) {
        var characters = text.chars().allMatch(c -> c < Character.MIN_SURROGATE);
        return characters ? new Same() : new Counted(starts(text));
    }

    record Same() implements Offsets {
        @Override
        public int at(int codePoint) {
            return codePoint;
        }
    }

    record Counted(int[] starts) implements Offsets {
        @Override
        public int at(int codePoint) {
            return starts[Math.min(codePoint, starts.length - 1)];
        }
    }

    private static int[] starts(String text) {
        var starts = new int[text.codePointCount(0, text.length()) + 1];
        for (int point = 0, at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            starts[point++] = at;
        }
        starts[starts.length - 1] = text.length();
        return starts;
    }
}
