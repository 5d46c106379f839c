package org.waymark.web.layout;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Unit;
import org.waymark.platform.Messages;
import org.waymark.platform.Numbers;
import org.waymark.platform.Sentence;

/**
 * How a page speaks to one person: sentences by key, numbers with their unit, days near and far.
 *
 * @param alone whether the reader has the workspace for themselves, where nobody speaks of teams and votes
 */
public record Words(Messages messages, Locale locale, ZoneId zone, Instant now, boolean alone) {
    /** Ends the keys of words for who is alone, where these differ. */
    private static final String FOR_ONE = ".for-one";

    /** Days in the time zone of the reader, "3 days ago" counted from now. */
    public static Words of(Messages messages, ZoneId zone, Instant now) {
        return of(messages, zone, now, false);
    }

    static Words of(Messages messages, ZoneId zone, Instant now, boolean alone) {
        return new Words(messages, messages.locale(), zone, now, alone);
    }

    /** A refusal in words; its days as everywhere on the page. */
    public String of(Sentence sentence) {
        return messages.of(shown(sentence));
    }

    private Sentence shown(Sentence sentence) {
        return new Sentence(
                sentence.key(), sentence.arguments().stream().map(this::shown).toList());
    }

    private Object shown(Object argument) {
        return switch (argument) {
            case LocalDate day -> dayText(day);
            case Sentence inner -> shown(inner);
            default -> argument;
        };
    }

    /** The words for a key, with what changes in them. */
    public String of(String key, Object... arguments) {
        return messages.of(alone && has(key + FOR_ONE) ? key + FOR_ONE : key, List.of(arguments));
    }

    /** Whether there are words for a key: those that only some of many have. */
    public boolean has(String key) {
        return messages.keys().contains(key);
    }

    /** In a sentence: at most so many decimals. */
    public String number(double value, int decimals) {
        return Numbers.of(locale).atMost(value, decimals);
    }

    /** In a column: just so many decimals. */
    public String aligned(double value, int decimals) {
        return Numbers.of(locale).fixed(value, decimals);
    }

    /** A share as whole percent: 0.384 is "38%". */
    public String percent(double share) {
        return number(share * 100, 0) + "%";
    }

    /** A value with its unit as plain text, for labels and titles: "18.3%", "€3,215", "41 days". */
    public String value(double value, Unit unit) {
        return Figure.of(value, unit, this).text();
    }

    /** A value with its unit as a mark: the unit smaller and quieter. */
    public Content figure(double value, Unit unit) {
        return Figure.of(value, unit, this);
    }

    /** A difference without its sign: percentages differ by points, "3.3 pts" and not "3.3%". */
    public String distance(double by, Unit unit) {
        var size = Math.abs(by);
        return unit.kind() == Unit.Kind.PERCENT ? of("words.points", number(size, unit.decimals())) : value(size, unit);
    }

    /** The unit of a difference; null for what is only counted. */
    public @Nullable String distanceUnit(Unit unit) {
        if (unit.kind() == Unit.Kind.PERCENT) return of("words.points.unit");
        return unit.symbol().isEmpty() ? null : unit.symbol();
    }

    public LocalDate today() {
        return dates().today();
    }

    /** "Tue 12 May". */
    public Content day(LocalDate day) {
        return new Time(day.toString(), dates().exactDay(day), dates().day(day));
    }

    /** "today", "in 5 days", "7 days ago", further off "Tue 12 May". */
    public Content near(LocalDate day) {
        return new Time(day.toString(), dates().exactDay(day), dates().near(day));
    }

    /** "3 minutes ago", "yesterday", further off "Tue 12 May". */
    public Content ago(Instant moment) {
        return new Time(moment.toString(), dates().exact(moment), dates().ago(moment));
    }

    /** "Tue 12 May, 14:05": where the moment itself matters, as in a history. */
    public Content at(Instant moment) {
        return new Time(moment.toString(), dates().exact(moment), dates().dayAndTime(moment));
    }

    /** "Tue 12 May" without markup, for labels and titles. */
    public String dayText(LocalDate day) {
        return dates().day(day);
    }

    public String nearText(LocalDate day) {
        return dates().near(day);
    }

    /** "Tuesday 12 May 2026". */
    public String exactDayText(LocalDate day) {
        return dates().exactDay(day);
    }

    /** A day by a pattern, which is found among the words too. */
    public String written(LocalDate day, String pattern) {
        return dates().written(day, pattern);
    }

    /** "Ada, Ben and Cleo". */
    public String list(List<String> names) {
        if (names.size() < 2) return String.join("", names);
        var start = String.join(of("words.comma"), names.subList(0, names.size() - 1));
        return of("words.and", start, names.getLast());
    }

    private Dates dates() {
        return new Dates(this, zone, now);
    }
}
