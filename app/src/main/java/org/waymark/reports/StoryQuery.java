package org.waymark.reports;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.waymark.cycles.schema.Tables.CYCLE;
import static org.waymark.cycles.schema.Tables.CYCLE_CLOSURE;
import static org.waymark.insights.schema.Tables.IMPACT_STUDY;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.objectives.schema.Tables.CYCLE_CLOSING;
import static org.waymark.objectives.schema.Tables.CYCLE_RETROSPECTIVE;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.KEY_RESULT_GRADE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_RETROSPECTIVE;
import static org.waymark.people.schema.Tables.TEAM;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.cycles.Cycle;
import org.waymark.insights.ImpactStudy.Verdict;
import org.waymark.measure.Period;
import org.waymark.measure.Unit;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.objectives.Retrospective;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.reports.CycleReport.Carried;
import org.waymark.reports.CycleReport.Lesson;
import org.waymark.reports.CycleReport.Moved;

/** Reads a cycle with what its numbers do not tell, in one statement. */
@Repository
class StoryQuery {
    /** As many of each kind as two pages hold. */
    private static final int MOST = 24;

    private static final org.waymark.objectives.schema.tables.Objective LATER = OBJECTIVE.as("later");
    private static final org.waymark.cycles.schema.tables.Cycle ITS_CYCLE = CYCLE.as("its_cycle");

    private final DSLContext db;

    StoryQuery(DSLContext db) {
        this.db = db;
    }

    /** @param closing the close that stands; null: none, or one from before there were scores */
    record Story(CycleReport.Head head, @Nullable UUID closing, Map<UUID, String> teams, CycleReport.Stories stories) {}

    Story of(Actor actor, Cycle.Id cycle) {
        var here = ReadableObjectives.by(actor, OBJECTIVE)
                .and(OBJECTIVE.CYCLE_ID.eq(cycle.value()))
                .and(OBJECTIVE.ARCHIVED_AT.isNull())
                .and(OBJECTIVE.PUBLISHED_AT.isNotNull());
        var teams = teams(actor);
        var learned = learned(here);
        var sentences = sentences(here);
        var carried = carried(actor, here);
        var moved = moved(actor, here);
        return db.select(
                        CYCLE.NAME,
                        CYCLE.SLUG,
                        CYCLE.START_DAY,
                        CYCLE.END_DAY,
                        CYCLE_CLOSURE.CLOSED_AT,
                        CYCLE_CLOSING.ID)
                .select(CYCLE_RETROSPECTIVE.WENT_WELL, CYCLE_RETROSPECTIVE.WENT_BADLY, CYCLE_RETROSPECTIVE.LEARNED)
                .select(teams, learned, sentences, carried, moved)
                .from(CYCLE)
                .leftJoin(CYCLE_CLOSURE)
                .on(CYCLE_CLOSURE.WORKSPACE_ID.eq(CYCLE.WORKSPACE_ID).and(CYCLE_CLOSURE.CYCLE_ID.eq(CYCLE.ID)))
                .leftJoin(CYCLE_CLOSING)
                .on(CYCLE_CLOSING.WORKSPACE_ID.eq(CYCLE.WORKSPACE_ID).and(CYCLE_CLOSING.CYCLE_ID.eq(CYCLE.ID)))
                .and(CYCLE_CLOSING.REOPENED_AT.isNull())
                .leftJoin(CYCLE_RETROSPECTIVE)
                .on(CYCLE_RETROSPECTIVE.WORKSPACE_ID.eq(CYCLE.WORKSPACE_ID))
                .and(CYCLE_RETROSPECTIVE.CYCLE_ID.eq(CYCLE.ID))
                .where(CYCLE.WORKSPACE_ID.eq(actor.workspace()))
                .and(CYCLE.ID.eq(cycle.value()))
                .fetchOptional(row -> {
                    var lessons = new java.util.ArrayList<>(row.get(learned));
                    lessons.addAll(row.get(sentences));
                    var wentWell = row.get(CYCLE_RETROSPECTIVE.WENT_WELL);
                    var retrospective = wentWell == null
                            ? Retrospective.NONE
                            : new Retrospective(
                                    wentWell,
                                    row.get(CYCLE_RETROSPECTIVE.WENT_BADLY),
                                    row.get(CYCLE_RETROSPECTIVE.LEARNED));
                    var closing = row.get(CYCLE_CLOSING.ID);
                    return new Story(
                            new CycleReport.Head(
                                    cycle.value(),
                                    row.get(CYCLE.NAME),
                                    row.get(CYCLE.SLUG),
                                    new Period(row.get(CYCLE.START_DAY), row.get(CYCLE.END_DAY)),
                                    row.get(CYCLE_CLOSURE.CLOSED_AT),
                                    closing != null),
                            closing,
                            row.get(teams),
                            new CycleReport.Stories(retrospective, lessons, row.get(carried), row.get(moved)));
                })
                .orElseThrow(() -> new Refused.Missing("cycle"));
    }

    private static Field<Map<UUID, String>> teams(Actor actor) {
        return multiset(select(TEAM.ID, TEAM.NAME).from(TEAM).where(TEAM.WORKSPACE_ID.eq(actor.workspace())))
                .as("teams")
                .convertFrom(rows -> {
                    var names = new HashMap<UUID, String>();
                    rows.forEach(row -> names.put(row.value1(), row.value2()));
                    return names;
                });
    }

    private static Field<List<Lesson>> learned(Condition here) {
        return multiset(select(OBJECTIVE.ID, OBJECTIVE.TITLE, OBJECTIVE_RETROSPECTIVE.LEARNED)
                        .from(OBJECTIVE)
                        .join(OBJECTIVE_RETROSPECTIVE)
                        .on(OBJECTIVE_RETROSPECTIVE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                        .and(OBJECTIVE_RETROSPECTIVE.OBJECTIVE_ID.eq(OBJECTIVE.ID))
                        .where(here)
                        .and(OBJECTIVE_RETROSPECTIVE.LEARNED.ne(""))
                        .orderBy(OBJECTIVE.POSITION, OBJECTIVE.ID)
                        .limit(MOST))
                .as("learned")
                .convertFrom(rows -> rows.map(row -> new Lesson(row.value1(), row.value2(), null, row.value3())));
    }

    private static Field<List<Lesson>> sentences(Condition here) {
        return multiset(select(OBJECTIVE.ID, OBJECTIVE.TITLE, KEY_RESULT.TITLE, KEY_RESULT_GRADE.SENTENCE)
                        .from(OBJECTIVE)
                        .join(KEY_RESULT)
                        .on(KEY_RESULT.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                        .and(KEY_RESULT.OBJECTIVE_ID.eq(OBJECTIVE.ID))
                        .join(KEY_RESULT_GRADE)
                        .on(KEY_RESULT_GRADE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                        .and(KEY_RESULT_GRADE.KEY_RESULT_ID.eq(KEY_RESULT.ID))
                        .and(KEY_RESULT_GRADE.REMOVED_AT.isNull())
                        .where(here)
                        .and(KEY_RESULT.ARCHIVED_AT.isNull())
                        .and(KEY_RESULT_GRADE.SENTENCE.ne(""))
                        .orderBy(OBJECTIVE.POSITION, OBJECTIVE.ID, KEY_RESULT.POSITION, KEY_RESULT.ID)
                        .limit(MOST))
                .as("sentences")
                .convertFrom(
                        rows -> rows.map(row -> new Lesson(row.value1(), row.value2(), row.value3(), row.value4())));
    }

    private static Field<List<Carried>> carried(Actor actor, Condition here) {
        return multiset(select(OBJECTIVE.ID, OBJECTIVE.TITLE, LATER.ID, ITS_CYCLE.NAME)
                        .from(OBJECTIVE)
                        .join(LATER)
                        .on(LATER.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID).and(LATER.CARRIED_OVER_FROM.eq(OBJECTIVE.ID)))
                        .join(ITS_CYCLE)
                        .on(ITS_CYCLE.WORKSPACE_ID.eq(LATER.WORKSPACE_ID).and(ITS_CYCLE.ID.eq(LATER.CYCLE_ID)))
                        .where(here)
                        .and(LATER.ARCHIVED_AT.isNull())
                        .and(ReadableObjectives.by(actor, LATER))
                        .orderBy(OBJECTIVE.POSITION, OBJECTIVE.ID)
                        .limit(MOST))
                .as("carried")
                .convertFrom(
                        rows -> rows.map(row -> new Carried(row.value1(), row.value2(), row.value3(), row.value4())));
    }

    private static Field<List<Moved>> moved(Actor actor, Condition here) {
        return multiset(select(
                                KPI.ID,
                                KPI.NAME,
                                OBJECTIVE.ID,
                                OBJECTIVE.TITLE,
                                IMPACT_STUDY.VERDICT,
                                IMPACT_STUDY.EFFECT,
                                KPI.UNIT_KIND,
                                KPI.UNIT_SYMBOL,
                                KPI.DECIMALS)
                        .from(OBJECTIVE)
                        .join(IMPACT_STUDY)
                        .on(IMPACT_STUDY.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                        .and(IMPACT_STUDY.OBJECTIVE_ID.eq(OBJECTIVE.ID))
                        .join(KPI)
                        .on(KPI.WORKSPACE_ID.eq(IMPACT_STUDY.WORKSPACE_ID).and(KPI.ID.eq(IMPACT_STUDY.KPI_ID)))
                        .and(Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID))
                        .where(here)
                        .orderBy(KPI.NAME, OBJECTIVE.POSITION, OBJECTIVE.ID)
                        .limit(MOST))
                .as("moved")
                .convertFrom(rows -> rows.map(row -> new Moved(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        Verdict.valueOf(row.value5()),
                        row.value6(),
                        new Unit(
                                Unit.Kind.valueOf(row.value7()),
                                row.value8(),
                                row.value9().intValue()))));
    }
}
