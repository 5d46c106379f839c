package org.waymark.web.kpis;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.kpis.KpiTarget;
import org.waymark.measure.Period;
import org.waymark.web.charts.ChartWording;
import org.waymark.web.charts.KpiChart;
import org.waymark.web.charts.ObjectiveBand;
import org.waymark.web.charts.Slot;

/** The chart of a KPI, once for a wide page and once for a phone. */
public record KpiCharts(KpiView view) {
    /** A phone has room for so many periods. */
    private static final int ON_PHONE = 14;

    private static final int AHEAD_ON_PHONE = 4;

    public Content desktop() {
        var past = periods();
        var svg = chart(Stream.concat(past.stream(), ahead(past.getLast()).stream())
                        .toList())
                .desktop();
        return output -> output.writeContent(svg);
    }

    public Content phone() {
        var past = periods();
        var shown = new ArrayList<>(past.subList(Math.max(0, past.size() - ON_PHONE), past.size()));
        var ahead = ahead(past.getLast());
        shown.addAll(ahead.subList(0, Math.min(AHEAD_ON_PHONE, ahead.size())));
        var svg = chart(shown).phone();
        return output -> output.writeContent(svg);
    }

    private KpiChart chart(List<Period> periods) {
        var shown = new Period(periods.getFirst().start(), periods.getLast().end());
        var words = new ChartWording(view.words()).of(sentence(), view.unit(), Goal.bounds(view.target()));
        var findings = view.findings();
        return new KpiChart(
                words,
                new KpiChart.Span(shown, view.span().today()),
                slots(periods),
                bands(shown),
                findings == null ? null : findings.evidence());
    }

    /** From the start of the range, or from the first value where that is later, to the running period. */
    private List<Period> periods() {
        var cadence = view.cadence();
        var today = view.span().today();
        var range = view.span().range().upTo(today, cadence);
        var first = view.values().kept().isEmpty()
                ? today.minusYears(1)
                : view.values().kept().getLast().day();
        var start = first.isBefore(range.start()) ? range.start() : first;
        var end = Stream.concat(
                        Stream.of(cadence.periodOf(today).end()),
                        view.values().kept().stream().map(KpiValues.Kept::day))
                .max(LocalDate::compareTo)
                .orElse(today);
        return Stream.iterate(cadence.periodOf(start), period -> !period.start().isAfter(end), cadence::next)
                .toList();
    }

    /** The periods of the outlook, as far as they lie behind the last one. */
    private List<Period> ahead(Period last) {
        var reading = view.sheet().reading();
        var fan = reading == null ? null : reading.detail().fan();
        if (fan == null) return List.of();
        return fan.steps().stream()
                .map(step -> view.cadence().periodOf(step.day()))
                .filter(period -> period.start().isAfter(last.end()))
                .toList();
    }

    private List<Slot> slots(List<Period> periods) {
        var kept = view.values().kept().stream().collect(Collectors.toMap(KpiValues.Kept::day, KpiValues.Kept::value));
        return periods.stream()
                .map(period -> new Slot(
                        period,
                        kept.get(period.end()),
                        view.values().isRestated(period.end()),
                        Goal.bounds(view.sheet().targets().on(period.end()).orElse(null))))
                .toList();
    }

    private List<ObjectiveBand> bands(Period shown) {
        return view.sheet().aims().reversed().stream()
                .filter(aim -> aim.period().overlaps(shown))
                .map(aim -> new ObjectiveBand(aim.period(), aim.title(), detail(aim)))
                .toList();
    }

    /** Its verdict, or its cycle while there is none. */
    private String detail(KpiSheet.Aim aim) {
        return aim.study() == null ? aim.cycle() : view.studies().said(aim).label();
    }

    private String sentence() {
        var words = view.words();
        var latest = view.sheet().state().latest();
        if (latest == null) return words.of("kpis.trend.none", view.name());
        KpiTarget target = view.target();
        return words.of(
                "kpis.chart",
                view.name(),
                words.value(latest.value(), view.unit()),
                view.period(latest.day()),
                target == null ? words.of("kpis.no-target") : Goal.words(target, view.unit(), words));
    }
}
