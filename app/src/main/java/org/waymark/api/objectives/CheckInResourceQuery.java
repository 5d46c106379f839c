package org.waymark.api.objectives;

import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.trueCondition;
import static org.waymark.objectives.schema.Tables.CHECK_IN;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.api.Cursor;
import org.waymark.api.Listing;
import org.waymark.api.Paging;
import org.waymark.api.objectives.CheckInJson.CheckInShown;
import org.waymark.objectives.Status;
import org.waymark.objectives.schema.tables.records.CheckInRecord;
import org.waymark.platform.Actor;
import org.waymark.platform.Json;

/** The check-ins of a key result, as the API shows them. */
@Repository
class CheckInResourceQuery {
    private final DSLContext db;
    private final Json json;

    CheckInResourceQuery(DSLContext db, Json json) {
        this.db = db;
        this.json = json;
    }

    /** Newest first; who asks must have been found to see the key result. */
    @Transactional(readOnly = true)
    public Listing<CheckInShown> list(Actor actor, UUID keyResult, Paging paging) {
        var rows = db.selectFrom(CHECK_IN)
                .where(CHECK_IN.WORKSPACE_ID.eq(actor.workspace()), CHECK_IN.KEY_RESULT_ID.eq(keyResult))
                .and(after(paging.after()))
                .orderBy(CHECK_IN.DAY.desc(), CHECK_IN.ID.desc())
                .limit(paging.fetched())
                .fetch();
        return paging.listing(rows, row -> new Cursor(row.getDay().toString(), row.getId()), this::shown);
    }

    private static Condition after(@Nullable Cursor last) {
        return last == null ? trueCondition() : row(CHECK_IN.DAY, CHECK_IN.ID).lt(last.day(), last.id());
    }

    private CheckInShown shown(CheckInRecord row) {
        var confidence = row.getConfidence();
        return new CheckInShown(
                row.getId(),
                row.getKeyResultId(),
                row.getDay(),
                row.getValue(),
                row.getParts() == null ? List.of() : List.of(json.read(row.getParts(), Double[].class)),
                confidence == null ? null : confidence.intValue(),
                row.getChanged(),
                row.getBlockers(),
                row.getNextSteps(),
                row.getProgress(),
                Status.valueOf(row.getStatus()),
                row.getAutomatic(),
                row.getCorrectsId(),
                row.getRecordedBy(),
                row.getRecordedAt());
    }
}
