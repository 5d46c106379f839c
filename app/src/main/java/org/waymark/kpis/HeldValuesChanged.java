package org.waymark.kpis;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/**
 * Entered values of a KPI wait for approval, or were settled.
 *
 * @param values as they are now
 * @param waits whether others of this KPI still wait
 * @param approvers who is asked to approve them, where they wait; else empty
 */
public record HeldValuesChanged(
        Actor by, Instant at, Kpi kpi, Change change, List<HeldValue> values, boolean waits, Set<UUID> approvers)
        implements Fact {
    private static final int SHOWN = 12;

    /** What was done to them. */
    public enum Change {
        ENTERED("values.entered"),
        APPROVED("values.approved"),
        RETURNED("values.returned"),
        WITHDRAWN("values.withdrawn"),
        /** Settled by mistake: they wait again. */
        REOPENED("values.reopened");

        private final String kind;

        Change(String kind) {
            this.kind = kind;
        }
    }

    public HeldValuesChanged {
        values = List.copyOf(values);
        approvers = Set.copyOf(approvers);
    }

    /** Who entered them. */
    public Set<UUID> authors() {
        return values.stream().map(HeldValue::enteredBy).collect(Collectors.toSet());
    }

    /** Why they were sent back; empty where they were not. */
    public String reason() {
        return values.getFirst().reason();
    }

    @Override
    public String kind() {
        return change.kind;
    }

    @Override
    public Subject subject() {
        return new Subject("kpi", kpi.id().value());
    }

    @Override
    public UUID about() {
        return kpi.id().value();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of(
                "name",
                kpi.name(),
                "count",
                values.size(),
                "reason",
                reason(),
                "enteredBy",
                authors().stream().map(UUID::toString).sorted().toList(),
                "values",
                values.stream()
                        .limit(SHOWN)
                        .map(one -> Map.of("day", one.day().toString(), "value", one.value()))
                        .toList());
    }
}
