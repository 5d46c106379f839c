package org.waymark.web.closing;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.waymark.cycles.schema.Tables.CYCLE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_RETROSPECTIVE;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.objectives.Retrospective;
import org.waymark.platform.Actor;

/** Reads what stands around one objective of a close: what comes before and after it, and its retrospective. */
@Repository
class ClosingSheetQuery {
    private static final org.waymark.objectives.schema.tables.Objective OTHER = OBJECTIVE.as("other");

    private static final org.waymark.cycles.schema.tables.Cycle FOLLOWING = CYCLE.as("following");
    private static final Field<String> NEXT_CYCLE = field(select(FOLLOWING.NAME)
                    .from(FOLLOWING)
                    .where(FOLLOWING.WORKSPACE_ID.eq(CYCLE.WORKSPACE_ID))
                    .and(FOLLOWING.RHYTHM.eq(CYCLE.RHYTHM))
                    .and(FOLLOWING.START_DAY.gt(CYCLE.END_DAY))
                    .orderBy(FOLLOWING.START_DAY)
                    .limit(1))
            .as("next_cycle");

    private final DSLContext db;

    ClosingSheetQuery(DSLContext db) {
        this.db = db;
    }

    /** Whoever does not close the cycle goes through what is their own. */
    @Transactional(readOnly = true)
    public ClosingSheet.Around of(Actor actor, UUID cycle, Objective objective) {
        var here = row(objective.position(), objective.id().value());
        var others = ReadableObjectives.by(actor, OTHER)
                .and(OTHER.CYCLE_ID.eq(cycle))
                .and(OTHER.ARCHIVED_AT.isNull())
                .and(OTHER.PUBLISHED_AT.isNotNull())
                .and(actor.isAdmin() ? noCondition() : OTHER.OWNER_ID.eq(actor.person()));
        var next = one(
                others.and(row(OTHER.POSITION, OTHER.ID).gt(here)), "next_one", OTHER.POSITION.asc(), OTHER.ID.asc());
        var before = one(
                others.and(row(OTHER.POSITION, OTHER.ID).lt(here)),
                "one_before",
                OTHER.POSITION.desc(),
                OTHER.ID.desc());
        return db.select(next, before, NEXT_CYCLE)
                .select(
                        OBJECTIVE_RETROSPECTIVE.WENT_WELL,
                        OBJECTIVE_RETROSPECTIVE.WENT_BADLY,
                        OBJECTIVE_RETROSPECTIVE.LEARNED,
                        OBJECTIVE_RETROSPECTIVE.VERSION)
                .from(OBJECTIVE)
                .join(CYCLE)
                .on(CYCLE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID).and(CYCLE.ID.eq(OBJECTIVE.CYCLE_ID)))
                .leftJoin(OBJECTIVE_RETROSPECTIVE)
                .on(OBJECTIVE_RETROSPECTIVE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                .and(OBJECTIVE_RETROSPECTIVE.OBJECTIVE_ID.eq(OBJECTIVE.ID))
                .where(OBJECTIVE.WORKSPACE_ID.eq(actor.workspace()))
                .and(OBJECTIVE.ID.eq(objective.id().value()))
                .fetchSingle(found -> {
                    var wentWell = found.get(OBJECTIVE_RETROSPECTIVE.WENT_WELL);
                    return new ClosingSheet.Around(
                            found.get(next),
                            found.get(before),
                            found.get(NEXT_CYCLE),
                            wentWell == null
                                    ? Retrospective.NONE
                                    : new Retrospective(
                                            wentWell,
                                            found.get(OBJECTIVE_RETROSPECTIVE.WENT_BADLY),
                                            found.get(OBJECTIVE_RETROSPECTIVE.LEARNED),
                                            found.get(OBJECTIVE_RETROSPECTIVE.VERSION)));
                });
    }

    private static Field<UUID> one(Condition which, String name, SortField<?>... order) {
        return field(select(OTHER.ID).from(OTHER).where(which).orderBy(order).limit(1))
                .as(name);
    }
}
