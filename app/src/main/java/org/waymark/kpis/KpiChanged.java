package org.waymark.kpis;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/** A KPI was defined, edited, archived, restored, shared with others or given targets. */
public record KpiChanged(Actor by, Instant at, Kpi.Id kpi, Change change, Map<String, Object> details) implements Fact {
    /** The fields on which it hangs who sees a KPI. */
    private static final Set<String> SEEN_BY = Set.of("owner", "measurer");

    /** What was done to it. */
    public enum Change {
        DEFINED("kpi.defined"),
        EDITED("kpi.edited"),
        TARGETS_SET("kpi.targets-set"),
        SHARED("kpi.shared"),
        ARCHIVED("kpi.archived"),
        RESTORED("kpi.restored");

        private final String kind;

        Change(String kind) {
            this.kind = kind;
        }

        String kind() {
            return kind;
        }
    }

    @Override
    public String kind() {
        return change.kind;
    }

    @Override
    public Subject subject() {
        return new Subject("kpi", kpi.value());
    }

    @Override
    public boolean hides() {
        return switch (change) {
            case SHARED -> true;
            case EDITED -> !Collections.disjoint(details.keySet(), SEEN_BY);
            case DEFINED, TARGETS_SET, ARCHIVED, RESTORED -> false;
        };
    }

    @Override
    public UUID about() {
        return kpi.value();
    }
}
