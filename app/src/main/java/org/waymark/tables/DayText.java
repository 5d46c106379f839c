package org.waymark.tables;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Cadence;
import org.waymark.measure.Days;
import org.waymark.measure.Period;
import org.waymark.people.Folding;

/** Reads days, weeks, months, quarters and years as spreadsheets show them. */
public final class DayText {
    private record Form(Pattern pattern, Function<MatchResult, Period> read) {
        static Form of(String pattern, Function<MatchResult, Period> read) {
            return new Form(Pattern.compile(pattern), read);
        }
    }

    private static final Map<String, Month> MONTHS = months();

    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4}|\\d{2})");

    /** Folded text, an optional time of day cut off. The first form that fits is right. */
    private static final List<Form> FORMS = List.of(
            Form.of("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})", m -> day(number(m, 1), number(m, 2), number(m, 3))),
            Form.of(
                    "(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4}|\\d{2})",
                    m -> day(year(m, 3), number(m, 2), number(m, 1))),
            Form.of("(\\d{4})[-/.](\\d{1,2})", m -> month(number(m, 1), number(m, 2))),
            Form.of("(\\d{1,2})[-/.](\\d{4})", m -> month(number(m, 2), number(m, 1))),
            Form.of("(\\d{4})[-/ ]?[qt]([1-4])", m -> quarter(number(m, 1), number(m, 2))),
            Form.of("[qt]([1-4])[-/ ]?(\\d{4})", m -> quarter(number(m, 2), number(m, 1))),
            Form.of("(\\d{4})[-/ ]?(?:w|kw)(\\d{1,2})", m -> week(number(m, 1), number(m, 2))),
            Form.of("(?:w|kw|week|woche) ?(\\d{1,2})[-/ ](\\d{4})", m -> week(number(m, 2), number(m, 1))),
            Form.of("(\\p{L}{3,12})\\.?[-/ ]'?(\\d{4}|\\d{2})", m -> month(year(m, 2), named(m, 1))),
            Form.of("(\\d{4})[-/ ](\\p{L}{3,12})\\.?", m -> month(number(m, 1), named(m, 2))),
            Form.of(
                    "(\\d{1,2})\\.?[-/ ](?:de )?(\\p{L}{3,12})\\.?[-/ ](?:de )?(\\d{4}|\\d{2})",
                    m -> day(year(m, 3), named(m, 2), number(m, 1))),
            Form.of(
                    "(\\p{L}{3,12})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})",
                    m -> day(number(m, 3), named(m, 1), number(m, 2))),
            Form.of("(\\d{4})", m -> Cadence.YEARLY.periodOf(LocalDate.of(number(m, 1), 1, 1))));

    private static final Pattern TIME =
            Pattern.compile("[t ]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?( ?[ap]m)?(z|[+-]\\d{2}:?\\d{2})?$");

    private DayText() {}

    /** Whether the cell says nothing about the order of its day and month. */
    public static boolean dependsOnOrder(String cell) {
        return cell.length() <= 60
                && SLASHED.matcher(TIME.matcher(Folding.fold(cell)).replaceFirst(""))
                        .matches();
    }

    /** The days that a cell names; empty when it names none, or none between 1900 and 2200. */
    public static Optional<Period> parse(String cell, DayOrder order) {
        if (cell.length() > 60) return Optional.empty();
        var text = TIME.matcher(Folding.fold(cell)).replaceFirst("");
        try {
            return Optional.ofNullable(read(text, order))
                    .filter(period -> Days.sensible(period.start()) && Days.sensible(period.end()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Period read(String text, DayOrder order) {
        var slashed = SLASHED.matcher(text);
        if (slashed.matches()) {
            int one = number(slashed, 1);
            int two = number(slashed, 2);
            return order == DayOrder.DAY_FIRST ? day(year(slashed, 3), two, one) : day(year(slashed, 3), one, two);
        }
        for (var form : FORMS) {
            var matcher = form.pattern().matcher(text);
            if (matcher.matches()) return form.read().apply(matcher);
        }
        return null;
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    /** Two digits are of this century. */
    private static int year(MatchResult match, int group) {
        int year = number(match, group);
        return match.group(group).length() == 2 ? 2000 + year : year;
    }

    private static int named(MatchResult match, int group) {
        var month = MONTHS.get(match.group(group));
        if (month == null) throw new DateTimeException("No month: " + match.group(group));
        return month.getValue();
    }

    private static Period day(int year, int month, int day) {
        var date = LocalDate.of(year, month, day);
        return new Period(date, date);
    }

    private static Period month(int year, int month) {
        return Cadence.MONTHLY.periodOf(YearMonth.of(year, month).atDay(1));
    }

    private static Period quarter(int year, int quarter) {
        return Cadence.QUARTERLY.periodOf(LocalDate.of(year, quarter * 3, 1));
    }

    /** 4 January lies in week 1 of its year (ISO 8601). */
    private static Period week(int year, int week) {
        var firstWeek = LocalDate.of(year, 1, 4);
        if (week < 1
                || week > firstWeek.range(IsoFields.WEEK_OF_WEEK_BASED_YEAR).getMaximum()) {
            throw new DateTimeException("No week %d in %d".formatted(week, year));
        }
        return Cadence.WEEKLY.periodOf(firstWeek.plusWeeks(week - 1L));
    }

    /** Names and their short forms in the languages of the product, in Austria too; spreadsheets shorten some in their own way. */
    private static Map<String, Month> months() {
        var names = new HashMap<String, Month>();
        for (var locale : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.of("de", "AT"), Locale.of("es"))) {
            for (var month : Month.values()) {
                Stream.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)
                        .map(style -> Folding.fold(month.getDisplayName(style, locale))
                                .replace(".", ""))
                        .forEach(name -> names.put(name, month));
            }
        }
        names.put("sept", Month.SEPTEMBER);
        names.put("mrz", Month.MARCH);
        names.put("feber", Month.FEBRUARY);
        return Map.copyOf(names);
    }
}
