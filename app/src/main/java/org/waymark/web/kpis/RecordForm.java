package org.waymark.web.kpis;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.waymark.measure.Period;
import org.waymark.web.layout.Option;
import org.waymark.web.layout.Typed;

/** The form that takes one value: which periods it offers, and which one it proposes. */
public record RecordForm(KpiView view) {
    private static final int PERIODS = 24;

    /** The form before anybody typed: the oldest period whose value is waited for. */
    public Typed blank() {
        return Typed.from(Map.of("day", proposed().end().toString()));
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
        try {
            return view.period(LocalDate.parse(day));
        } catch (DateTimeException e) {
            return day;
        }
    }

    private Option option(LocalDate day) {
        return new Option(day.toString(), view.period(day));
    }
}
