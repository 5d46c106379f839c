package org.waymark.api.kpis;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Scalars;
import org.waymark.kpis.Batch;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.KpiRecording;
import org.waymark.kpis.Measurements;
import org.waymark.kpis.Recording;
import org.waymark.platform.Refused;
import org.waymark.platform.Refused.Problem;
import org.waymark.platform.Sentence;

/** Collects the values that a program sends, row by row, and all that is wrong with them. */
final class PushedValues {
    /** As many as the door lists. */
    private static final int MOST_PROBLEMS = 1000;

    private final String name;
    private final Kpi.@Nullable Id only;
    private final LocalDate today;
    private final List<KpiRecording> values = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int[] numbers = new int[64];
    private String lastId = "";
    private Kpi.@Nullable Id lastKpi;

    // the row that is being read
    private int number;
    private int seen;
    private int before;
    private Kpi.@Nullable Id kpi;
    private @Nullable LocalDate day;
    private @Nullable Double value;
    private @Nullable Double numerator;
    private @Nullable Double denominator;
    private String note = "";

    /**
     * @param name of the rows: {@code values} that are counted from 0, or {@code lines} from 1
     * @param kpis the token is for; of a single one values need not say that they are
     * @param today the day of values without one
     */
    PushedValues(String name, Set<Kpi.Id> kpis, LocalDate today) {
        this.name = name;
        this.only = kpis.size() == 1 ? kpis.iterator().next() : null;
        this.today = today;
    }

    /** A row begins. */
    void begin(int rowNumber) {
        number = rowNumber;
        before = problems.size();
        seen = 0;
        kpi = null;
        day = null;
        value = null;
        numerator = null;
        denominator = null;
        note = "";
    }

    /** Refuses a field that nobody knows, or knows already. */
    boolean accepts(String field) {
        int place = PushedRow.FIELDS.indexOf(field);
        if (place < 0) {
            refuse(field, "", "no.api.field", String.join(", ", PushedRow.FIELDS));
            return false;
        }
        if ((seen & 1 << place) != 0) {
            refuse(field, "", "no.push.twice");
            return false;
        }
        seen |= 1 << place;
        return true;
    }

    void text(String field, String text) {
        switch (field) {
            case "kpi" -> kpi = kpi(text);
            case "day" -> day = day(text);
            case "note" -> note = text;
            default -> refuseKind(field, text);
        }
    }

    /** @param text as it was sent; asked for only where it is refused */
    void number(String field, double sent, Supplier<String> text) {
        var read = Scalars.number(sent);
        if (read == null) {
            refuseKind(field, text.get());
            return;
        }
        switch (field) {
            case "value" -> value = read;
            case "numerator" -> numerator = read;
            case "denominator" -> denominator = read;
            default -> refuseKind(field, text.get());
        }
    }

    /** It is of another kind than this field takes. */
    void refuseKind(String field, String sent) {
        refuse(
                field,
                sent,
                switch (field) {
                    case "kpi" -> Scalars.ID;
                    case "day" -> Scalars.DAY;
                    case "note" -> Scalars.TEXT;
                    default -> Scalars.NUMBER;
                });
    }

    /** What should be the list of all rows is none. */
    void refuseList() {
        problems.add(new Problem(name, "", "no.api.list"));
    }

    void end() {
        var its = kpi == null ? only : kpi;
        if (its == null && (seen & 1) == 0) refuse("kpi", "", "no.push.kpi-missing");
        if (its == null || problems.size() > before) return;
        if (values.size() == Measurements.MOST_LOADED) {
            throw new Refused.Invalid("", "", "no.kpis.too-many-values", Measurements.MOST_LOADED);
        }
        if (values.size() == numbers.length) numbers = Arrays.copyOf(numbers, 2 * numbers.length);
        numbers[values.size()] = number;
        values.add(
                new KpiRecording(its, new Recording(day == null ? today : day, value, numerator, denominator, note)));
    }

    void refuse(String field, String sent, String key, Object... arguments) {
        refuse(field, sent, new Sentence(key, arguments));
    }

    /** All of it is refused when there are more problems than anybody mends by hand. */
    private void refuse(String field, String sent, Sentence why) {
        problems.add(new Problem(field.isEmpty() ? row(number) : row(number) + "." + field, sent, why));
        if (problems.size() == MOST_PROBLEMS) throw new Refused.Invalid(problems);
    }

    void refuseIfBad() {
        if (!problems.isEmpty()) throw new Refused.Invalid(problems);
    }

    Batch all() {
        if (values.isEmpty() && problems.isEmpty()) throw new Refused.Invalid("", "", "no.push.nothing");
        return new Batch(values, place -> row(numbers[place]), problems);
    }

    private String row(int rowNumber) {
        return name + "[" + rowNumber + "]";
    }

    /** Rows of one KPI mostly follow each other. */
    private Kpi.@Nullable Id kpi(String text) {
        if (!text.equals(lastId)) {
            lastKpi = id(text);
            lastId = text;
        }
        if (lastKpi == null) refuse("kpi", text, Scalars.ID);
        return lastKpi;
    }

    private static Kpi.@Nullable Id id(String text) {
        try {
            UUID id = Scalars.id(text);
            return id == null ? null : new Kpi.Id(id);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private @Nullable LocalDate day(String text) {
        try {
            var read = Scalars.day(text);
            if (read == null) refuse("day", text, Scalars.DAY);
            return read;
        } catch (DateTimeException e) {
            refuse("day", text, Scalars.DAY);
            return null;
        }
    }
}
