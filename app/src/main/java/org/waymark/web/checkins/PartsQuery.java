package org.waymark.web.checkins;

import static org.waymark.objectives.schema.Tables.CHECK_IN;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.objectives.KeyResult;
import org.waymark.platform.Actor;
import org.waymark.platform.Json;

/** How far each milestone was at the last check-in. */
@Repository
class PartsQuery {
    private final DSLContext db;
    private final Json json;

    PartsQuery(DSLContext db, Json json) {
        this.db = db;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public List<Double> latest(Actor actor, KeyResult.Id keyResult) {
        return db.select(CHECK_IN.PARTS)
                .from(CHECK_IN)
                .where(CHECK_IN.WORKSPACE_ID.eq(actor.workspace()))
                .and(CHECK_IN.KEY_RESULT_ID.eq(keyResult.value()))
                .and(CHECK_IN.PARTS.isNotNull())
                .orderBy(CHECK_IN.DAY.desc(), CHECK_IN.ID.desc())
                .limit(1)
                .fetchOptional(row -> List.of(json.read(row.value1(), Double[].class)))
                .orElse(List.of());
    }
}
