package org.waymark.insights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.analytics.Finding;
import org.waymark.analytics.detect.Bounds;
import org.waymark.analytics.detect.Chart;
import org.waymark.analytics.detect.Form;
import org.waymark.analytics.detect.Limits;
import org.waymark.analytics.detect.Observed;
import org.waymark.analytics.detect.Phase;
import org.waymark.analytics.detect.Present;
import org.waymark.insights.Behaviour.Level;

/**
 * What the process behaviour chart of a metric says, in the words of the product.
 *
 * @param range null while there are too few values
 * @param behaviour null while there are too few values
 */
record ChartReading(
        Verdict verdict,
        @Nullable UsualRange range,
        @Nullable Behaviour behaviour) {

    static ChartReading of(History history, Bounds bounds, Finding<Chart> chart) {
        return switch (chart) {
            case Finding.Found(var found) -> new Drawn(history, bounds, found).reading();
            case Finding.NotYet(var lacks, var have, var need) ->
                new ChartReading(new Verdict.Unjudged(Lacks.of(lacks, have, need)), null, null);
        };
    }

    /** The values with all that is known of them. */
    static Observed observed(History history, Bounds bounds) {
        var explained = new HashSet<Integer>();
        for (int place : history.all().places()) if (!history.counted().has(place)) explained.add(place);
        return Observed.of(history.all()).every(history.season()).within(bounds).explained(explained);
    }

    /** A chart with the days of its places. */
    private record Drawn(History history, Bounds bounds, Chart chart) {
        ChartReading reading() {
            var verdict =
                    switch (chart.present()) {
                        case Present.Steady _ -> new Verdict.Steady();
                        case Present.Signalled(var signal) ->
                            new Verdict.Moved(way(signal), rule(signal), day(signal.since()), signal.chance());
                    };
            return new ChartReading(verdict, range(), behaviour());
        }

        /** What to expect of the next period, in its season. */
        private @Nullable UsualRange range() {
            var limits = chart.phases().getLast().limits();
            return limits == null ? null : range(limits, history.days().size());
        }

        private UsualRange range(Limits limits, int place) {
            var level = level(limits, place);
            return new UsualRange(level.centre(), level.low(), level.high(), firmness(limits));
        }

        private Level level(Limits limits, int place) {
            var day = place < history.days().size()
                    ? day(place)
                    : history.ahead(1).getFirst();
            return new Level(
                    day,
                    clipped(seasoned(limits.centreAt(place), place)),
                    clipped(seasoned(limits.lowerAt(place), place)),
                    clipped(seasoned(limits.upperAt(place), place)));
        }

        private double seasoned(double value, int place) {
            var season = chart.season();
            return season == null ? value : season.with(value, place);
        }

        private double clipped(double value) {
            return Math.clamp(value, bounds.floor(), bounds.ceiling());
        }

        private Behaviour behaviour() {
            var limits = chart.phases().getLast().limits();
            var early = chart.early();
            return new Behaviour(
                    chart.phases().stream().map(this::phase).toList(),
                    points(),
                    explained(),
                    limits == null || limits.form() == Form.MEAN ? Behaviour.Form.MEAN : Behaviour.Form.MEDIAN,
                    limits == null ? 1 : limits.widening(),
                    season().orElse(null),
                    early == null ? null : day(early.place()));
        }

        private Behaviour.Phase phase(Phase phase) {
            var limits = phase.limits();
            int last = phase.to() - 1;
            if (limits == null) {
                var mean = seasoned(phase.mean(), last);
                return new Behaviour.Phase(day(phase.from()), day(last), mean, mean, mean, null, null, List.of());
            }
            var newest = level(limits, last);
            return new Behaviour.Phase(
                    day(phase.from()),
                    day(last),
                    newest.centre(),
                    newest.low(),
                    newest.high(),
                    limits.rangeLimit(),
                    firmness(limits),
                    course(phase, limits));
        }

        private List<Level> course(Phase phase, Limits limits) {
            if (chart.season() == null && limits.slope() == 0) return List.of();
            var course = new ArrayList<Level>();
            for (int place = phase.from(); place < phase.to(); place++) course.add(level(limits, place));
            return course;
        }

        /** Of several rules that name a value the strongest one counts; the signals come in that order. */
        private List<Behaviour.Point> points() {
            var points = new TreeMap<Integer, Behaviour.Point>();
            for (var signal : chart.signals()) {
                if (signal.rule() == org.waymark.analytics.detect.Rule.CHANGE) continue;
                for (int place : signal.places()) {
                    points.putIfAbsent(
                            place, new Behaviour.Point(day(place), history.all().at(place), rule(signal), way(signal)));
                }
            }
            return List.copyOf(points.values());
        }

        private List<LocalDate> explained() {
            return Arrays.stream(history.all().places())
                    .filter(place -> !history.counted().has(place))
                    .mapToObj(this::day)
                    .toList();
        }

        private Optional<Behaviour.Season> season() {
            return Seasons.of(chart.season(), history);
        }

        private LocalDate day(int place) {
            return history.days().get(place);
        }
    }

    private static Firmness firmness(Limits limits) {
        return switch (limits.firmness()) {
            case VERY_PROVISIONAL -> Firmness.VERY_PROVISIONAL;
            case PROVISIONAL -> Firmness.PROVISIONAL;
            case FIRM, FROZEN -> Firmness.FIRM;
        };
    }

    private static Way way(org.waymark.analytics.detect.Signal signal) {
        return signal.up() ? Way.UP : Way.DOWN;
    }

    static Rule rule(org.waymark.analytics.detect.Signal signal) {
        return switch (signal.rule()) {
            case OUTSIDE -> Rule.OUTSIDE;
            case THREE_OF_FOUR -> Rule.THREE_OF_FOUR;
            case RUN -> Rule.RUN;
            case RANGE -> Rule.RANGE;
            case CHANGE -> Rule.NEW_LEVEL;
        };
    }

    static Signal.Kind kind(org.waymark.analytics.detect.Signal signal) {
        return switch (signal.rule()) {
            case OUTSIDE, RANGE -> Signal.Kind.SPIKE;
            case THREE_OF_FOUR -> Signal.Kind.DRIFT;
            case RUN -> Signal.Kind.RUN;
            case CHANGE -> Signal.Kind.SHIFT;
        };
    }
}
