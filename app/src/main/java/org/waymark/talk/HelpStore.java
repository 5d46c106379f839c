package org.waymark.talk;

import static org.waymark.talk.schema.Tables.HELP_END;
import static org.waymark.talk.schema.Tables.HELP_REQUEST;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.platform.Refused;
import org.waymark.talk.HelpRequest.End;

@Repository
class HelpStore {
    private final DSLContext db;

    HelpStore(DSLContext db) {
        this.db = db;
    }

    HelpRequest get(UUID workspace, HelpRequest.Id id) {
        return db.select(HELP_REQUEST.fields())
                .select(HELP_END.OUTCOME, HELP_END.ANSWER, HELP_END.ENDED_BY, HELP_END.ENDED_AT)
                .from(HELP_REQUEST)
                .leftJoin(HELP_END)
                .on(HELP_END.WORKSPACE_ID.eq(HELP_REQUEST.WORKSPACE_ID))
                .and(HELP_END.HELP_ID.eq(HELP_REQUEST.ID))
                .where(HELP_REQUEST.WORKSPACE_ID.eq(workspace))
                .and(HELP_REQUEST.ID.eq(id.value()))
                .fetchOptional(HelpStore::request)
                .orElseThrow(() -> new Refused.Missing("help"));
    }

    /** How many of a check-in are open. */
    int countOpen(UUID workspace, UUID checkIn) {
        return db.fetchCount(db.selectOne()
                .from(HELP_REQUEST)
                .leftJoin(HELP_END)
                .on(HELP_END.WORKSPACE_ID.eq(HELP_REQUEST.WORKSPACE_ID))
                .and(HELP_END.HELP_ID.eq(HELP_REQUEST.ID))
                .where(HELP_REQUEST.WORKSPACE_ID.eq(workspace))
                .and(HELP_REQUEST.CHECK_IN_ID.eq(checkIn))
                .and(HELP_END.HELP_ID.isNull()));
    }

    void add(UUID workspace, HelpRequest request) {
        db.insertInto(HELP_REQUEST)
                .set(HELP_REQUEST.WORKSPACE_ID, workspace)
                .set(HELP_REQUEST.ID, request.id().value())
                .set(HELP_REQUEST.CHECK_IN_ID, request.checkIn())
                .set(HELP_REQUEST.NEED, request.need())
                .set(HELP_REQUEST.ASKED_OF, request.askedOf())
                .set(HELP_REQUEST.ASKED_BY, request.askedBy())
                .set(HELP_REQUEST.ASKED_AT, request.askedAt())
                .execute();
    }

    /** Two who end it at the same moment: the first one did. */
    void end(UUID workspace, HelpRequest.Id id, End end) {
        int ended = db.insertInto(HELP_END)
                .set(HELP_END.WORKSPACE_ID, workspace)
                .set(HELP_END.HELP_ID, id.value())
                .set(HELP_END.OUTCOME, end.outcome().name())
                .set(HELP_END.ANSWER, end.answer())
                .set(HELP_END.ENDED_BY, end.by())
                .set(HELP_END.ENDED_AT, end.at())
                .onConflictDoNothing()
                .execute();
        if (ended == 0) throw new Refused.Conflict("no.talk.help-over");
    }

    void reopen(UUID workspace, HelpRequest.Id id) {
        db.deleteFrom(HELP_END)
                .where(HELP_END.WORKSPACE_ID.eq(workspace))
                .and(HELP_END.HELP_ID.eq(id.value()))
                .execute();
    }

    private static HelpRequest request(Record row) {
        return new HelpRequest(
                new HelpRequest.Id(row.get(HELP_REQUEST.ID)),
                row.get(HELP_REQUEST.CHECK_IN_ID),
                row.get(HELP_REQUEST.NEED),
                row.get(HELP_REQUEST.ASKED_OF),
                row.get(HELP_REQUEST.ASKED_BY),
                row.get(HELP_REQUEST.ASKED_AT),
                end(row));
    }

    private static @Nullable End end(Record row) {
        var outcome = row.get(HELP_END.OUTCOME);
        return outcome == null
                ? null
                : new End(
                        HelpRequest.Outcome.valueOf(outcome),
                        row.get(HELP_END.ANSWER),
                        row.get(HELP_END.ENDED_BY),
                        row.get(HELP_END.ENDED_AT));
    }
}
