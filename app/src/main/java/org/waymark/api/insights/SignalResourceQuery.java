package org.waymark.api.insights;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.waymark.insights.schema.Tables.SIGNAL;
import static org.waymark.insights.schema.Tables.SIGNAL_EXPLANATION;
import static org.waymark.insights.schema.Tables.SIGNAL_MUTE;
import static org.waymark.insights.schema.Tables.SIGNAL_OBJECTIVE;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.api.Cursor;
import org.waymark.api.Listing;
import org.waymark.api.Paging;
import org.waymark.insights.Rule;
import org.waymark.insights.Signal;
import org.waymark.insights.Way;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** Signals of the KPIs that the actor may see, with what people did about them. */
@Repository
class SignalResourceQuery {
    private final DSLContext db;

    SignalResourceQuery(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public SignalShown get(Actor actor, UUID id) {
        var objectives = objectives(actor);
        return selected(actor, objectives)
                .and(SIGNAL.ID.eq(id))
                .fetchOptional(row -> shown(row, objectives))
                .orElseThrow(() -> new Refused.Missing("signal"));
    }

    /** Of KPIs that are not archived. */
    @Transactional(readOnly = true)
    public Listing<SignalShown> list(Actor actor, SignalFilter filter, Paging paging) {
        boolean rarest = filter.sort() == SignalFilter.Sort.RAREST;
        var objectives = objectives(actor);
        var rows = selected(actor, objectives)
                .and(KPI.ARCHIVED_AT.isNull())
                .and(matching(filter))
                .and(after(paging.after(), rarest))
                // ids are made in the order in which signals are raised
                .orderBy(rarest ? List.<OrderField<?>>of(SIGNAL.P, SIGNAL.ID) : List.of(SIGNAL.ID.desc()))
                .limit(paging.fetched())
                .fetch();
        return paging.listing(rows, row -> cursor(row, rarest), row -> shown(row, objectives));
    }

    private SelectConditionStep<Record> selected(Actor actor, Field<List<UUID>> objectives) {
        return db.select(SIGNAL.fields())
                .select(SIGNAL_EXPLANATION.fields())
                .select(SIGNAL_MUTE.fields())
                .select(objectives)
                .from(SIGNAL)
                .join(KPI)
                .on(KPI.WORKSPACE_ID.eq(SIGNAL.WORKSPACE_ID))
                .and(KPI.ID.eq(SIGNAL.KPI_ID))
                .leftJoin(SIGNAL_EXPLANATION)
                .on(SIGNAL_EXPLANATION.WORKSPACE_ID.eq(SIGNAL.WORKSPACE_ID))
                .and(SIGNAL_EXPLANATION.SIGNAL_ID.eq(SIGNAL.ID))
                .leftJoin(SIGNAL_MUTE)
                .on(SIGNAL_MUTE.WORKSPACE_ID.eq(SIGNAL.WORKSPACE_ID))
                .and(SIGNAL_MUTE.SIGNAL_ID.eq(SIGNAL.ID))
                .where(Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID));
    }

    private static Field<List<UUID>> objectives(Actor actor) {
        return multiset(select(SIGNAL_OBJECTIVE.OBJECTIVE_ID)
                        .from(SIGNAL_OBJECTIVE)
                        .join(OBJECTIVE)
                        .on(OBJECTIVE.WORKSPACE_ID.eq(SIGNAL_OBJECTIVE.WORKSPACE_ID))
                        .and(OBJECTIVE.ID.eq(SIGNAL_OBJECTIVE.OBJECTIVE_ID))
                        .where(SIGNAL_OBJECTIVE.WORKSPACE_ID.eq(SIGNAL.WORKSPACE_ID))
                        .and(SIGNAL_OBJECTIVE.SIGNAL_ID.eq(SIGNAL.ID))
                        .and(ReadableObjectives.by(actor, OBJECTIVE))
                        .orderBy(SIGNAL_OBJECTIVE.OBJECTIVE_ID))
                .as("objectives")
                .convertFrom(rows -> rows.map(row -> row.value1()));
    }

    private static Condition matching(SignalFilter filter) {
        return and(
                filter.kpi() == null ? noCondition() : SIGNAL.KPI_ID.eq(filter.kpi()),
                filter.open() == null ? noCondition() : isOpen(filter.open()),
                filter.announced() == null ? noCondition() : SIGNAL.ANNOUNCED.eq(filter.announced()),
                filter.kind() == null
                        ? noCondition()
                        : SIGNAL.KIND.eq(filter.kind().name()),
                filter.way() == null
                        ? noCondition()
                        : SIGNAL.WAY.eq(filter.way().name()));
    }

    private static Condition isOpen(boolean open) {
        return open ? SIGNAL.CLOSED_AT.isNull() : SIGNAL.CLOSED_AT.isNotNull();
    }

    private static Condition after(@Nullable Cursor last, boolean rarest) {
        if (last == null) return noCondition();
        return rarest ? row(SIGNAL.P, SIGNAL.ID).gt(last.number(), last.id()) : SIGNAL.ID.lt(last.id());
    }

    private static Cursor cursor(Record row, boolean rarest) {
        return new Cursor(rarest ? row.get(SIGNAL.P).toString() : "", row.get(SIGNAL.ID));
    }

    private static SignalShown shown(Record row, Field<List<UUID>> objectives) {
        return new SignalShown(
                row.get(SIGNAL.ID),
                row.get(SIGNAL.KPI_ID),
                Signal.Kind.valueOf(row.get(SIGNAL.KIND)),
                row.get(SIGNAL.WAY) == null ? null : Way.valueOf(row.get(SIGNAL.WAY)),
                row.get(SIGNAL.FIRST_DAY),
                row.get(SIGNAL.LAST_DAY),
                row.get(SIGNAL.RULE) == null ? null : Rule.valueOf(row.get(SIGNAL.RULE)),
                row.get(SIGNAL.P),
                Signal.Severity.valueOf(row.get(SIGNAL.SEVERITY)),
                row.get(SIGNAL.RAISED_AT),
                row.get(SIGNAL.CLOSED_AT),
                row.get(SIGNAL.ANNOUNCED),
                explanation(row),
                mute(row),
                row.get(objectives));
    }

    private static SignalShown.@Nullable Explanation explanation(Record row) {
        return row.get(SIGNAL_EXPLANATION.SIGNAL_ID) == null
                ? null
                : new SignalShown.Explanation(
                        row.get(SIGNAL_EXPLANATION.REASON),
                        row.get(SIGNAL_EXPLANATION.EXPLAINED_BY),
                        row.get(SIGNAL_EXPLANATION.EXPLAINED_AT));
    }

    private static SignalShown.@Nullable Mute mute(Record row) {
        return row.get(SIGNAL_MUTE.SIGNAL_ID) == null
                ? null
                : new SignalShown.Mute(
                        row.get(SIGNAL_MUTE.UNTIL_DAY), row.get(SIGNAL_MUTE.MUTED_BY), row.get(SIGNAL_MUTE.MUTED_AT));
    }
}
