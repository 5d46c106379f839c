package org.waymark.analytics.expression;

import java.util.Arrays;
import org.waymark.analytics.expression.Expression.Reference;
import org.waymark.analytics.expression.Mistake.Kind;

/** Words of a formula that stand for something: numbers, KPIs, how and since when to sum. */
final class References {
    private References() {}

    static double value(Token number) {
        try {
            double value = Double.parseDouble(number.text());
            if (Double.isFinite(value)) return value;
        } catch (NumberFormatException e) {
            // said below
        }
        throw Stop.at(number.at(), Kind.BAD_NUMBER, number.text());
    }

    /** {@code [visits]} or {@code [visits:sum]}. */
    static Expression inBrackets(Token reference) {
        var text = reference.text();
        int colon = text.indexOf(':');
        if (colon < 0) return new Reference(plain(text, reference), Alignment.DECLARED, reference.at());
        var word = new Token(Token.Sort.NAME, text.substring(colon + 1), reference.at() + colon + 2);
        return new Reference(plain(text.substring(0, colon), reference), alignment(word), reference.at());
    }

    private static String plain(String id, Token reference) {
        if (isPlain(id)) return id;
        throw Stop.at(reference.at(), Kind.BAD_REFERENCE);
    }

    /** Whether it can stand in brackets. */
    static boolean isPlain(String id) {
        return !id.isEmpty()
                && id.length() <= Limits.NAME
                && id.codePoints()
                        .allMatch(sign -> Character.isLetterOrDigit(sign) || sign == '-' || sign == '_' || sign == '.');
    }

    static Expression quoted(Token id, Alignment alignment, int at) {
        var text = id.text();
        if (text.isBlank() || text.length() > Limits.NAME || text.chars().anyMatch(Character::isISOControl))
            throw Stop.at(id.at(), Kind.BAD_REFERENCE);
        return new Reference(text, alignment, at);
    }

    static Alignment alignment(Token word) {
        return Arrays.stream(Alignment.values())
                .filter(alignment -> !alignment.word.isEmpty() && alignment.word.equalsIgnoreCase(word.text()))
                .findFirst()
                .orElseThrow(() -> Stop.at(word.at(), Kind.UNEXPECTED, word.text()));
    }

    static Since since(Token word) {
        return Arrays.stream(Since.values())
                .filter(since -> since.word.equals(word.text()))
                .findFirst()
                .orElseThrow(() -> Stop.at(word.at(), Kind.UNEXPECTED, word.text()));
    }
}
