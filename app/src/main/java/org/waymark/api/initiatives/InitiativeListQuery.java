package org.waymark.api.initiatives;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.initiatives.schema.Tables.INITIATIVE;
import static org.waymark.initiatives.schema.Tables.INITIATIVE_KEY_RESULT;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;

import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.api.Cursor;
import org.waymark.api.Listing;
import org.waymark.api.Paging;
import org.waymark.api.initiatives.InitiativeJson.InitiativeFilter;
import org.waymark.api.initiatives.InitiativeJson.InitiativeShown;
import org.waymark.initiatives.Initiative.Status;
import org.waymark.initiatives.ReadableInitiatives;
import org.waymark.initiatives.schema.tables.records.InitiativeRecord;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.platform.Actor;

/** Initiatives that the actor may see, oldest first. */
@Repository
class InitiativeListQuery {
    private final DSLContext db;

    InitiativeListQuery(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public Listing<InitiativeShown> list(Actor actor, InitiativeFilter filter, Paging paging) {
        var last = paging.after();
        var rows = db.selectFrom(INITIATIVE)
                .where(ReadableInitiatives.by(actor, INITIATIVE), matching(actor, filter))
                .and(last == null ? noCondition() : INITIATIVE.ID.gt(last.id()))
                .orderBy(INITIATIVE.ID)
                .limit(paging.fetched())
                .fetch();
        return paging.listing(rows, row -> new Cursor("", row.getId()), InitiativeListQuery::shown);
    }

    private static Condition matching(Actor actor, InitiativeFilter filter) {
        return and(
                asked(filter.cycle(), INITIATIVE.CYCLE_ID::eq),
                asked(filter.owner(), INITIATIVE.OWNER_ID::eq),
                asked(filter.team(), INITIATIVE.TEAM_ID::eq),
                asked(filter.status(), status -> INITIATIVE.STATUS.eq(status.name())),
                asked(filter.keyResult(), id -> serves(actor, id)),
                Boolean.TRUE.equals(filter.archived())
                        ? INITIATIVE.ARCHIVED_AT.isNotNull()
                        : INITIATIVE.ARCHIVED_AT.isNull());
    }

    /** Which hidden key results an initiative serves is nobody's to ask. */
    private static Condition serves(Actor actor, UUID keyResult) {
        return exists(selectOne()
                .from(INITIATIVE_KEY_RESULT)
                .join(KEY_RESULT)
                .on(KEY_RESULT.WORKSPACE_ID.eq(INITIATIVE_KEY_RESULT.WORKSPACE_ID))
                .and(KEY_RESULT.ID.eq(INITIATIVE_KEY_RESULT.KEY_RESULT_ID))
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID).and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID)))
                .where(INITIATIVE_KEY_RESULT.WORKSPACE_ID.eq(INITIATIVE.WORKSPACE_ID))
                .and(INITIATIVE_KEY_RESULT.INITIATIVE_ID.eq(INITIATIVE.ID))
                .and(KEY_RESULT.ID.eq(keyResult))
                .and(ReadableObjectives.by(actor, OBJECTIVE)));
    }

    private static <T> Condition asked(@Nullable T wanted, Function<T, Condition> is) {
        return wanted == null ? noCondition() : is.apply(wanted);
    }

    private static InitiativeShown shown(InitiativeRecord row) {
        return new InitiativeShown(
                row.getId(),
                row.getTitle(),
                row.getDescription(),
                row.getOwnerId(),
                row.getTeamId(),
                row.getCycleId(),
                Status.valueOf(row.getStatus()),
                row.getStartDay(),
                row.getDueDay(),
                row.getProgress(),
                row.getFinishedOn(),
                row.getArchivedAt(),
                row.getVersion());
    }
}
