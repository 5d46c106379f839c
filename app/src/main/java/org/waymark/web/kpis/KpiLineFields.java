package org.waymark.web.kpis;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.waymark.cycles.schema.Tables.CYCLE;
import static org.waymark.insights.schema.Tables.KPI_READING;
import static org.waymark.insights.schema.Tables.SIGNAL;
import static org.waymark.insights.schema.Tables.SIGNAL_EXPLANATION;
import static org.waymark.insights.schema.Tables.SIGNAL_MUTE;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.kpis.schema.Tables.KPI_TARGET;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_KPI;
import static org.waymark.people.schema.Tables.PERSON;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.waymark.insights.Way;
import org.waymark.kpis.KpiStanding;
import org.waymark.kpis.KpiTarget;
import org.waymark.kpis.schema.tables.records.KpiTargetRecord;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;
import org.waymark.measure.Measurement;
import org.waymark.measure.Unit;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;
import org.waymark.web.charts.Bounds;
import org.waymark.web.kpis.KpiLine.OpenSignal;

/** The columns of a {@link KpiLine}, and the line they make. */
public record KpiLineFields(
        Field<Double> low, Field<Double> high, Field<Integer> objectives, Field<List<OpenSignal>> signals) {
    /** Tables that make a line, to select from. */
    public static final Table<?> TABLES = withReading(KPI.join(PERSON).on(PERSON.ID.eq(KPI.OWNER_ID)));

    /** Tables to count lines from. */
    public static final Table<?> COUNTED = withReading(KPI);

    private static Table<?> withReading(Table<?> kpis) {
        return kpis.leftJoin(KPI_READING)
                .on(KPI_READING.WORKSPACE_ID.eq(KPI.WORKSPACE_ID), KPI_READING.KPI_ID.eq(KPI.ID));
    }

    public static KpiLineFields of(Actor actor, LocalDate today) {
        return new KpiLineFields(
                bound(KPI_TARGET.LOW, today).as("target_low"),
                bound(KPI_TARGET.HIGH, today).as("target_high"),
                field(selectCount()
                                .from(OBJECTIVE_KPI)
                                .join(OBJECTIVE)
                                .on(
                                        OBJECTIVE.WORKSPACE_ID.eq(OBJECTIVE_KPI.WORKSPACE_ID),
                                        OBJECTIVE.ID.eq(OBJECTIVE_KPI.OBJECTIVE_ID))
                                .where(aimsNow(today))
                                .and(Visibility.covers(
                                        actor,
                                        OBJECTIVE.WORKSPACE_ID,
                                        OBJECTIVE.ID,
                                        OBJECTIVE.RESTRICTED,
                                        OBJECTIVE.OWNER_ID)))
                        .as("objectives"),
                openSignal().as("signals"));
    }

    /** The newest one that lasts, in a list that may be empty. */
    private static Field<List<OpenSignal>> openSignal() {
        return multiset(select(SIGNAL.ID, SIGNAL_EXPLANATION.REASON, SIGNAL_MUTE.UNTIL_DAY)
                        .from(SIGNAL)
                        .leftJoin(SIGNAL_EXPLANATION)
                        .on(SIGNAL_EXPLANATION.WORKSPACE_ID.eq(SIGNAL.WORKSPACE_ID))
                        .and(SIGNAL_EXPLANATION.SIGNAL_ID.eq(SIGNAL.ID))
                        .leftJoin(SIGNAL_MUTE)
                        .on(SIGNAL_MUTE.WORKSPACE_ID.eq(SIGNAL.WORKSPACE_ID), SIGNAL_MUTE.SIGNAL_ID.eq(SIGNAL.ID))
                        .where(SIGNAL.WORKSPACE_ID.eq(KPI.WORKSPACE_ID), SIGNAL.KPI_ID.eq(KPI.ID))
                        .and(SIGNAL.CLOSED_AT.isNull())
                        .orderBy(SIGNAL.FIRST_DAY.desc(), SIGNAL.ID)
                        .limit(1))
                .convertFrom(rows -> rows.map(mapping(OpenSignal::new)));
    }

    public List<SelectField<?>> all() {
        return List.of(
                KPI.ID,
                KPI.NAME,
                KPI.WHAT,
                KPI.CATEGORY,
                KPI.UNIT_KIND,
                KPI.UNIT_SYMBOL,
                KPI.DECIMALS,
                KPI.DIRECTION,
                KPI.CADENCE,
                KPI.LATEST_DAY,
                KPI.LATEST_VALUE,
                KPI.STANDING,
                KPI.OWNER_ID,
                PERSON.NAME,
                KPI.DUE_ON,
                KPI.RESTRICTED,
                low,
                high,
                objectives,
                KPI_READING.VERDICT,
                KPI_READING.SINCE_DAY,
                KPI_READING.LOW,
                KPI_READING.HIGH,
                signals);
    }

    public KpiLine line(Record row) {
        return new KpiLine(
                row.get(KPI.ID),
                row.get(KPI.NAME),
                row.get(KPI.WHAT),
                row.get(KPI.CATEGORY),
                unit(row),
                Direction.valueOf(row.get(KPI.DIRECTION)),
                Cadence.valueOf(row.get(KPI.CADENCE)),
                row.get(KPI.LATEST_DAY) == null
                        ? null
                        : new Measurement(row.get(KPI.LATEST_DAY), row.get(KPI.LATEST_VALUE)),
                KpiStanding.valueOf(row.get(KPI.STANDING)),
                KpiTarget.of(row.get(low), row.get(high)).orElse(null),
                new KpiLine.Owner(row.get(KPI.OWNER_ID), row.get(PERSON.NAME)),
                row.get(objectives),
                row.get(KPI.DUE_ON),
                row.get(KPI.RESTRICTED),
                seen(row),
                List.of());
    }

    private KpiLine.@Nullable Seen seen(Record row) {
        var verdict = row.get(KPI_READING.VERDICT);
        if (verdict == null || verdict.equals("UNJUDGED")) return null;
        var low = row.get(KPI_READING.LOW);
        return new KpiLine.Seen(
                verdict.equals("STEADY") ? null : verdict.equals("HIGHER") ? Way.UP : Way.DOWN,
                row.get(KPI_READING.SINCE_DAY),
                low == null ? null : Bounds.between(low, row.get(KPI_READING.HIGH)),
                row.get(signals).stream().findFirst().orElse(null));
    }

    public static Unit unit(Record row) {
        return new Unit(
                Unit.Kind.valueOf(row.get(KPI.UNIT_KIND)),
                row.get(KPI.UNIT_SYMBOL),
                row.get(KPI.DECIMALS).intValue());
    }

    /** Whether an objective of today, whoever may see it, wants to move the KPI of the row. */
    public static Condition isAimedAt(LocalDate today) {
        return exists(selectOne()
                .from(OBJECTIVE_KPI)
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(OBJECTIVE_KPI.WORKSPACE_ID), OBJECTIVE.ID.eq(OBJECTIVE_KPI.OBJECTIVE_ID))
                .where(aimsNow(today)));
    }

    /** Whether it moved beyond its noise where nobody wants it to go. */
    public static Condition isWorsening() {
        // the verdicts by themselves first: they have an index, and few KPIs have moved
        return KPI_READING
                .VERDICT
                .in("LOWER", "HIGHER")
                .and(KPI_READING.WORKSPACE_ID.eq(KPI.WORKSPACE_ID))
                .and(KPI.DIRECTION
                        .eq(Direction.HIGHER.name())
                        .and(KPI_READING.VERDICT.eq("LOWER"))
                        .or(KPI.DIRECTION.eq(Direction.LOWER.name()).and(KPI_READING.VERDICT.eq("HIGHER"))));
    }

    private static Condition aimsNow(LocalDate today) {
        return OBJECTIVE_KPI
                .WORKSPACE_ID
                .eq(KPI.WORKSPACE_ID)
                .and(OBJECTIVE_KPI.KPI_ID.eq(KPI.ID))
                .and(OBJECTIVE.PUBLISHED_AT.isNotNull())
                .and(OBJECTIVE.ARCHIVED_AT.isNull())
                .and(exists(selectOne()
                        .from(CYCLE)
                        .where(CYCLE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                        .and(CYCLE.ID.eq(OBJECTIVE.CYCLE_ID))
                        .and(CYCLE.END_DAY.ge(today))));
    }

    private static Field<Double> bound(TableField<KpiTargetRecord, Double> side, LocalDate today) {
        return field(select(side)
                .from(KPI_TARGET)
                .where(KPI_TARGET.WORKSPACE_ID.eq(KPI.WORKSPACE_ID))
                .and(KPI_TARGET.KPI_ID.eq(KPI.ID))
                .and(KPI_TARGET.FROM_DAY.le(coalesce(KPI.LATEST_DAY, val(today))))
                .orderBy(KPI_TARGET.FROM_DAY.desc())
                .limit(1));
    }
}
