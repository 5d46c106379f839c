package org.waymark.analytics.expression;

import java.util.Locale;
import org.waymark.analytics.expression.Mistake.Kind;
import org.waymark.analytics.expression.Token.Sort;

/** Cuts a text into words, one at a time. */
final class Lexer {
    /** Phones and word processors turn the straight signs around a name into these; a deletion may leave one straight. */
    private static final String CURLY_ENDS = "”“\"";

    private final String text;
    private int next;

    Lexer(String text) {
        this.text = text;
    }

    /** The next word; END again and again at the end. */
    Token next() {
        while (next < text.length() && isBlank(text.charAt(next))) next++;
        if (next == text.length()) return new Token(Sort.END, "", next);
        char first = text.charAt(next);
        if (isDigit(first) || first == '.') return number();
        if (isLetter(first)) return name();
        return switch (first) {
            case '[' -> enclosed(Sort.REFERENCE, "]");
            case '"' -> enclosed(Sort.QUOTED, "\"");
            case '“', '”', '„' -> enclosed(Sort.QUOTED, CURLY_ENDS);
            default -> sign();
        };
    }

    private Token number() {
        int from = next;
        skipDigits();
        if (peek() == '.') next++;
        skipDigits();
        if (peek() == 'e' || peek() == 'E') {
            next++;
            if (peek() == '+' || peek() == '-') next++;
            skipDigits();
        }
        return token(Sort.NUMBER, from);
    }

    private void skipDigits() {
        while (isDigit(peek())) next++;
    }

    /** A name, or one of the words that are operators. Capitals do not matter. */
    private Token name() {
        int from = next;
        while (isLetter(peek()) || isDigit(peek())) next++;
        if (text.regionMatches(true, from, "cumsum-in", 0, 9) && next == from + 6 && !isLetterAt(from + 9))
            next = from + 9;
        var word = text.substring(from, next).toLowerCase(Locale.ROOT);
        return switch (word) {
            case "and" -> new Token(Sort.AND, word, from);
            case "or" -> new Token(Sort.OR, word, from);
            case "not" -> new Token(Sort.NOT, word, from);
            default -> new Token(Sort.NAME, word, from);
        };
    }

    private Token enclosed(Sort sort, String ends) {
        int from = next++;
        while (next < text.length() && ends.indexOf(text.charAt(next)) < 0) next++;
        if (next == text.length()) throw Stop.at(from, Kind.BAD_REFERENCE);
        return new Token(sort, text.substring(from + 1, next++), from);
    }

    private Token sign() {
        int from = next++;
        char after = peek();
        return switch (text.charAt(from)) {
            case '+' -> token(Sort.PLUS, from);
            case '-', '−' -> token(Sort.MINUS, from);
            case '*', '×', '·' -> token(Sort.TIMES, from);
            case '/', '÷' -> token(Sort.OVER, from);
            case '^' -> token(Sort.POWER, from);
            case '(' -> token(Sort.OPEN, from);
            case ')' -> token(Sort.CLOSE, from);
            case ',', ';' -> token(Sort.COMMA, from);
            case '≤' -> token(Sort.AT_MOST, from);
            case '≥' -> token(Sort.AT_LEAST, from);
            case '≠' -> token(Sort.UNEQUAL, from);
            case '=' -> after == '=' ? twoSigns(Sort.EQUAL, from) : token(Sort.EQUAL, from);
            case '<' ->
                after == '='
                        ? twoSigns(Sort.AT_MOST, from)
                        : after == '>' ? twoSigns(Sort.UNEQUAL, from) : token(Sort.LESS, from);
            case '>' -> after == '=' ? twoSigns(Sort.AT_LEAST, from) : token(Sort.MORE, from);
            case '!' -> {
                if (after != '=') throw Stop.at(from, Kind.STRANGE_SIGN, "!");
                yield twoSigns(Sort.UNEQUAL, from);
            }
            default -> throw Stop.at(from, Kind.STRANGE_SIGN, new String(Character.toChars(text.codePointAt(from))));
        };
    }

    private Token twoSigns(Sort sort, int from) {
        next++;
        return token(sort, from);
    }

    private Token token(Sort sort, int from) {
        return new Token(sort, text.substring(from, next), from);
    }

    /** The sign at hand, a NUL at the end. */
    private char peek() {
        return next < text.length() ? text.charAt(next) : 0;
    }

    private boolean isLetterAt(int place) {
        return place < text.length() && isLetter(text.charAt(place));
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    private static boolean isLetter(char sign) {
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z' || sign == '_';
    }

    private static boolean isBlank(char sign) {
        return Character.isWhitespace(sign) || sign == '\u00a0' || sign == '\u202f';
    }
}
