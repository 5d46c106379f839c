package org.waymark.kpis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Days;
import org.waymark.measure.Digits;
import org.waymark.measure.Direction;
import org.waymark.measure.Period;
import org.waymark.platform.Refused.Problem;
import tools.jackson.databind.JsonNode;

/** The targets of a KPI over time, oldest first: twelve monthly cells, or one for good. */
public record Targets(List<DatedTarget> all) {
    public static final Targets NONE = new Targets(List.of());

    /** Ten years of weekly targets are more than anybody sets. */
    private static final int MOST = 520;

    public Targets {
        all = all.stream().sorted(Comparator.comparing(DatedTarget::fromDay)).toList();
    }

    /** The target valid on a day. */
    public Optional<KpiTarget> on(LocalDate day) {
        return all.reversed().stream()
                .filter(target -> !target.fromDay().isAfter(day))
                .findFirst()
                .flatMap(DatedTarget::target);
    }

    /** With a target that holds from the start of a period on, in place of those that begin within it; with no bound there is none. */
    public Targets from(Period period, @Nullable Double low, @Nullable Double high) {
        var kept = new ArrayList<>(without(period).all);
        kept.add(new DatedTarget(period.start(), low, high));
        return new Targets(kept);
    }

    /** Without those that begin within a period: it goes on with the target of the one before. */
    public Targets without(Period period) {
        return new Targets(all.stream()
                .filter(target -> !period.contains(target.fromDay()))
                .toList());
    }

    /** Whether a target begins within a period. */
    public boolean beginsIn(Period period) {
        return all.stream().anyMatch(target -> period.contains(target.fromDay()));
    }

    /** For the history: the days with their bounds, newest first, no more than a line can hold. */
    List<Map<String, Object>> described() {
        return all.reversed().stream().limit(12).map(Targets::described).toList();
    }

    /** For the history: all of them, so that they can be put back. */
    List<Map<String, Object>> kept() {
        return all.stream().map(Targets::described).toList();
    }

    /** What was {@link #kept}. */
    static List<DatedTarget> read(JsonNode kept) {
        return kept.valueStream()
                .map(one -> new DatedTarget(
                        LocalDate.parse(one.path("fromDay").asString()), bound(one, "low"), bound(one, "high")))
                .toList();
    }

    /**
     * The targets before a KPI reached a version, if those that it had then are those that it has now.
     *
     * @param told of each change its version and what was {@link #kept} before it, the newest first
     */
    static Optional<List<DatedTarget>> before(List<JsonNode> told, long version, Targets now) {
        for (int at = 1; at < told.size(); at++) {
            if (told.get(at).path("version").asLong() != version) continue;
            var left = new Targets(read(told.get(at - 1).path("before")));
            return left.equals(now) ? Optional.of(read(told.get(at).path("before"))) : Optional.empty();
        }
        return Optional.empty();
    }

    private static @Nullable Double bound(JsonNode target, String side) {
        return target.path(side).isNumber() ? Double.valueOf(target.path(side).doubleValue()) : null;
    }

    private static Map<String, Object> described(DatedTarget target) {
        var words = new LinkedHashMap<String, Object>();
        words.put("fromDay", target.fromDay().toString());
        if (target.low() != null) words.put("low", target.low());
        if (target.high() != null) words.put("high", target.high());
        return words;
    }

    boolean fit(Direction direction) {
        return all.stream().allMatch(target -> target.fits(direction));
    }

    /** What is wrong with targets as somebody asks for them, by their place in the list. */
    static List<Problem> problems(List<DatedTarget> wished, Direction direction) {
        if (wished.size() > MOST) {
            return List.of(new Problem("targets", Integer.toString(wished.size()), "no.kpis.targets.too-many", MOST));
        }
        var problems = new ArrayList<Problem>();
        var days = new HashSet<LocalDate>();
        for (int i = 0; i < wished.size(); i++) {
            var target = wished.get(i);
            var field = "targets[%d].".formatted(i);
            if (!Days.sensible(target.fromDay()) || !days.add(target.fromDay())) {
                problems.add(new Problem(field + "fromDay", target.fromDay().toString(), "no.kpis.targets.day"));
            }
            boundProblem(field, target, direction).ifPresent(problems::add);
        }
        return problems;
    }

    private static Optional<Problem> boundProblem(String field, DatedTarget target, Direction direction) {
        var low = target.low();
        var high = target.high();
        if (low != null && !Digits.accepts(low)) {
            return Optional.of(new Problem(field + "low", low.toString(), "no.number.range"));
        }
        if (high != null && !Digits.accepts(high)) {
            return Optional.of(new Problem(field + "high", high.toString(), "no.number.range"));
        }
        if (low != null && high != null && low > high) {
            return Optional.of(new Problem(field + "high", high.toString(), "no.kpis.targets.swapped"));
        }
        return target.fits(direction) ? Optional.empty() : Optional.of(contradiction(field, target, direction));
    }

    private static Problem contradiction(String field, DatedTarget target, Direction direction) {
        return switch (direction) {
            case HIGHER ->
                target.low() == null
                        ? new Problem(field + "low", "", "no.kpis.targets.low")
                        : new Problem(field + "high", String.valueOf(target.high()), "no.kpis.targets.never-too-high");
            case LOWER ->
                target.high() == null
                        ? new Problem(field + "high", "", "no.kpis.targets.high")
                        : new Problem(field + "low", String.valueOf(target.low()), "no.kpis.targets.never-too-low");
            case BAND -> new Problem(field + (target.low() == null ? "low" : "high"), "", "no.kpis.targets.band");
        };
    }
}
