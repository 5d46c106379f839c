package org.waymark.web.kpis;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.Recording;
import org.waymark.measure.Period;
import org.waymark.web.Form;
import org.waymark.web.layout.Option;
import org.waymark.web.layout.Typed;

/** The form that takes one value: which periods it offers, and which one it proposes. */
public record RecordForm(KpiView view) {
    private static final int PERIODS = 24;

    // the names under which the door speaks of a first and only value
    private static final String DAY = "values[0].day";
    private static final String VALUE = "values[0].value";
    private static final String NUMERATOR = "values[0].numerator";
    private static final String DENOMINATOR = "values[0].denominator";
    private static final String NOTE = "values[0].note";

    static Recording read(Form form) {
        var value = new Recording(
                form.day(DAY),
                form.optionalNumber(VALUE),
                form.optionalNumber(NUMERATOR),
                form.optionalNumber(DENOMINATOR),
                form.text(NOTE, 1000));
        form.refuseIfBroken();
        return value;
    }

    /** What was typed and refused, or the form for a day, or for the period whose value is waited for. */
    Typed orBlank(Typed typed, String day) {
        if (!typed.problems().isEmpty()) return typed;
        return day.isEmpty() ? blank() : Typed.from(Map.of(DAY, endOf(day)));
    }

    /** What was typed and refused, or the value as it is. */
    Typed orStored(Typed typed, LocalDate day) {
        if (!typed.problems().isEmpty()) return typed;
        var stored = new HashMap<String, String>();
        stored.put(DAY, view.cadence().periodOf(day).end().toString());
        view.values().kept().stream().findFirst().ifPresent(kept -> {
            var isRatio = kept.numerator() != null;
            stored.put(VALUE, isRatio ? "" : plain(kept.value()));
            stored.put(NUMERATOR, plain(kept.numerator()));
            stored.put(DENOMINATOR, plain(kept.denominator()));
            stored.put(NOTE, kept.note());
        });
        return Typed.from(stored);
    }

    /** As it can be typed again, with all of its digits. */
    static String plain(@Nullable Double number) {
        return number == null
                ? ""
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** The form before anybody typed: the oldest period whose value is waited for. */
    public Typed blank() {
        return Typed.from(Map.of(DAY, proposed().end().toString()));
    }

    /** The newest periods that have begun, and the one that is asked for if it is older. */
    public List<Option> periods(String asked) {
        var options = new ArrayList<Option>();
        var cadence = view.cadence();
        var period = cadence.periodOf(view.span().today());
        for (int i = 0; i < PERIODS; i++) {
            options.add(option(period.end()));
            period = cadence.previous(period);
        }
        if (options.stream().noneMatch(option -> option.value().equals(asked)) && !asked.isEmpty()) {
            options.add(new Option(asked, named(asked)));
        }
        return options;
    }

    private Period proposed() {
        var running = view.cadence().periodOf(view.span().today());
        var next = view.freshness().next();
        return next.start().isAfter(running.start()) ? running : next;
    }

    private String named(String day) {
        return parsed(day).map(view::period).orElse(day);
    }

    private String endOf(String day) {
        return parsed(day)
                .map(known -> view.cadence().periodOf(known).end().toString())
                .orElse(proposed().end().toString());
    }

    private static Optional<LocalDate> parsed(String day) {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Option option(LocalDate day) {
        return new Option(day.toString(), view.period(day));
    }
}
