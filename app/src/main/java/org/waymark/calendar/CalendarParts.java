package org.waymark.calendar;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.waymark.cycles.schema.Tables.CYCLE;
import static org.waymark.cycles.schema.Tables.CYCLE_CLOSURE;
import static org.waymark.initiatives.schema.Tables.INITIATIVE;
import static org.waymark.initiatives.schema.Tables.TASK;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.people.schema.Tables.TEAM_PATH;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SelectSelectStep;
import org.waymark.calendar.CalendarEntry.Kind;
import org.waymark.initiatives.Initiative;
import org.waymark.measure.Period;
import org.waymark.platform.Actor;

/** The parts of the statement that reads a calendar, a kind each. */
final class CalendarParts {
    private final Actor actor;
    private final Sight sight;
    private final Period days;
    private final Whose whose;

    CalendarParts(Actor actor, Sight sight, Period days, Whose whose) {
        this.actor = actor;
        this.sight = sight;
        this.days = days;
        this.whose = whose;
    }

    Select<Record> keyResults(Kind kind, Field<LocalDate> day) {
        return part(kind, KEY_RESULT.ID, day, KEY_RESULT.TITLE, KEY_RESULT.CREATED_AT)
                .from(KEY_RESULT)
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                .and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID))
                .where(SightConditions.objectives(sight, actor))
                .and(OBJECTIVE.ARCHIVED_AT.isNull())
                .and(isOpen(OBJECTIVE.CYCLE_ID))
                .and(KEY_RESULT.WORKSPACE_ID.eq(actor.workspace()))
                .and(KEY_RESULT.ARCHIVED_AT.isNull())
                .and(falls(day))
                .and(belongs(KEY_RESULT.OWNER_ID.eq(actor.person()), OBJECTIVE.TEAM_ID));
    }

    Select<Record> kpis() {
        var mine = KPI.OWNER_ID.eq(actor.person()).or(KPI.MEASURER_ID.eq(actor.person()));
        return part(Kind.VALUE_DUE, KPI.ID, KPI.DUE_ON, KPI.NAME, KPI.CREATED_AT)
                .from(KPI)
                .where(SightConditions.kpis(sight, actor))
                .and(KPI.ARCHIVED_AT.isNull())
                .and(KPI.COMPUTED.eq(false))
                .and(falls(KPI.DUE_ON))
                .and(belongs(mine, KPI.TEAM_ID));
    }

    Select<Record> initiatives(Kind kind, Field<LocalDate> day) {
        return part(kind, INITIATIVE.ID, day, INITIATIVE.TITLE, INITIATIVE.CREATED_AT)
                .from(INITIATIVE)
                .where(goesOn())
                .and(falls(day))
                .and(belongs(INITIATIVE.OWNER_ID.eq(actor.person()), INITIATIVE.TEAM_ID));
    }

    Select<Record> tasks() {
        var doer = coalesce(TASK.ASSIGNEE_ID, INITIATIVE.OWNER_ID);
        return part(Kind.TASK_DUE, TASK.ID, INITIATIVE.ID, TASK.DUE_DAY, TASK.TITLE, TASK.CREATED_AT)
                .from(TASK)
                .join(INITIATIVE)
                .on(INITIATIVE.WORKSPACE_ID.eq(TASK.WORKSPACE_ID))
                .and(INITIATIVE.ID.eq(TASK.INITIATIVE_ID))
                .where(goesOn())
                .and(TASK.DONE_AT.isNull())
                .and(TASK.ARCHIVED_AT.isNull())
                .and(falls(TASK.DUE_DAY))
                .and(belongs(doer.eq(actor.person()), INITIATIVE.TEAM_ID));
    }

    Select<Record> cycles(Kind kind, Field<LocalDate> day) {
        return part(kind, CYCLE.ID, day, CYCLE.NAME, CYCLE.CREATED_AT)
                .from(CYCLE)
                .where(CYCLE.WORKSPACE_ID.eq(actor.workspace()))
                .and(sight == Sight.BESIDES ? falseCondition() : falls(day));
    }

    /** Open to the actor, and something is left to do. */
    private Condition goesOn() {
        return SightConditions.initiatives(sight, actor)
                .and(INITIATIVE.ARCHIVED_AT.isNull())
                .and(INITIATIVE.STATUS.notIn(Initiative.Status.DONE.name(), Initiative.Status.DROPPED.name()));
    }

    private Condition falls(Field<LocalDate> day) {
        return day.between(days.start(), days.end());
    }

    private SelectSelectStep<Record> part(
            Kind kind, Field<UUID> subject, Field<LocalDate> day, Field<String> title, Field<Instant> created) {
        return part(kind, subject, subject, day, title, created);
    }

    private SelectSelectStep<Record> part(
            Kind kind,
            Field<UUID> subject,
            Field<UUID> within,
            Field<LocalDate> day,
            Field<String> title,
            Field<Instant> created) {
        return select(new SelectFieldOrAsterisk[] {
            inline(kind.name()).as("kind"),
            val(actor.workspace(), KPI.WORKSPACE_ID.getDataType()).as("workspace"),
            subject.as("subject"),
            within.as("within"),
            day.as("day"),
            title.as("title"),
            created.as("created_at"),
            rowNumber().over().partitionBy(day).orderBy(title, subject).as("place"),
            count().over().partitionBy(day).as("together")
        });
    }

    private static Condition isOpen(Field<UUID> cycle) {
        return notExists(selectOne()
                .from(CYCLE_CLOSURE)
                .where(CYCLE_CLOSURE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                .and(CYCLE_CLOSURE.CYCLE_ID.eq(cycle)));
    }

    private Condition belongs(Condition mine, Field<UUID> team) {
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
