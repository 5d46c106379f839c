package org.waymark.notifications;

import static org.waymark.cycles.schema.Tables.CYCLE;
import static org.waymark.people.schema.Tables.WORKSPACE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Cycles that begin about now. */
@Repository
class BeginningQuery {
    private final DSLContext db;

    BeginningQuery(DSLContext db) {
        this.db = db;
    }

    /** @param zone of the workspace: the cycle begins when its day does there */
    record Beginning(UUID id, String name, LocalDate start, String zone) {}

    List<Beginning> beginning(UUID workspace, Instant now) {
        var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return db.select(CYCLE.ID, CYCLE.NAME, CYCLE.START_DAY, WORKSPACE.TIME_ZONE)
                .from(CYCLE)
                .join(WORKSPACE)
                .on(WORKSPACE.ID.eq(CYCLE.WORKSPACE_ID))
                .where(CYCLE.WORKSPACE_ID.eq(workspace))
                .and(CYCLE.START_DAY.between(day.minusDays(1), day.plusDays(1)))
                .fetch(row -> new Beginning(row.value1(), row.value2(), row.value3(), row.value4()));
    }
}
