package org.waymark.web.history;

import static org.waymark.initiatives.schema.Tables.INITIATIVE;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.initiatives.ReadableInitiatives;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.web.layout.Place;

/** Finds the thing whose history is asked for; what one may not see is not there. */
@Repository
class ThingQuery {
    private static final String KEY_RESULTS = "key-results";

    private final DSLContext db;

    ThingQuery(DSLContext db) {
        this.db = db;
    }

    /** @param kind as in addresses: objectives, key-results, initiatives or kpis */
    @Transactional(readOnly = true)
    public Thing find(Actor actor, String kind, UUID id) {
        return switch (kind) {
            case "objectives" -> objective(actor, id);
            case KEY_RESULTS -> keyResult(actor, id);
            case "initiatives" -> initiative(actor, id);
            default -> kpi(actor, id);
        };
    }

    /** An objective and a KPI with all that belongs to them; a key result is a part itself. */
    static HistoryFilter filter(String kind, UUID id, @Nullable UUID olderThan) {
        return kind.equals(KEY_RESULTS) ? HistoryFilter.of(id, olderThan) : HistoryFilter.about(id, olderThan);
    }

    private Thing objective(Actor actor, UUID id) {
        return db.select(OBJECTIVE.TITLE)
                .from(OBJECTIVE)
                .where(ReadableObjectives.by(actor, OBJECTIVE))
                .and(OBJECTIVE.ID.eq(id))
                .fetchOptional(row -> new Thing(row.value1(), "/objectives/" + id, Place.OBJECTIVES))
                .orElseThrow(() -> new Refused.Missing("objective"));
    }

    private Thing keyResult(Actor actor, UUID id) {
        return db.select(KEY_RESULT.TITLE)
                .from(KEY_RESULT)
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID).and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID)))
                .where(ReadableObjectives.by(actor, OBJECTIVE))
                .and(KEY_RESULT.ID.eq(id))
                .fetchOptional(row -> new Thing(row.value1(), "/key-results/" + id, Place.OBJECTIVES))
                .orElseThrow(() -> new Refused.Missing("key-result"));
    }

    private Thing initiative(Actor actor, UUID id) {
        return db.select(INITIATIVE.TITLE)
                .from(INITIATIVE)
                .where(ReadableInitiatives.by(actor, INITIATIVE))
                .and(INITIATIVE.ID.eq(id))
                .fetchOptional(row -> new Thing(row.value1(), "/initiatives/" + id, Place.OBJECTIVES))
                .orElseThrow(() -> new Refused.Missing("initiative"));
    }

    private Thing kpi(Actor actor, UUID id) {
        return db.select(KPI.NAME)
                .from(KPI)
                .where(Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID))
                .and(KPI.ID.eq(id))
                .fetchOptional(row -> new Thing(row.value1(), "/kpis/" + id, Place.KPIS))
                .orElseThrow(() -> new Refused.Missing("kpi"));
    }
}
