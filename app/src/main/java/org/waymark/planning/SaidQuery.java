package org.waymark.planning;

import static org.waymark.objectives.schema.Tables.CHECK_IN;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.objectives.Objective;

/** Whether somebody has checked in already. */
@Repository
class SaidQuery {
    private final DSLContext db;

    SaidQuery(DSLContext db) {
        this.db = db;
    }

    boolean isAnyCheckedIn(UUID workspace, List<Objective.Id> objectives) {
        return db.fetchExists(db.selectOne()
                .from(KEY_RESULT)
                .join(CHECK_IN)
                .on(CHECK_IN.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID).and(CHECK_IN.KEY_RESULT_ID.eq(KEY_RESULT.ID)))
                .where(KEY_RESULT.WORKSPACE_ID.eq(workspace))
                .and(KEY_RESULT.OBJECTIVE_ID.in(
                        objectives.stream().map(Objective.Id::value).toList())));
    }
}
