package org.waymark.coach;

import static org.waymark.coach.schema.Tables.HINT_DISMISSAL;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.objectives.Objective;
import org.waymark.platform.Actor;

@Repository
class DismissalStore {
    private final DSLContext db;

    DismissalStore(DSLContext db) {
        this.db = db;
    }

    List<Dismissal> of(UUID workspace, Objective.Id id) {
        return db.selectFrom(HINT_DISMISSAL)
                .where(HINT_DISMISSAL.WORKSPACE_ID.eq(workspace))
                .and(HINT_DISMISSAL.OBJECTIVE_ID.eq(id.value()))
                .fetch(row -> new Dismissal(row.getSubjectId(), row.getHint(), row.getJudged()));
    }

    /** In the place of an earlier one of the same hint. */
    void save(Actor actor, Objective.Id id, Dismissal dismissal, Instant at) {
        remove(actor.workspace(), id, dismissal.subject(), dismissal.hint());
        db.insertInto(HINT_DISMISSAL)
                .set(HINT_DISMISSAL.WORKSPACE_ID, actor.workspace())
                .set(HINT_DISMISSAL.OBJECTIVE_ID, id.value())
                .set(HINT_DISMISSAL.SUBJECT_ID, dismissal.subject())
                .set(HINT_DISMISSAL.HINT, dismissal.hint())
                .set(HINT_DISMISSAL.JUDGED, dismissal.judged())
                .set(HINT_DISMISSAL.DISMISSED_BY, actor.person())
                .set(HINT_DISMISSAL.DISMISSED_AT, at)
                .execute();
    }

    boolean remove(UUID workspace, Objective.Id id, UUID subject, String hint) {
        return db.deleteFrom(HINT_DISMISSAL)
                        .where(is(workspace, id, subject, hint))
                        .execute()
                > 0;
    }

    private static Condition is(UUID workspace, Objective.Id id, UUID subject, String hint) {
        return HINT_DISMISSAL
                .WORKSPACE_ID
                .eq(workspace)
                .and(HINT_DISMISSAL.OBJECTIVE_ID.eq(id.value()))
                .and(HINT_DISMISSAL.SUBJECT_ID.eq(subject))
                .and(HINT_DISMISSAL.HINT.eq(hint));
    }
}
