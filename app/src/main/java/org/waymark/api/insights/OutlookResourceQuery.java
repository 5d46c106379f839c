package org.waymark.api.insights;

import static org.waymark.insights.schema.Tables.KEY_RESULT_OUTLOOK;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.insights.OutlookRow;
import org.waymark.objectives.Confidence;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.platform.Actor;
import org.waymark.platform.Json;
import org.waymark.platform.Refused;

/** Where a key result that the actor may see is heading. */
@Repository
class OutlookResourceQuery {
    private final DSLContext db;
    private final Json json;

    OutlookResourceQuery(DSLContext db, Json json) {
        this.db = db;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public OutlookShown get(Actor actor, UUID keyResult) {
        return db.select(KEY_RESULT.ID, KEY_RESULT.CONFIDENCE)
                .select(KEY_RESULT_OUTLOOK.fields())
                .from(KEY_RESULT)
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                .and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID))
                .leftJoin(KEY_RESULT_OUTLOOK)
                .on(KEY_RESULT_OUTLOOK.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                .and(KEY_RESULT_OUTLOOK.KEY_RESULT_ID.eq(KEY_RESULT.ID))
                .where(ReadableObjectives.by(actor, OBJECTIVE))
                .and(KEY_RESULT.ID.eq(keyResult))
                .fetchOptional(this::shown)
                .orElseThrow(() -> new Refused.Missing("key-result"));
    }

    private OutlookShown shown(Record row) {
        if (row.get(KEY_RESULT_OUTLOOK.KEY_RESULT_ID) == null) return OutlookShown.pending(row.get(KEY_RESULT.ID));
        var confidence = row.get(KEY_RESULT.CONFIDENCE);
        return OutlookShown.of(
                OutlookRow.outlook(row.into(KEY_RESULT_OUTLOOK), json),
                confidence == null ? null : new Confidence(confidence.intValue()));
    }
}
