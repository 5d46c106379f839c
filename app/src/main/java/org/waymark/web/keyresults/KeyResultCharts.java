package org.waymark.web.keyresults;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;
import org.waymark.measure.Measurement;
import org.waymark.measure.Period;
import org.waymark.measure.Target;
import org.waymark.measure.TargetCurve;
import org.waymark.measure.Zone;
import org.waymark.web.charts.Bounds;
import org.waymark.web.charts.ChartWording;
import org.waymark.web.charts.Course;
import org.waymark.web.charts.KeyResultChart;
import org.waymark.web.charts.KeyResultSparkline;
import org.waymark.web.layout.Words;

/** Draws a key result of any kind: its values against the way they should go. */
public final class KeyResultCharts {
    /** Enough places on a curve for the eye to see no corners. */
    private static final int PLACES = 24;

    private KeyResultCharts() {}

    public static KeyResultChart chart(KeyResultView of, Words words) {
        var course = course(of, words.today());
        var unit = TargetWords.unit(of.definition().target(), of.definition().unit());
        var foresight = KeyResultForesight.of(of, words);
        return new KeyResultChart(
                new ChartWording(words).of(sentence(of, words), unit),
                course,
                drawn(of),
                foresight == null ? null : foresight.drawn());
    }

    public static KeyResultSparkline sparkline(KeyResultView of, Words words) {
        return new KeyResultSparkline(
                sentence(of, words), course(of, words.today()), drawn(of), KeyResultForesight.end(of));
    }

    private static String sentence(KeyResultView of, Words words) {
        var definition = of.definition();
        var asked = TargetWords.sentence(definition.target(), definition.unit(), words);
        var value = of.latest().value();
        var due = words.dayText(definition.period().end());
        return value == null
                ? words.of("key-result.chart.empty", of.title(), asked, due)
                : words.of(
                        "key-result.chart",
                        of.title(),
                        TargetWords.value(value, definition.target(), definition.unit(), words),
                        asked,
                        due);
    }

    private static Course course(KeyResultView of, LocalDate today) {
        var definition = of.definition();
        return new Course(
                definition.period(),
                today,
                pace(definition.target(), definition.curve(), definition.period()),
                bounds(definition.target()));
    }

    private static List<Measurement> pace(Target target, TargetCurve curve, Period period) {
        var days = places(curve, period);
        if (target instanceof Target.Milestones(var milestones)) {
            milestones.forEach(milestone -> addStep(days, milestone.due(), period));
        }
        return days.stream()
                .flatMap(day -> target
                        .valueAt(target.shareDue(curve, day, period))
                        .map(value -> new Measurement(day, TargetWords.drawn(value, target)))
                        .stream())
                .toList();
    }

    /** A straight line needs two places, steps the days around each step. */
    private static TreeSet<LocalDate> places(TargetCurve curve, Period period) {
        var days = new TreeSet<LocalDate>(List.of(period.start(), period.end()));
        switch (curve) {
            case TargetCurve.Straight _ -> days.add(period.end().minusDays(period.days() > 1 ? 1 : 0));
            case TargetCurve.SCurve _, TargetCurve.Seasonal _ -> {
                for (var i = 1; i < PLACES; i++) days.add(period.start().plusDays(i * (period.days() - 1) / PLACES));
            }
            case TargetCurve.Steps(var checkpoints) ->
                checkpoints.forEach(checkpoint -> addStep(days, checkpoint.day(), period));
        }
        return days;
    }

    private static void addStep(TreeSet<LocalDate> days, @Nullable LocalDate day, Period period) {
        if (day != null && day.isAfter(period.start()) && period.contains(day)) {
            days.addAll(List.of(day.minusDays(1), day));
        }
    }

    private static @Nullable Bounds bounds(Target target) {
        return switch (target) {
            case Target.Reach reach -> towards(reach);
            case Target.Relative relative ->
                relative.absolute().map(KeyResultCharts::towards).orElse(null);
            case Target.Scale scale -> towards(new Target.Reach(scale.base(), scale.target()));
            case Target.Hold hold -> within(hold.low(), hold.high());
            case Target.Rate rate ->
                rate.limit() == Target.Rate.Limit.AT_LEAST ? Bounds.atLeast(rate.times()) : Bounds.atMost(rate.times());
            case Target.Zones _ -> Bounds.atLeast(Zone.TARGET.share() * 100);
            case Target.Milestones _, Target.YesNo _ -> Bounds.atLeast(100);
        };
    }

    private static Bounds within(@Nullable Double low, @Nullable Double high) {
        return new Bounds(low == null ? Double.NEGATIVE_INFINITY : low, high == null ? Double.POSITIVE_INFINITY : high);
    }

    private static Bounds towards(Target.Reach reach) {
        return reach.direction() == Direction.LOWER ? Bounds.atMost(reach.to()) : Bounds.atLeast(reach.to());
    }

    private static List<Measurement> drawn(KeyResultView of) {
        var target = of.definition().target();
        if (target instanceof Target.Rate rate) return byPeriod(of.values(), rate);
        return of.values().stream()
                .map(value -> new Measurement(value.day(), TargetWords.drawn(value.value(), target)))
                .toList();
    }

    /** What is asked for per day, week or month is drawn per day, week or month. */
    private static List<Measurement> byPeriod(List<Measurement> values, Target.Rate rate) {
        Cadence per = rate.per();
        var together = rate.by() == Target.Rate.By.SUM ? Aggregation.SUM : Aggregation.AVERAGE;
        Map<Period, List<Measurement>> periods = values.stream()
                .collect(Collectors.groupingBy(v -> per.periodOf(v.day()), LinkedHashMap::new, Collectors.toList()));
        return periods.values().stream()
                .map(of -> new Measurement(of.getLast().day(), together.of(of).orElseThrow()))
                .toList();
    }
}
