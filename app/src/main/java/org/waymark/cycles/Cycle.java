package org.waymark.cycles;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Period;
import org.waymark.platform.Refused;

/**
 * A named period in which objectives are set and reviewed.
 *
 * @param parent the longer cycle it belongs to: a year holds its quarters
 * @param slug stands in addresses: 2026-q4
 * @param closedAt null while it is open
 */
public record Cycle(
        Id id,
        @Nullable Id parent,
        String name,
        String slug,
        Rhythm rhythm,
        Period period,
        @Nullable Instant closedAt,
        long version) {
    public record Id(UUID value) {}

    private static final Comparator<Cycle> BY_START =
            Comparator.comparing(c -> c.period().start());

    public Phase phase(LocalDate today) {
        if (isClosed()) return Phase.CLOSED;
        if (!period.hasStarted(today)) return Phase.PLANNING;
        return period.isOver(today) ? Phase.REVIEW : Phase.ACTIVE;
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    /** A closed cycle keeps what it holds as it was. */
    public Cycle requireOpen() {
        if (isClosed()) {
            throw new Refused.Conflict("no.cycles.closed", name);
        }
        return this;
    }

    /**
     * The cycle that a page shows when none was chosen: the active one of the shortest rhythm, else the next to come, else the
     * last one. Years count only where there is nothing shorter.
     */
    public static Optional<Cycle> current(List<Cycle> cycles, LocalDate today) {
        var shorter = cycles.stream().filter(c -> c.rhythm() != Rhythm.YEAR).toList();
        var candidates = shorter.isEmpty() ? cycles : shorter;
        return first(
                        candidates,
                        c -> c.phase(today) == Phase.ACTIVE,
                        Comparator.comparing(c -> c.period().days()))
                .or(() -> first(candidates, c -> c.phase(today) == Phase.PLANNING, BY_START))
                .or(() -> first(candidates, _ -> true, BY_START.reversed()));
    }

    private static Optional<Cycle> first(List<Cycle> cycles, Predicate<Cycle> wanted, Comparator<Cycle> order) {
        return cycles.stream().filter(wanted).min(order.thenComparing(BY_START));
    }
}
