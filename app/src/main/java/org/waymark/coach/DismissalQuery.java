package org.waymark.coach;

import static org.waymark.coach.schema.Tables.HINT_DISMISSAL;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.cycles.Cycle;
import org.waymark.objectives.Objective;

/** Reads which hints were dismissed in a whole cycle, in one statement. */
@Repository
public class DismissalQuery {
    private final DSLContext db;

    DismissalQuery(DSLContext db) {
        this.db = db;
    }

    /** Of all objectives, whoever may see them: the caller knows which ones it shows. */
    @Transactional(readOnly = true)
    public Map<Objective.Id, List<Dismissal>> inCycle(UUID workspace, Cycle.Id cycle) {
        return db.select(HINT_DISMISSAL.fields())
                .from(HINT_DISMISSAL)
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(HINT_DISMISSAL.WORKSPACE_ID))
                .and(OBJECTIVE.ID.eq(HINT_DISMISSAL.OBJECTIVE_ID))
                .where(OBJECTIVE.WORKSPACE_ID.eq(workspace))
                .and(OBJECTIVE.CYCLE_ID.eq(cycle.value()))
                .fetchGroups(
                        row -> new Objective.Id(row.get(HINT_DISMISSAL.OBJECTIVE_ID)),
                        row -> new Dismissal(
                                row.get(HINT_DISMISSAL.SUBJECT_ID),
                                row.get(HINT_DISMISSAL.HINT),
                                row.get(HINT_DISMISSAL.JUDGED)));
    }
}
