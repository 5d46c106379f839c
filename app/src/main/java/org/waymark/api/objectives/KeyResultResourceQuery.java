package org.waymark.api.objectives;

import static org.jooq.impl.DSL.trueCondition;
import static org.waymark.cycles.schema.Tables.CYCLE;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.api.Cursor;
import org.waymark.api.Listing;
import org.waymark.api.Paging;
import org.waymark.api.kpis.UnitJson;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;
import org.waymark.measure.Unit;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.objectives.Status;
import org.waymark.objectives.TargetJson;
import org.waymark.objectives.schema.tables.records.KeyResultRecord;
import org.waymark.platform.Actor;
import org.waymark.platform.Json;
import org.waymark.platform.Refused;
import tools.jackson.databind.JsonNode;

/** The key results that the actor may see, as the API shows them. */
@Repository
class KeyResultResourceQuery {
    private final DSLContext db;
    private final Json json;

    KeyResultResourceQuery(DSLContext db, Json json) {
        this.db = db;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public KeyResultShown get(Actor actor, UUID id) {
        return selected(actor)
                .and(KEY_RESULT.ID.eq(id))
                .fetchOptional(row -> shown(row.into(KEY_RESULT)))
                .orElseThrow(() -> new Refused.Missing("key-result"));
    }

    @Transactional(readOnly = true)
    public Listing<KeyResultShown> list(Actor actor, UUID objective, @Nullable Boolean archived, Paging paging) {
        var last = paging.after();
        var rows = selected(actor)
                .and(KEY_RESULT.OBJECTIVE_ID.eq(objective))
                .and(
                        Boolean.TRUE.equals(archived)
                                ? KEY_RESULT.ARCHIVED_AT.isNotNull()
                                : KEY_RESULT.ARCHIVED_AT.isNull())
                .and(last == null ? trueCondition() : KEY_RESULT.ID.gt(last.id()))
                .orderBy(KEY_RESULT.ID)
                .limit(paging.fetched())
                .fetchInto(KEY_RESULT);
        return paging.listing(rows, row -> new Cursor("", row.getId()), this::shown);
    }

    @Transactional(readOnly = true)
    public List<UUID> idsOf(Actor actor, UUID objective) {
        return selected(actor)
                .and(KEY_RESULT.OBJECTIVE_ID.eq(objective).and(KEY_RESULT.ARCHIVED_AT.isNull()))
                .fetch(KEY_RESULT.ID);
    }

    /** The days of the cycle of an objective. */
    @Transactional(readOnly = true)
    public Period cycleOf(Actor actor, UUID objective) {
        return db.select(CYCLE.START_DAY, CYCLE.END_DAY)
                .from(OBJECTIVE)
                .join(CYCLE)
                .on(CYCLE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                .and(CYCLE.ID.eq(OBJECTIVE.CYCLE_ID))
                .where(ReadableObjectives.by(actor, OBJECTIVE), OBJECTIVE.ID.eq(objective))
                .fetchOptional(row -> new Period(row.value1(), row.value2()))
                .orElseThrow(() -> new Refused.Missing("objective"));
    }

    private SelectConditionStep<?> selected(Actor actor) {
        return db.select(KEY_RESULT.fields())
                .from(KEY_RESULT)
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                .and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID))
                .where(ReadableObjectives.by(actor, OBJECTIVE));
    }

    KeyResultShown shown(KeyResultRecord row) {
        var confidence = row.getConfidence();
        return new KeyResultShown(
                row.getId(),
                row.getObjectiveId(),
                row.getTitle(),
                row.getDescription(),
                row.getOwnerId(),
                TargetSpec.of(TargetJson.readTarget(json.read(row.getTarget(), JsonNode.class))),
                CurveSpec.of(TargetJson.readCurve(json.read(row.getCurve(), JsonNode.class))),
                new UnitJson(
                        Unit.Kind.valueOf(row.getUnitKind()),
                        row.getUnitSymbol(),
                        row.getDecimals().intValue()),
                row.getStartDay(),
                row.getDueDay(),
                Cadence.valueOf(row.getCadence()),
                row.getWeight(),
                row.getKpiId(),
                row.getValue(),
                row.getProgress(),
                row.getDueShare(),
                Status.valueOf(row.getStatus()),
                confidence == null ? null : confidence.intValue(),
                row.getCheckedInOn(),
                row.getNextCheckInOn(),
                row.getArchivedAt(),
                row.getVersion());
    }
}
