package org.waymark.web.keyresults;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.insights.schema.Tables.KEY_RESULT_OUTLOOK;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.kpis.schema.Tables.MEASUREMENT;
import static org.waymark.objectives.schema.Tables.CHECK_IN;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.people.schema.Tables.PERSON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectField;
import org.jooq.SelectFromStep;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.insights.KeyResultOutlook;
import org.waymark.insights.OutlookRow;
import org.waymark.measure.Measurement;
import org.waymark.measure.Readings;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.KeyResultRow;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;
import org.waymark.platform.Json;
import org.waymark.platform.Moments;

/** Reads key results with their owner, their KPI and their values: alone or as part of another statement. */
@Component
public class KeyResultRows {
    private static final Field<List<Measurement>> OWN = multiset(select(CHECK_IN.DAY, CHECK_IN.VALUE)
                    .from(CHECK_IN)
                    .where(CHECK_IN.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                    .and(CHECK_IN.KEY_RESULT_ID.eq(KEY_RESULT.ID))
                    .and(CHECK_IN.VALUE.isNotNull())
                    .and(counts())
                    .orderBy(CHECK_IN.DAY, CHECK_IN.ORIGINAL_ID))
            .as("own_values")
            .convertFrom(rows -> rows.map(row -> new Measurement(row.value1(), row.value2())));

    private static final Field<List<Measurement>> BORROWED = multiset(select(MEASUREMENT.DAY, MEASUREMENT.VALUE)
                    .from(MEASUREMENT)
                    .where(MEASUREMENT.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                    .and(MEASUREMENT.KPI_ID.eq(KEY_RESULT.KPI_ID))
                    .and(MEASUREMENT.DAY.ge(KEY_RESULT.START_DAY))
                    .orderBy(MEASUREMENT.DAY))
            .as("borrowed_values")
            .convertFrom(rows -> rows.map(row -> new Measurement(row.value1(), row.value2())));

    private static final Field<Instant> ARCHIVED_AT = Moments.in(KEY_RESULT.ARCHIVED_AT);

    private final KeyResultRow rows;
    private static final List<SelectField<?>> COLUMNS =
            Stream.concat(own(), Stream.of(KEY_RESULT_OUTLOOK.fields())).toList();

    private static final List<SelectField<?>> LISTED = COLUMNS.stream()
            .filter(column -> !column.equals(KEY_RESULT_OUTLOOK.DETAIL))
            .toList();

    private final Json json;

    KeyResultRows(KeyResultRow rows, Json json) {
        this.rows = rows;
        this.json = json;
    }

    /** Key results that meet a condition, to be ordered and to stand in a MULTISET. */
    public SelectConditionStep<Record> where(Actor actor, Condition condition) {
        return from(actor, select(columns())).where(condition);
    }

    /** The same for lists, to be read by {@link #listed(Record, LocalDate)}. */
    public SelectConditionStep<Record> listedWhere(Actor actor, Condition condition) {
        return from(actor, select(LISTED)).where(condition);
    }

    /** The same as a statement of its own, which says the objective too. */
    public SelectOnConditionStep<Record> listed(Actor actor, DSLContext db) {
        return from(actor, db.select(LISTED).select(KEY_RESULT.OBJECTIVE_ID));
    }

    /** The tables that {@link #columns()} come from. */
    SelectOnConditionStep<Record> from(Actor actor, SelectFromStep<Record> selected) {
        return selected.from(KEY_RESULT)
                .join(PERSON)
                .on(PERSON.ID.eq(KEY_RESULT.OWNER_ID))
                .leftJoin(KPI)
                .on(KPI.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                .and(KPI.ID.eq(KEY_RESULT.KPI_ID))
                .and(Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID))
                .leftJoin(KEY_RESULT_OUTLOOK)
                .on(KEY_RESULT_OUTLOOK.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                .and(KEY_RESULT_OUTLOOK.KEY_RESULT_ID.eq(KEY_RESULT.ID));
    }

    public KeyResultView view(Record row, LocalDate today) {
        return view(row, today, hasOutlook(row) ? OutlookRow.outlook(row.into(KEY_RESULT_OUTLOOK), json) : null);
    }

    public KeyResultView listed(Record row, LocalDate today) {
        return view(row, today, hasOutlook(row) ? OutlookRow.listed(row.into(KEY_RESULT_OUTLOOK)) : null);
    }

    private static boolean hasOutlook(Record row) {
        return row.get(KEY_RESULT_OUTLOOK.KEY_RESULT_ID) != null;
    }

    private KeyResultView view(Record row, LocalDate today, @Nullable KeyResultOutlook outlook) {
        var definition = rows.definition(row);
        return new KeyResultView(
                new KeyResult.Id(row.get(KEY_RESULT.ID)),
                row.get(KEY_RESULT.VERSION),
                definition,
                KeyResultRow.latest(row),
                row.get(PERSON.NAME),
                row.get(KPI.NAME),
                row.get(ARCHIVED_AT),
                values(row, definition, today),
                outlook);
    }

    List<SelectField<?>> columns() {
        return COLUMNS;
    }

    private static Stream<SelectField<?>> own() {
        return Stream.of(
                KEY_RESULT.ID,
                KEY_RESULT.VERSION,
                KEY_RESULT.TITLE,
                KEY_RESULT.DESCRIPTION,
                KEY_RESULT.OWNER_ID,
                KEY_RESULT.TARGET,
                KEY_RESULT.CURVE,
                KEY_RESULT.UNIT_KIND,
                KEY_RESULT.UNIT_SYMBOL,
                KEY_RESULT.DECIMALS,
                KEY_RESULT.START_DAY,
                KEY_RESULT.DUE_DAY,
                KEY_RESULT.CADENCE,
                KEY_RESULT.WEIGHT,
                KEY_RESULT.KPI_ID,
                KEY_RESULT.VALUE,
                KEY_RESULT.PROGRESS,
                KEY_RESULT.DUE_SHARE,
                KEY_RESULT.STATUS,
                KEY_RESULT.CONFIDENCE,
                KEY_RESULT.CONFIDENCE_BEFORE,
                KEY_RESULT.CHECKED_IN_ON,
                KEY_RESULT.NEXT_CHECK_IN_ON,
                ARCHIVED_AT,
                PERSON.NAME,
                KPI.NAME,
                OWN,
                BORROWED);
    }

    /** Of a line of corrections only the last one. */
    private static Condition counts() {
        var later = CHECK_IN.as("later");
        return notExists(selectOne()
                .from(later)
                .where(later.WORKSPACE_ID.eq(CHECK_IN.WORKSPACE_ID))
                .and(later.CORRECTS_ID.eq(CHECK_IN.ID)));
    }

    /** As the domain counts them: a value of a period that still runs is today's, what is delivered late is delivered. */
    private static List<Measurement> values(Record row, KeyResult.Definition definition, LocalDate today) {
        var values = definition.borrows() ? row.get(BORROWED) : row.get(OWN);
        var last = definition.target().isKept() || definition.borrows()
                ? today
                : earlier(today, definition.period().end());
        var sensible = values.stream()
                .filter(value -> definition.target().accepts(value.value()))
                .map(value -> new Measurement(earlier(value.day(), last), value.value()))
                .toList();
        return new Readings(sensible, definition.period(), today).values();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
