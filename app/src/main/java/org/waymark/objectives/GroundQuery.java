package org.waymark.objectives;

import static org.waymark.cycles.schema.Tables.CYCLE;
import static org.waymark.cycles.schema.Tables.CYCLE_CLOSURE;
import static org.waymark.objectives.schema.Tables.STATUS_RULE;
import static org.waymark.people.schema.Tables.WORKSPACE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.waymark.cycles.Cycle;
import org.waymark.measure.Period;
import org.waymark.platform.Refused;

@Repository
class GroundQuery {
    private final DSLContext db;
    private final Clock clock;

    GroundQuery(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Ground of(UUID workspace, Cycle.Id cycle) {
        return db.select(CYCLE.NAME, CYCLE.START_DAY, CYCLE.END_DAY, CYCLE_CLOSURE.CLOSED_AT, WORKSPACE.TIME_ZONE)
                .select(StatusRuleRow.COLUMNS)
                .from(CYCLE)
                .join(WORKSPACE)
                .on(WORKSPACE.ID.eq(CYCLE.WORKSPACE_ID))
                .leftJoin(CYCLE_CLOSURE)
                .on(CYCLE_CLOSURE.WORKSPACE_ID.eq(CYCLE.WORKSPACE_ID).and(CYCLE_CLOSURE.CYCLE_ID.eq(CYCLE.ID)))
                .leftJoin(STATUS_RULE)
                .on(STATUS_RULE.WORKSPACE_ID.eq(CYCLE.WORKSPACE_ID))
                .where(CYCLE.WORKSPACE_ID.eq(workspace))
                .and(CYCLE.ID.eq(cycle.value()))
                .fetchOptional(this::ground)
                .orElseThrow(() -> new Refused.Missing("cycle"));
    }

    private Ground ground(Record row) {
        var closed = row.get(CYCLE_CLOSURE.CLOSED_AT);
        var zone = ZoneId.of(row.get(WORKSPACE.TIME_ZONE));
        return new Ground(
                row.get(CYCLE.NAME),
                new Period(row.get(CYCLE.START_DAY), row.get(CYCLE.END_DAY)),
                closed != null,
                zone,
                LocalDate.ofInstant(closed == null ? clock.instant() : closed, zone),
                StatusRuleRow.rules(row));
    }
}
