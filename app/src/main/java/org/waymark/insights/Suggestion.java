package org.waymark.insights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.insights.Drivers.Driver;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.KpiTarget;
import org.waymark.measure.Cadence;
import org.waymark.measure.Digits;
import org.waymark.measure.Direction;

/**
 * An objective that an unhealthy KPI asks for: what is wrong, where it should go, and by what one could tell. Nothing of it is saved.
 *
 * @param way where the KPI should go
 * @param from its value now
 * @param to where it should be
 * @param delayDays how late it reacts to what it follows; null: not known
 * @param parts proposed key results, the strongest first, at most {@link #MOST}, and a guardrail where one is known
 */
public record Suggestion(
        Kpi.Id kpi,
        Why why,
        Way way,
        double from,
        double to,
        @Nullable Integer delayDays,
        List<Part> parts) {
    static final int MOST = 4;

    /** What is wrong with the KPI; the first that holds. */
    public enum Why {
        MISSES_TARGET,
        WORSENED,
        UNLIKELY
    }

    /**
     * @param basis why it is proposed
     * @param to where it should be; of a guardrail what it should keep to
     */
    public record Part(Kpi.Id kpi, Basis basis, double from, double to) {}

    public enum Basis {
        /** The formula is made of it, and it moved the KPI the wrong way. */
        DRIVER,
        /** It moves before the KPI does. */
        LEAD,
        /** It usually moves such a KPI, by the library; its own numbers do not say so. */
        LIBRARY,
        /** The KPI itself. */
        ITSELF,
        /** It may get worse while the KPI is pushed. */
        GUARDRAIL
    }

    /**
     * A KPI as suggestions see it.
     *
     * @param target the one that its next value will be judged by
     */
    record Known(Kpi kpi, @Nullable KpiTarget target) {
        /** From its newest value to its target; empty where it is well, or nobody knows. */
        private Optional<Part> missed(Basis basis) {
            var latest = kpi.latest();
            return latest == null ? Optional.empty() : aim().map(to -> new Part(kpi.id(), basis, latest.value(), to));
        }

        /** No worse than its target or, where that is missed or there is none, than it is. */
        Optional<Part> kept() {
            return Optional.ofNullable(kpi.latest())
                    .map(latest -> new Part(kpi.id(), Basis.GUARDRAIL, latest.value(), limit(latest.value())));
        }

        private double limit(double value) {
            if (target == null || !target.isMetBy(value)) return value;
            var isHigherBetter = kpi.metric().direction() == Direction.HIGHER;
            return switch (target) {
                case KpiTarget.AtLeast(var low) when isHigherBetter -> low;
                case KpiTarget.AtMost(var high) when !isHigherBetter -> high;
                default -> value;
            };
        }

        /** Where its newest value should be instead; empty where it is well, or nobody knows. */
        Optional<Double> aim() {
            var latest = kpi.latest();
            return latest == null || target == null || target.isMetBy(latest.value())
                    ? Optional.empty()
                    : Optional.of(target.bound(latest.value()));
        }
    }

    public Suggestion {
        parts = List.copyOf(parts);
    }

    Suggestion with(Part guardrail) {
        var all = new ArrayList<>(parts);
        all.add(guardrail);
        return new Suggestion(kpi, why, way, from, to, delayDays, all);
    }

    /** The key result that it proposes for a KPI. */
    public Optional<Part> partOf(Kpi.Id of) {
        return parts.stream().filter(part -> part.kpi().equals(of)).findFirst();
    }

    /**
     * Empty while the KPI is well, or has no value to start from.
     *
     * @param others what the actor may see of the KPIs that the reading names
     * @param usual others that usually move such a KPI, whatever the numbers say
     */
    static Optional<Suggestion> from(Known known, KpiReading reading, Map<Kpi.Id, Known> others, List<Known> usual) {
        return aimed(known, reading)
                .map(aimed -> towards(aimed, known, reading, parts(known, aimed, reading, others, usual)));
    }

    /** What is wrong, and where it should go from where. */
    private record Aimed(Why why, double from, double to) {
        Way way() {
            return to > from ? Way.UP : Way.DOWN;
        }
    }

    private static Optional<Aimed> aimed(Known known, KpiReading reading) {
        var latest = known.kpi().latest();
        if (latest == null) return Optional.empty();
        double from = latest.value();
        var missed = known.aim();
        if (missed.isPresent()) return Optional.of(new Aimed(Why.MISSES_TARGET, from, missed.get()));
        var direction = known.kpi().metric().direction();
        if (reading.verdict() instanceof Verdict.Moved moved && isWorse(direction, moved.way())) {
            return before(reading).map(level -> new Aimed(Why.WORSENED, from, level));
        }
        var chance = reading.chance();
        if (chance == null || chance.value() >= 0.3 || known.target() == null) return Optional.empty();
        return Optional.of(new Aimed(Why.UNLIKELY, from, known.target().bound(from)));
    }

    private static Suggestion towards(Aimed aimed, Known known, KpiReading reading, List<Part> parts) {
        return new Suggestion(
                known.kpi().id(),
                aimed.why(),
                aimed.way(),
                aimed.from(),
                aimed.to(),
                delay(reading, known.kpi().metric().cadence()),
                parts);
    }

    /** What the numbers say comes first; what the library says fills up. */
    private static List<Part> parts(
            Known known, Aimed aimed, KpiReading reading, Map<Kpi.Id, Known> others, List<Known> usual) {
        var all = Stream.of(
                        drivers(reading, aimed.way(), others),
                        leads(reading, others),
                        usual.stream().flatMap(one -> one.missed(Basis.LIBRARY).stream()))
                .flatMap(parts -> parts)
                .limit(MOST - 1)
                .collect(Collectors.toCollection(ArrayList::new));
        if (all.size() < 2) all.add(new Part(known.kpi().id(), Basis.ITSELF, aimed.from(), aimed.to()));
        return all;
    }

    /** The leaves of the formula that moved the KPI the wrong way: back to where they were, or to their own target. */
    private static Stream<Part> drivers(KpiReading reading, Way way, Map<Kpi.Id, Known> others) {
        var drivers = reading.detail().drivers();
        if (drivers == null) return Stream.empty();
        int sign = way == Way.UP ? -1 : 1;
        return drivers.drivers().stream()
                .flatMap(Suggestion::leaves)
                .filter(driver -> sign * driver.change() > 0 && Digits.compare(driver.before(), driver.now()) != 0)
                .sorted(Comparator.comparingDouble((Driver driver) -> -sign * driver.change()))
                .flatMap(driver -> Stream.ofNullable(others.get(driver.kpi()))
                        .map(known -> new Part(
                                driver.kpi(),
                                Basis.DRIVER,
                                driver.now(),
                                known.aim().orElse(driver.before()))));
    }

    /** KPIs that move earlier and miss a target of their own. */
    private static Stream<Part> leads(KpiReading reading, Map<Kpi.Id, Known> others) {
        return reading.detail().related().stream()
                .filter(related -> related.lead() > 0)
                .flatMap(related -> Stream.ofNullable(others.get(related.kpi())))
                .flatMap(known -> known.missed(Basis.LEAD).stream());
    }

    private static Stream<Driver> leaves(Driver driver) {
        return driver.drivers().isEmpty()
                ? Stream.of(driver)
                : driver.drivers().stream().flatMap(Suggestion::leaves);
    }

    /** The level before the present phase, or the middle of what is usual. */
    private static Optional<Double> before(KpiReading reading) {
        var behaviour = reading.detail().behaviour();
        if (behaviour != null && behaviour.phases().size() > 1) {
            return Optional.of(
                    behaviour.phases().get(behaviour.phases().size() - 2).centre());
        }
        return Optional.ofNullable(reading.range()).map(UsualRange::centre);
    }

    private static boolean isWorse(Direction direction, Way way) {
        return switch (direction) {
            case HIGHER -> way == Way.DOWN;
            case LOWER -> way == Way.UP;
            case BAND -> false;
        };
    }

    /** As late as the slowest of what it follows. */
    private static @Nullable Integer delay(KpiReading reading, Cadence cadence) {
        int periods = reading.detail().related().stream()
                .mapToInt(Related::lead)
                .max()
                .orElse(0);
        if (periods <= 0) return null;
        var start = LocalDate.EPOCH;
        var day = start;
        for (int i = 0; i < periods; i++) day = cadence.after(day);
        return (int) (day.toEpochDay() - start.toEpochDay());
    }
}
