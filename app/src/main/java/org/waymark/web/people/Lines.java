package org.waymark.web.people;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.cycles.schema.Tables.CYCLE;
import static org.waymark.cycles.schema.Tables.CYCLE_CLOSURE;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.objectives.schema.Tables.CHECK_IN;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.people.schema.Tables.PERSON;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.KpiStanding;
import org.waymark.measure.Unit;
import org.waymark.objectives.Status;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;
import org.waymark.web.layout.Face;
import org.waymark.web.objectives.Endings;

/** The parts of a statement that bring rows of objectives, key results, KPIs and check-ins, only those the actor may see. */
public final class Lines {
    private Lines() {}

    /** Published, not archived and open to the actor. */
    public static Condition aliveObjective(Actor actor) {
        return Visibility.covers(actor, OBJECTIVE.WORKSPACE_ID, OBJECTIVE.ID, OBJECTIVE.RESTRICTED, OBJECTIVE.OWNER_ID)
                .and(OBJECTIVE.PUBLISHED_AT.isNotNull())
                .and(OBJECTIVE.ARCHIVED_AT.isNull());
    }

    /** Its objective lives, and so does it; it stands beside its objective by {@link #ofItsObjective()}. */
    public static Condition aliveKeyResult(Actor actor) {
        return aliveObjective(actor)
                .and(KEY_RESULT.WORKSPACE_ID.eq(actor.workspace()))
                .and(KEY_RESULT.ARCHIVED_AT.isNull());
    }

    public static Condition ofItsObjective() {
        return OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID).and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID));
    }

    public static Condition inOpenCycle() {
        return not(exists(selectOne()
                .from(CYCLE_CLOSURE)
                .where(CYCLE_CLOSURE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                .and(CYCLE_CLOSURE.CYCLE_ID.eq(OBJECTIVE.CYCLE_ID))));
    }

    public static Condition aliveKpi(Actor actor) {
        return Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID)
                .and(KPI.ARCHIVED_AT.isNull());
    }

    public static Field<List<OwnedObjective>> objectives(Actor actor, Condition which, int most) {
        return multiset(select(OBJECTIVE.ID, OBJECTIVE.TITLE, CYCLE.NAME, OBJECTIVE.OWNER_ID, PERSON.NAME)
                        .select(OBJECTIVE.PROGRESS, OBJECTIVE.DUE_SHARE, OBJECTIVE.STATUS, Endings.byHand())
                        .from(OBJECTIVE)
                        .join(CYCLE)
                        .on(CYCLE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID).and(CYCLE.ID.eq(OBJECTIVE.CYCLE_ID)))
                        .join(PERSON)
                        .on(PERSON.ID.eq(OBJECTIVE.OWNER_ID))
                        .where(aliveObjective(actor))
                        .and(which)
                        .orderBy(OBJECTIVE.POSITION, OBJECTIVE.ID)
                        .limit(most))
                .convertFrom(rows -> rows.map(Lines::objective));
    }

    public static Field<List<OwnedKeyResult>> keyResults(Actor actor, Condition which, int most) {
        return multiset(select(KEY_RESULT.ID, KEY_RESULT.TITLE, OBJECTIVE.TITLE, KEY_RESULT.PROGRESS)
                        .select(KEY_RESULT.DUE_SHARE, KEY_RESULT.STATUS, KEY_RESULT.CONFIDENCE)
                        .select(KEY_RESULT.CONFIDENCE_BEFORE, KEY_RESULT.NEXT_CHECK_IN_ON)
                        .from(KEY_RESULT)
                        .join(OBJECTIVE)
                        .on(ofItsObjective())
                        .where(aliveKeyResult(actor))
                        .and(which)
                        .orderBy(OBJECTIVE.POSITION, OBJECTIVE.ID, KEY_RESULT.POSITION, KEY_RESULT.ID)
                        .limit(most))
                .convertFrom(rows -> rows.map(Lines::keyResult));
    }

    public static Field<List<OwnedKpi>> kpis(Actor actor, Condition which, int most) {
        return multiset(select(KPI.ID, KPI.NAME, KPI.UNIT_KIND, KPI.UNIT_SYMBOL, KPI.DECIMALS)
                        .select(KPI.LATEST_DAY, KPI.LATEST_VALUE, KPI.STANDING)
                        .from(KPI)
                        .where(aliveKpi(actor))
                        .and(which)
                        .orderBy(KPI.NAME, KPI.ID)
                        .limit(most))
                .convertFrom(rows -> rows.map(Lines::kpi));
    }

    /** What was said last; what a KPI said by itself is left out. */
    public static Field<List<SaidLine>> said(Actor actor, Condition which, int most) {
        return multiset(select(CHECK_IN.ID, KEY_RESULT.ID, KEY_RESULT.TITLE, KEY_RESULT.KIND)
                        .select(KEY_RESULT.UNIT_KIND, KEY_RESULT.UNIT_SYMBOL, KEY_RESULT.DECIMALS, CHECK_IN.VALUE)
                        .select(CHECK_IN.CONFIDENCE, CHECK_IN.CHANGED, CHECK_IN.STATUS, CHECK_IN.DAY)
                        .select(CHECK_IN.RECORDED_BY, PERSON.NAME)
                        .from(KEY_RESULT)
                        .join(OBJECTIVE)
                        .on(ofItsObjective())
                        .join(CHECK_IN)
                        .on(CHECK_IN.WORKSPACE_ID
                                .eq(KEY_RESULT.WORKSPACE_ID)
                                .and(CHECK_IN.KEY_RESULT_ID.eq(KEY_RESULT.ID)))
                        .join(PERSON)
                        .on(PERSON.ID.eq(CHECK_IN.RECORDED_BY))
                        .where(aliveKeyResult(actor))
                        .and(CHECK_IN.AUTOMATIC.isFalse())
                        .and(which)
                        .orderBy(CHECK_IN.ID.desc())
                        .limit(most))
                .convertFrom(rows -> rows.map(Lines::said));
    }

    private static OwnedObjective objective(Record row) {
        return new OwnedObjective(
                row.get(OBJECTIVE.ID),
                row.get(OBJECTIVE.TITLE),
                row.get(CYCLE.NAME),
                Face.of(row.get(OBJECTIVE.OWNER_ID), row.get(PERSON.NAME)),
                row.get(OBJECTIVE.PROGRESS),
                row.get(OBJECTIVE.DUE_SHARE),
                Status.valueOf(row.get(OBJECTIVE.STATUS)),
                row.get(Endings.byHand()));
    }

    private static OwnedKeyResult keyResult(Record row) {
        return new OwnedKeyResult(
                row.get(KEY_RESULT.ID),
                row.get(KEY_RESULT.TITLE),
                row.get(OBJECTIVE.TITLE),
                row.get(KEY_RESULT.PROGRESS),
                row.get(KEY_RESULT.DUE_SHARE),
                Status.valueOf(row.get(KEY_RESULT.STATUS)),
                whole(row.get(KEY_RESULT.CONFIDENCE)),
                whole(row.get(KEY_RESULT.CONFIDENCE_BEFORE)),
                row.get(KEY_RESULT.NEXT_CHECK_IN_ON));
    }

    private static OwnedKpi kpi(Record row) {
        return new OwnedKpi(
                row.get(KPI.ID),
                row.get(KPI.NAME),
                unit(row.get(KPI.UNIT_KIND), row.get(KPI.UNIT_SYMBOL), row.get(KPI.DECIMALS)),
                row.get(KPI.LATEST_DAY),
                row.get(KPI.LATEST_VALUE),
                KpiStanding.valueOf(row.get(KPI.STANDING)));
    }

    private static SaidLine said(Record row) {
        return new SaidLine(
                row.get(CHECK_IN.ID),
                row.get(KEY_RESULT.ID),
                row.get(KEY_RESULT.TITLE),
                new Shown(
                        row.get(KEY_RESULT.KIND),
                        unit(
                                row.get(KEY_RESULT.UNIT_KIND),
                                row.get(KEY_RESULT.UNIT_SYMBOL),
                                row.get(KEY_RESULT.DECIMALS))),
                row.get(CHECK_IN.VALUE),
                whole(row.get(CHECK_IN.CONFIDENCE)),
                row.get(CHECK_IN.CHANGED),
                Status.valueOf(row.get(CHECK_IN.STATUS)),
                row.get(CHECK_IN.DAY),
                Face.of(row.get(CHECK_IN.RECORDED_BY), row.get(PERSON.NAME)));
    }

    public static Unit unit(String kind, String symbol, long decimals) {
        return new Unit(Unit.Kind.valueOf(kind), symbol, (int) decimals);
    }

    public static @Nullable Integer whole(@Nullable Long value) {
        return value == null ? null : value.intValue();
    }
}
