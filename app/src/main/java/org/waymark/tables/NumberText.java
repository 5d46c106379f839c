package org.waymark.tables;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.waymark.measure.Digits;

/** Reads numbers as spreadsheets show them: {@code 1,234.5}, {@code 1.234,5}, {@code (12)}, {@code 12,5 %}, {@code 1.5E+06}. */
public final class NumberText {
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s'’]+");
    /** Two numbers beside each other, not one in groups of three digits. */
    private static final Pattern APART = Pattern.compile("\\d[\\p{Z}\\s'’]+(?!\\d{3}(?!\\d))\\d");

    private static final Pattern CURRENCY =
            Pattern.compile("^(-?)(?:\\p{Sc}|[A-Z]{3}(?![A-Za-z]))|(?:\\p{Sc}|[A-Z]{3})$");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]+)\\)");
    private static final Pattern POINT =
            Pattern.compile("[+-]?(?:\\d+|[1-9]\\d{0,2}(?:,\\d{3})+)?(?:\\.\\d*)?(?:[eE][+-]?\\d{1,3})?");
    private static final Pattern COMMA =
            Pattern.compile("[+-]?(?:\\d+|[1-9]\\d{0,2}(?:\\.\\d{3})+)?(?:,\\d*)?(?:[eE][+-]?\\d{1,3})?");
    private static final Pattern FORMULA = Pattern.compile("[=@].*|[+-]\\s*\\(?\\p{L}.*", Pattern.DOTALL);

    private NumberText() {}

    /** A cell that a spreadsheet would run: {@code =SUM(A1)}, {@code +cmd|…}, {@code @import}. Never a value. */
    public static boolean isFormula(String cell) {
        return FORMULA.matcher(cell.strip()).matches();
    }

    /** Spreadsheets say nothing in several ways; a period without a value is left out. */
    public static boolean isBlank(String cell) {
        return switch (cell.strip()) {
            case "", "-", "–", "—", "n/a", "N/A", "n.a.", "k.A." -> true;
            default -> false;
        };
    }

    public static OptionalDouble parse(String cell, DecimalMark mark) {
        var value = read(cell, mark);
        return value.isPresent() && Digits.accepts(value.getAsDouble()) ? value : OptionalDouble.empty();
    }

    /** Whether the cell is a number, but a larger one than may be kept: 1e30. */
    public static boolean isTooLarge(String cell, DecimalMark mark) {
        var value = read(cell, mark);
        return value.isPresent() && !Digits.accepts(value.getAsDouble());
    }

    private static OptionalDouble read(String cell, DecimalMark mark) {
        var bare = bare(cell);
        var matcher = (mark == DecimalMark.POINT ? POINT : COMMA).matcher(bare);
        if (bare.chars().noneMatch(c -> c >= '0' && c <= '9') || !matcher.matches()) return OptionalDouble.empty();
        var plain = mark == DecimalMark.POINT
                ? bare.replace(",", "")
                : bare.replace(".", "").replace(',', '.');
        try {
            return OptionalDouble.of(Double.parseDouble(plain) + 0.0);
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** What the cells of a column tell about their mark; empty where each could be read both ways. */
    public static Optional<DecimalMark> markOf(List<String> cells) {
        for (var cell : cells) {
            var point = parse(cell, DecimalMark.POINT);
            var comma = parse(cell, DecimalMark.COMMA);
            if (point.isPresent() != comma.isPresent()) {
                return Optional.of(point.isPresent() ? DecimalMark.POINT : DecimalMark.COMMA);
            }
        }
        return Optional.empty();
    }

    /** Whether the cell is a number, whichever its mark. */
    public static boolean isNumber(String cell) {
        return parse(cell, DecimalMark.POINT).isPresent()
                || parse(cell, DecimalMark.COMMA).isPresent();
    }

    /** Whether the cell is another number with another mark: 1,234. */
    public static boolean dependsOnMark(String cell) {
        return !parse(cell, DecimalMark.POINT).equals(parse(cell, DecimalMark.COMMA));
    }

    private static String bare(String cell) {
        if (cell.length() > 60 || APART.matcher(cell).find()) return "";
        var text = SPACES.matcher(cell.strip().replace('−', '-')).replaceAll("");
        var brackets = IN_BRACKETS.matcher(text);
        if (brackets.matches()) {
            text = "-" + brackets.group(1);
        }
        text = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
        return CURRENCY.matcher(text).replaceAll(match -> match.group(1) == null ? "" : match.group(1));
    }
}
