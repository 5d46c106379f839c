package org.waymark.web.live;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.people.schema.Tables.AUDIENCE;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whose pages may hear of an objective or KPI. */
@Repository
class LiveQuery {
    private final DSLContext db;

    LiveQuery(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    LiveReach reachOf(UUID workspace, @Nullable UUID about) {
        if (about == null) {
            return new LiveReach(true, Set.of(), List.of());
        }
        var thing = db.select(OBJECTIVE.RESTRICTED, OBJECTIVE.OWNER_ID, val("objective:"))
                .from(OBJECTIVE)
                .where(OBJECTIVE.WORKSPACE_ID.eq(workspace), OBJECTIVE.ID.eq(about))
                .unionAll(select(KPI.RESTRICTED, KPI.OWNER_ID, val("kpi:"))
                        .from(KPI)
                        .where(KPI.WORKSPACE_ID.eq(workspace), KPI.ID.eq(about)))
                .fetchAny();
        if (thing == null) {
            return new LiveReach(false, Set.of(), List.of());
        }
        var names = List.of(thing.value3() + about);
        if (!thing.value1()) {
            return new LiveReach(true, Set.of(), names);
        }
        var parties = new HashSet<UUID>(db.select(AUDIENCE.PARTY_ID)
                .from(AUDIENCE)
                .where(AUDIENCE.WORKSPACE_ID.eq(workspace), AUDIENCE.SUBJECT_ID.eq(about))
                .fetch(AUDIENCE.PARTY_ID));
        parties.add(thing.value2());
        return new LiveReach(false, parties, names);
    }
}
