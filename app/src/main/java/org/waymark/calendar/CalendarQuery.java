package org.waymark.calendar;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.cycles.schema.Tables.CYCLE;
import static org.waymark.cycles.schema.Tables.CYCLE_CLOSURE;
import static org.waymark.initiatives.schema.Tables.INITIATIVE;
import static org.waymark.initiatives.schema.Tables.TASK;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.kpis.schema.Tables.MEASUREMENT;
import static org.waymark.objectives.schema.Tables.CHECK_IN;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.people.schema.Tables.TEAM_PATH;
import static org.waymark.platform.schema.Tables.FACT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SelectSelectStep;
import org.springframework.stereotype.Repository;
import org.waymark.calendar.CalendarEntry.Kind;
import org.waymark.initiatives.Initiative;
import org.waymark.initiatives.ReadableInitiatives;
import org.waymark.measure.Period;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;

/** Reads what falls on the days of a period in one statement: a part for each kind, each counted by day. */
@Repository
class CalendarQuery {
    private static final Field<Instant> CHECKED_IN_AT = field(select(max(CHECK_IN.RECORDED_AT))
            .from(CHECK_IN)
            .where(CHECK_IN.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
            .and(CHECK_IN.KEY_RESULT_ID.eq(KEY_RESULT.ID)));

    private static final Field<Instant> MEASURED_AT = field(select(max(MEASUREMENT.RECORDED_AT))
            .from(MEASUREMENT)
            .where(MEASUREMENT.WORKSPACE_ID.eq(KPI.WORKSPACE_ID))
            .and(MEASUREMENT.KPI_ID.eq(KPI.ID)));

    /** The newest fact about it, or about its initiative. */
    private static final Field<Instant> CHANGED_AT = field(select(max(FACT.HAPPENED_AT))
            .from(FACT)
            .where(FACT.WORKSPACE_ID.eq(INITIATIVE.WORKSPACE_ID))
            .and(FACT.ABOUT_ID.eq(INITIATIVE.ID)));

    private final DSLContext db;

    CalendarQuery(DSLContext db) {
        this.db = db;
    }

    /** @param few of one kind and day; the others are only counted */
    List<CalendarEntry> between(Actor actor, Period days, Whose whose, int few, int most) {
        var entries = Stream.of(
                        keyResults(Kind.CHECK_IN_DUE, KEY_RESULT.NEXT_CHECK_IN_ON, actor, days, whose),
                        keyResults(Kind.KEY_RESULT_ENDS, KEY_RESULT.DUE_DAY, actor, days, whose),
                        kpis(actor, days, whose),
                        initiatives(Kind.INITIATIVE_STARTS, INITIATIVE.START_DAY, actor, days, whose),
                        initiatives(Kind.INITIATIVE_DUE, INITIATIVE.DUE_DAY, actor, days, whose),
                        tasks(actor, days, whose),
                        cycles(Kind.CYCLE_STARTS, CYCLE.START_DAY, actor, days),
                        cycles(Kind.CYCLE_ENDS, CYCLE.END_DAY, actor, days))
                .reduce(Select::unionAll)
                .orElseThrow()
                .asTable("entry");
        var day = entries.field("day", LocalDate.class);
        return db.selectFrom(entries)
                .where(entries.field("place", Integer.class).le(few))
                .orderBy(day, entries.field("kind"), entries.field("place"))
                .limit(most)
                .fetch(row -> entry(row));
    }

    private static Select<Record> keyResults(Kind kind, Field<LocalDate> day, Actor actor, Period days, Whose whose) {
        return part(kind, KEY_RESULT.ID, day, KEY_RESULT.TITLE, coalesce(CHECKED_IN_AT, KEY_RESULT.CREATED_AT))
                .from(KEY_RESULT)
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                .and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID))
                .where(ReadableObjectives.by(actor, OBJECTIVE))
                .and(OBJECTIVE.PUBLISHED_AT.isNotNull())
                .and(OBJECTIVE.ARCHIVED_AT.isNull())
                .and(isOpen(OBJECTIVE.CYCLE_ID))
                .and(KEY_RESULT.WORKSPACE_ID.eq(actor.workspace()))
                .and(KEY_RESULT.ARCHIVED_AT.isNull())
                .and(day.between(days.start(), days.end()))
                .and(belongs(actor, whose, KEY_RESULT.OWNER_ID.eq(actor.person()), OBJECTIVE.TEAM_ID));
    }

    private static Select<Record> kpis(Actor actor, Period days, Whose whose) {
        var mine = KPI.OWNER_ID.eq(actor.person()).or(KPI.MEASURER_ID.eq(actor.person()));
        return part(Kind.VALUE_DUE, KPI.ID, KPI.DUE_ON, KPI.NAME, coalesce(MEASURED_AT, KPI.CREATED_AT))
                .from(KPI)
                .where(Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID))
                .and(KPI.ARCHIVED_AT.isNull())
                .and(KPI.COMPUTED.eq(false))
                .and(KPI.DUE_ON.between(days.start(), days.end()))
                .and(belongs(actor, whose, mine, KPI.TEAM_ID));
    }

    private static Select<Record> initiatives(Kind kind, Field<LocalDate> day, Actor actor, Period days, Whose whose) {
        return part(kind, INITIATIVE.ID, day, INITIATIVE.TITLE, coalesce(CHANGED_AT, INITIATIVE.CREATED_AT))
                .from(INITIATIVE)
                .where(goesOn(actor))
                .and(day.between(days.start(), days.end()))
                .and(belongs(actor, whose, INITIATIVE.OWNER_ID.eq(actor.person()), INITIATIVE.TEAM_ID));
    }

    private static Select<Record> tasks(Actor actor, Period days, Whose whose) {
        var doer = coalesce(TASK.ASSIGNEE_ID, INITIATIVE.OWNER_ID);
        var changed = coalesce(CHANGED_AT, TASK.CREATED_AT);
        return part(Kind.TASK_DUE, TASK.ID, INITIATIVE.ID, TASK.DUE_DAY, TASK.TITLE, changed)
                .from(TASK)
                .join(INITIATIVE)
                .on(INITIATIVE.WORKSPACE_ID.eq(TASK.WORKSPACE_ID))
                .and(INITIATIVE.ID.eq(TASK.INITIATIVE_ID))
                .where(goesOn(actor))
                .and(TASK.DONE_AT.isNull())
                .and(TASK.ARCHIVED_AT.isNull())
                .and(TASK.DUE_DAY.between(days.start(), days.end()))
                .and(belongs(actor, whose, doer.eq(actor.person()), INITIATIVE.TEAM_ID));
    }

    /** Open to the actor, and something is left to do. */
    private static Condition goesOn(Actor actor) {
        return ReadableInitiatives.by(actor, INITIATIVE)
                .and(INITIATIVE.ARCHIVED_AT.isNull())
                .and(INITIATIVE.STATUS.notIn(Initiative.Status.DONE.name(), Initiative.Status.DROPPED.name()));
    }

    private static Select<Record> cycles(Kind kind, Field<LocalDate> day, Actor actor, Period days) {
        return part(kind, CYCLE.ID, day, CYCLE.NAME, CYCLE.CREATED_AT)
                .from(CYCLE)
                .where(CYCLE.WORKSPACE_ID.eq(actor.workspace()))
                .and(day.between(days.start(), days.end()));
    }

    private static SelectSelectStep<Record> part(
            Kind kind, Field<UUID> subject, Field<LocalDate> day, Field<String> title, Field<Instant> changed) {
        return part(kind, subject, subject, day, title, changed);
    }

    private static SelectSelectStep<Record> part(
            Kind kind,
            Field<UUID> subject,
            Field<UUID> within,
            Field<LocalDate> day,
            Field<String> title,
            Field<Instant> changed) {
        return select(new SelectFieldOrAsterisk[] {
            inline(kind.name()).as("kind"),
            subject.as("subject"),
            within.as("within"),
            day.as("day"),
            title.as("title"),
            changed.as("changed_at"),
            rowNumber().over().partitionBy(day).orderBy(title, subject).as("place"),
            count().over().partitionBy(day).as("together")
        });
    }

    private static CalendarEntry entry(Record row) {
        return new CalendarEntry(
                Kind.valueOf(row.get("kind", String.class)),
                row.get(field(name("subject"), KPI.ID.getDataType())),
                row.get(field(name("within"), KPI.ID.getDataType())),
                row.get(field(name("day"), KPI.DUE_ON.getDataType())),
                row.get("title", String.class),
                row.get("together", Integer.class),
                row.get(field(name("changed_at"), KPI.CREATED_AT.getDataType())));
    }

    private static Condition isOpen(Field<UUID> cycle) {
        return notExists(selectOne()
                .from(CYCLE_CLOSURE)
                .where(CYCLE_CLOSURE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                .and(CYCLE_CLOSURE.CYCLE_ID.eq(cycle)));
    }

    private static Condition belongs(Actor actor, Whose whose, Condition mine, Field<UUID> team) {
        return switch (whose) {
            case Whose.Mine() -> mine;
            case Whose.Everybody() -> noCondition();
            case Whose.OfTeam(var top) ->
                team.in(select(TEAM_PATH.DESCENDANT_ID)
                        .from(TEAM_PATH)
                        .where(TEAM_PATH.WORKSPACE_ID.eq(actor.workspace()))
                        .and(TEAM_PATH.ANCESTOR_ID.eq(top)));
        };
    }
}
