package org.waymark.web.home;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static org.waymark.insights.schema.Tables.KEY_RESULT_OUTLOOK;
import static org.waymark.insights.schema.Tables.KPI_READING;
import static org.waymark.insights.schema.Tables.SIGNAL;
import static org.waymark.insights.schema.Tables.SIGNAL_EXPLANATION;
import static org.waymark.insights.schema.Tables.SIGNAL_MUTE;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.kpis.schema.Tables.KPI_TARGET;
import static org.waymark.kpis.schema.Tables.MEASUREMENT;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.objectives.schema.Tables.OWNER_WORD;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.insights.Signal;
import org.waymark.insights.Way;
import org.waymark.kpis.KpiStanding;
import org.waymark.kpis.KpiTarget;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;
import org.waymark.measure.Measurement;
import org.waymark.objectives.Status;
import org.waymark.platform.Actor;
import org.waymark.platform.Moments;
import org.waymark.web.charts.Bounds;
import org.waymark.web.people.Lines;
import org.waymark.web.people.Shown;

/** Reads what a person owns and what is due, in one statement. */
@Repository
class WeekQuery {
    private static final int MOST_KEY_RESULTS = 40;
    private static final int MOST_KPIS = 60;
    private static final int MOST_VALUES = 24;

    /** So long after its end a key result still waits for its last check-in. */
    private static final int GRACE_DAYS = 31;

    private static final Field<String> OTHER_WORD = field(select(OWNER_WORD.STATUS)
                    .from(OWNER_WORD)
                    .where(OWNER_WORD.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                    .and(OWNER_WORD.OBJECTIVE_ID.eq(OBJECTIVE.ID))
                    .and(OWNER_WORD.STATUS.ne(OBJECTIVE.STATUS)))
            .as("other_word");

    private static final Field<Instant> CREATED_AT = Moments.in(KPI.CREATED_AT);

    private final DSLContext db;

    WeekQuery(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public Mine of(Actor actor, LocalDate today, ZoneId zone) {
        var keyResults = keyResults(actor, today, noCondition());
        var kpis = kpis(actor, today, zone, noCondition());
        var sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        var tasks = WorkParts.tasks(actor, sunday);
        var initiatives = WorkParts.initiatives(actor, sunday);
        var followUps = WorkParts.followUps(actor, sunday);
        var pulse = PulseParts.pulse(actor, today.minusDays(GRACE_DAYS));
        return db.select(keyResults, kpis, pulse, tasks, initiatives, followUps, AskedParts.asked(actor))
                .fetchSingle(mapping((mine, watched, pulses, mineToDo, mineToLead, said, asked) -> new Mine(
                        mine,
                        watched,
                        WorkParts.together(mineToDo, mineToLead, said),
                        asked,
                        pulses.isEmpty() ? null : pulses.getFirst())));
    }

    @Transactional(readOnly = true)
    public Optional<MyKeyResult> keyResult(Actor actor, UUID id, LocalDate today) {
        return db.select(keyResults(actor, today, KEY_RESULT.ID.eq(id))).fetchSingle().value1().stream()
                .findFirst();
    }

    @Transactional(readOnly = true)
    public Optional<MyKpi> kpi(Actor actor, UUID id, LocalDate today, ZoneId zone) {
        return db.select(kpis(actor, today, zone, KPI.ID.eq(id))).fetchSingle().value1().stream()
                .findFirst();
    }

    private static Field<List<MyKeyResult>> keyResults(Actor actor, LocalDate today, Condition which) {
        return multiset(select(KEY_RESULT.ID, KEY_RESULT.TITLE, OBJECTIVE.TITLE, OBJECTIVE.CYCLE_ID, OTHER_WORD)
                        .select(KEY_RESULT.KIND, KEY_RESULT.UNIT_KIND, KEY_RESULT.UNIT_SYMBOL, KEY_RESULT.DECIMALS)
                        .select(KEY_RESULT.KPI_ID, KEY_RESULT.VALUE, KEY_RESULT.PROGRESS, KEY_RESULT.DUE_SHARE)
                        .select(KEY_RESULT.STATUS, KEY_RESULT.CONFIDENCE, KEY_RESULT.CONFIDENCE_BEFORE)
                        .select(KEY_RESULT.CHECKED_IN_ON, KEY_RESULT.DUE_DAY, KEY_RESULT.NEXT_CHECK_IN_ON)
                        .select(KEY_RESULT_OUTLOOK.CHANCE, KEY_RESULT_OUTLOOK.ROUGH)
                        .from(KEY_RESULT)
                        .join(OBJECTIVE)
                        .on(Lines.ofItsObjective())
                        .leftJoin(KEY_RESULT_OUTLOOK)
                        .on(KEY_RESULT_OUTLOOK.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                        .and(KEY_RESULT_OUTLOOK.KEY_RESULT_ID.eq(KEY_RESULT.ID))
                        .where(Lines.aliveKeyResult(actor))
                        .and(KEY_RESULT.OWNER_ID.eq(actor.person()))
                        .and(KEY_RESULT.DUE_DAY.ge(today.minusDays(GRACE_DAYS)))
                        .and(Lines.inOpenCycle())
                        .and(which)
                        .orderBy(
                                when(KEY_RESULT.NEXT_CHECK_IN_ON.isNull(), 1).otherwise(0), KEY_RESULT.NEXT_CHECK_IN_ON)
                        .limit(MOST_KEY_RESULTS))
                .convertFrom(rows -> rows.map(WeekQuery::keyResult));
    }

    private static MyKeyResult keyResult(Record row) {
        return new MyKeyResult(
                row.get(KEY_RESULT.ID),
                row.get(KEY_RESULT.TITLE),
                row.get(OBJECTIVE.TITLE),
                row.get(OTHER_WORD) == null ? null : Status.valueOf(row.get(OTHER_WORD)),
                row.get(OBJECTIVE.CYCLE_ID),
                new Shown(
                        row.get(KEY_RESULT.KIND),
                        Lines.unit(
                                row.get(KEY_RESULT.UNIT_KIND),
                                row.get(KEY_RESULT.UNIT_SYMBOL),
                                row.get(KEY_RESULT.DECIMALS))),
                row.get(KEY_RESULT.KPI_ID),
                row.get(KEY_RESULT.VALUE),
                row.get(KEY_RESULT.PROGRESS),
                row.get(KEY_RESULT.DUE_SHARE),
                Status.valueOf(row.get(KEY_RESULT.STATUS)),
                Lines.whole(row.get(KEY_RESULT.CONFIDENCE)),
                Lines.whole(row.get(KEY_RESULT.CONFIDENCE_BEFORE)),
                row.get(KEY_RESULT.CHECKED_IN_ON),
                row.get(KEY_RESULT.DUE_DAY),
                row.get(KEY_RESULT.NEXT_CHECK_IN_ON),
                row.get(KEY_RESULT_OUTLOOK.CHANCE),
                Boolean.TRUE.equals(row.get(KEY_RESULT_OUTLOOK.ROUGH)));
    }

    private static Field<List<MyKpi>> kpis(Actor actor, LocalDate today, ZoneId zone, Condition which) {
        var values = values();
        var targets = targets(today);
        var signals = signals(today);
        return multiset(select(KPI.ID, KPI.NAME, KPI.UNIT_KIND, KPI.UNIT_SYMBOL, KPI.DECIMALS, KPI.CADENCE)
                        .select(KPI.DUE_DAYS, CREATED_AT, KPI.LATEST_DAY, KPI.LATEST_VALUE, KPI.STANDING)
                        .select(KPI.DIRECTION, KPI.COMPUTED)
                        .select(values, targets, signals)
                        .from(KPI)
                        .leftJoin(KPI_READING)
                        .on(KPI_READING.WORKSPACE_ID.eq(KPI.WORKSPACE_ID).and(KPI_READING.KPI_ID.eq(KPI.ID)))
                        .where(Lines.aliveKpi(actor))
                        .and(KPI.OWNER_ID.eq(actor.person()).or(KPI.MEASURER_ID.eq(actor.person())))
                        .and(which)
                        .orderBy(when(isWorthALook(), 0).otherwise(1), KPI.NAME, KPI.ID)
                        .limit(MOST_KPIS))
                .convertFrom(rows -> rows.map(row -> {
                    var target =
                            row.get(targets).isEmpty() ? null : row.get(targets).getFirst();
                    return kpi(
                            row, zone, target == null ? Optional.empty() : target, row.get(values), row.get(signals));
                }));
    }

    private static MyKpi kpi(
            Record row, ZoneId zone, Optional<KpiTarget> target, List<Measurement> values, List<MySignal> signals) {
        var day = row.get(KPI.LATEST_DAY);
        return new MyKpi(
                row.get(KPI.ID),
                row.get(KPI.NAME),
                Lines.unit(row.get(KPI.UNIT_KIND), row.get(KPI.UNIT_SYMBOL), row.get(KPI.DECIMALS)),
                Cadence.valueOf(row.get(KPI.CADENCE)),
                row.get(KPI.DUE_DAYS).intValue(),
                LocalDate.ofInstant(row.get(CREATED_AT), zone),
                row.get(KPI.COMPUTED),
                day == null ? null : new Measurement(day, row.get(KPI.LATEST_VALUE)),
                KpiStanding.valueOf(row.get(KPI.STANDING)),
                target.orElse(null),
                Direction.valueOf(row.get(KPI.DIRECTION)),
                signals.isEmpty() ? null : signals.getFirst(),
                values.reversed());
    }

    private static Condition isWorthALook() {
        return standsBadly().or(KPI_READING.VERDICT.in("HIGHER", "LOWER"));
    }

    /** The newest one that lasts, that people are told of and that nobody silenced. */
    private static Field<List<MySignal>> signals(LocalDate today) {
        return multiset(select(
                                SIGNAL.ID,
                                SIGNAL.KIND,
                                SIGNAL.WAY,
                                SIGNAL.FIRST_DAY,
                                KPI_READING.LOW,
                                KPI_READING.HIGH,
                                SIGNAL_EXPLANATION.REASON)
                        .from(SIGNAL)
                        .leftJoin(SIGNAL_EXPLANATION)
                        .on(SIGNAL_EXPLANATION.WORKSPACE_ID.eq(SIGNAL.WORKSPACE_ID))
                        .and(SIGNAL_EXPLANATION.SIGNAL_ID.eq(SIGNAL.ID))
                        .where(SIGNAL.WORKSPACE_ID.eq(KPI.WORKSPACE_ID), SIGNAL.KPI_ID.eq(KPI.ID))
                        .and(SIGNAL.CLOSED_AT.isNull())
                        .and(SIGNAL.ANNOUNCED.eq(true))
                        .andNotExists(selectOne()
                                .from(SIGNAL_MUTE)
                                .where(SIGNAL_MUTE.WORKSPACE_ID.eq(SIGNAL.WORKSPACE_ID))
                                .and(SIGNAL_MUTE.SIGNAL_ID.eq(SIGNAL.ID))
                                .and(SIGNAL_MUTE.UNTIL_DAY.ge(today)))
                        .orderBy(SIGNAL.FIRST_DAY.desc(), SIGNAL.ID)
                        .limit(1))
                .convertFrom(rows -> rows.map(row -> new MySignal(
                        row.value1(),
                        Signal.Kind.valueOf(row.value2()),
                        row.value3() == null ? null : Way.valueOf(row.value3()),
                        row.value4(),
                        row.value5() == null ? null : Bounds.between(row.value5(), row.value6()),
                        row.value7())));
    }

    private static Condition standsBadly() {
        return KPI.STANDING.in(KpiStanding.MISSES.name(), KpiStanding.NEAR.name());
    }

    /** Newest first; those of a KPI that is quiet and stands well are not shown, so they are not read. */
    private static Field<List<Measurement>> values() {
        return multiset(select(MEASUREMENT.DAY, MEASUREMENT.VALUE)
                        .from(MEASUREMENT)
                        .where(MEASUREMENT.WORKSPACE_ID.eq(KPI.WORKSPACE_ID))
                        .and(MEASUREMENT.KPI_ID.eq(KPI.ID))
                        .and(isWorthALook())
                        .orderBy(MEASUREMENT.DAY.desc())
                        .limit(MOST_VALUES))
                .convertFrom(rows -> rows.map(mapping(Measurement::new)));
    }

    /** The one that holds today, if any. */
    private static Field<List<Optional<KpiTarget>>> targets(LocalDate today) {
        return multiset(select(KPI_TARGET.LOW, KPI_TARGET.HIGH)
                        .from(KPI_TARGET)
                        .where(KPI_TARGET.WORKSPACE_ID.eq(KPI.WORKSPACE_ID))
                        .and(KPI_TARGET.KPI_ID.eq(KPI.ID))
                        .and(KPI_TARGET.FROM_DAY.le(today))
                        .and(isWorthALook())
                        .orderBy(KPI_TARGET.FROM_DAY.desc())
                        .limit(1))
                .convertFrom(rows -> rows.map(mapping(KpiTarget::of)));
    }
}
