package org.waymark.api.objectives;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.trueCondition;
import static org.waymark.objectives.schema.Tables.CHECK_IN;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.api.Cursor;
import org.waymark.api.Listing;
import org.waymark.api.Paging;
import org.waymark.api.objectives.CheckInJson.CheckInShown;
import org.waymark.objectives.ReadableObjectives;
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

    /** Newest first. */
    @Transactional(readOnly = true)
    public Listing<CheckInShown> list(Actor actor, CheckInFilter filter, Paging paging) {
        var rows = db.select(CHECK_IN.fields())
                .from(CHECK_IN)
                .join(KEY_RESULT)
                .on(KEY_RESULT.WORKSPACE_ID.eq(CHECK_IN.WORKSPACE_ID))
                .and(KEY_RESULT.ID.eq(CHECK_IN.KEY_RESULT_ID))
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                .and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID))
                .where(ReadableObjectives.by(actor, OBJECTIVE), matching(filter), after(paging.after()))
                .orderBy(CHECK_IN.DAY.desc(), CHECK_IN.ID.desc())
                .limit(paging.fetched())
                .fetchInto(CHECK_IN);
        return paging.listing(rows, row -> new Cursor(row.getDay().toString(), row.getId()), this::shown);
    }

    private static Condition matching(CheckInFilter filter) {
        return and(
                filter.objective() == null ? noCondition() : OBJECTIVE.ID.eq(filter.objective()),
                filter.keyResult() == null ? noCondition() : CHECK_IN.KEY_RESULT_ID.eq(filter.keyResult()),
                filter.person() == null ? noCondition() : CHECK_IN.RECORDED_BY.eq(filter.person()),
                filter.from() == null ? noCondition() : CHECK_IN.DAY.ge(filter.from()),
                filter.to() == null ? noCondition() : CHECK_IN.DAY.le(filter.to()));
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
