package org.waymark.insights;

import static org.waymark.insights.schema.Tables.SIGNAL_EXPLANATION;
import static org.waymark.insights.schema.Tables.SIGNAL_MUTE;
import static org.waymark.insights.schema.Tables.SIGNAL_OBJECTIVE;

import java.time.Instant;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.objectives.Objective;
import org.waymark.platform.Actor;

/** What people did about signals: reasons, mutes, drafted objectives. */
@Repository
class ResponseStore {
    private final DSLContext db;

    ResponseStore(DSLContext db) {
        this.db = db;
    }

    /** Takes the place of an earlier reason. */
    void explain(Actor by, Signal.Id signal, String reason, Instant at) {
        unexplain(by, signal);
        db.insertInto(SIGNAL_EXPLANATION)
                .set(SIGNAL_EXPLANATION.WORKSPACE_ID, by.workspace())
                .set(SIGNAL_EXPLANATION.SIGNAL_ID, signal.value())
                .set(SIGNAL_EXPLANATION.REASON, reason)
                .set(SIGNAL_EXPLANATION.EXPLAINED_BY, by.person())
                .set(SIGNAL_EXPLANATION.EXPLAINED_AT, at)
                .execute();
    }

    /** Whether there was one. */
    boolean unexplain(Actor by, Signal.Id signal) {
        return db.deleteFrom(SIGNAL_EXPLANATION)
                        .where(SIGNAL_EXPLANATION.WORKSPACE_ID.eq(by.workspace()))
                        .and(SIGNAL_EXPLANATION.SIGNAL_ID.eq(signal.value()))
                        .execute()
                == 1;
    }

    /** Takes the place of an earlier one. */
    void mute(Actor by, Signal.Id signal, LocalDate until, Instant at) {
        unmute(by, signal);
        db.insertInto(SIGNAL_MUTE)
                .set(SIGNAL_MUTE.WORKSPACE_ID, by.workspace())
                .set(SIGNAL_MUTE.SIGNAL_ID, signal.value())
                .set(SIGNAL_MUTE.UNTIL_DAY, until)
                .set(SIGNAL_MUTE.MUTED_BY, by.person())
                .set(SIGNAL_MUTE.MUTED_AT, at)
                .execute();
    }

    /** Whether there was one. */
    boolean unmute(Actor by, Signal.Id signal) {
        return db.deleteFrom(SIGNAL_MUTE)
                        .where(SIGNAL_MUTE.WORKSPACE_ID.eq(by.workspace()))
                        .and(SIGNAL_MUTE.SIGNAL_ID.eq(signal.value()))
                        .execute()
                == 1;
    }

    void link(Actor by, Signal.Id signal, Objective.Id objective, Instant at) {
        db.insertInto(SIGNAL_OBJECTIVE)
                .set(SIGNAL_OBJECTIVE.WORKSPACE_ID, by.workspace())
                .set(SIGNAL_OBJECTIVE.SIGNAL_ID, signal.value())
                .set(SIGNAL_OBJECTIVE.OBJECTIVE_ID, objective.value())
                .set(SIGNAL_OBJECTIVE.DRAFTED_BY, by.person())
                .set(SIGNAL_OBJECTIVE.DRAFTED_AT, at)
                .execute();
    }
}
