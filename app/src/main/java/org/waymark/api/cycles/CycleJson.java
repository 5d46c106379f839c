package org.waymark.api.cycles;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.cycles.Cycle;
import org.waymark.cycles.CycleWish;
import org.waymark.cycles.Phase;
import org.waymark.cycles.Rhythm;

/** Cycles as they are sent and shown. */
final class CycleJson {
    private CycleJson() {}

    record CycleSent(
            @Says("The one its rhythm gives it, when left out; a CUSTOM cycle needs one.") @Nullable
            String name,

            Rhythm rhythm,
            LocalDate start,
            @Says("The last day.") LocalDate end,

            @Says("The longer cycle it belongs to: a year holds its quarters.") @Nullable
            UUID parent) {
        CycleWish wish() {
            return new CycleWish(
                    Objects.requireNonNullElse(name, ""),
                    rhythm,
                    start,
                    end,
                    parent == null ? null : new Cycle.Id(parent));
        }
    }

    @Says("A named period in which objectives are set and reviewed.")
    record CycleShown(
            UUID id,
            String name,
            @Says("Stands in addresses, as in 2026-q4.") String slug,
            Rhythm rhythm,
            LocalDate start,
            LocalDate end,
            @Nullable UUID parent,
            Phase phase,
            @Nullable Instant closedAt,
            Long version) {
        static CycleShown of(Cycle cycle, LocalDate today) {
            var parent = cycle.parent();
            return new CycleShown(
                    cycle.id().value(),
                    cycle.name(),
                    cycle.slug(),
                    cycle.rhythm(),
                    cycle.period().start(),
                    cycle.period().end(),
                    parent == null ? null : parent.value(),
                    cycle.phase(today),
                    cycle.closedAt(),
                    cycle.version());
        }
    }
}
