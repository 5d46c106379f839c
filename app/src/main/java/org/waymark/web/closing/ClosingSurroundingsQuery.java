package org.waymark.web.closing;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.alignment.schema.Tables.ALIGNMENT_LINK;
import static org.waymark.cycles.schema.Tables.CYCLE;
import static org.waymark.cycles.schema.Tables.CYCLE_CLOSURE;
import static org.waymark.objectives.schema.Tables.CYCLE_RETROSPECTIVE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_RETROSPECTIVE;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.TEAM;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.cycles.Cycle;
import org.waymark.measure.Period;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.objectives.Retrospective;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.web.closing.ClosingSurroundings.OpenChild;
import org.waymark.web.objectives.ObjectiveView;

/** Reads what stands around the plan of a close, in one statement. */
@Repository
class ClosingSurroundingsQuery {
    private static final org.waymark.objectives.schema.tables.Objective CHILD = OBJECTIVE.as("child");
    private static final org.waymark.cycles.schema.tables.Cycle ITS_CYCLE = CYCLE.as("its_cycle");
    private static final org.waymark.cycles.schema.tables.Cycle FOLLOWING = CYCLE.as("following");

    private final DSLContext db;

    ClosingSurroundingsQuery(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public ClosingSurroundings of(Actor actor, UUID cycle) {
        var here = ReadableObjectives.by(actor, OBJECTIVE).and(OBJECTIVE.CYCLE_ID.eq(cycle));
        var people = names(
                select(PERSON.ID, PERSON.NAME)
                        .from(PERSON)
                        .where(PERSON.ID.in(
                                select(OBJECTIVE.OWNER_ID).from(OBJECTIVE).where(here))),
                "people");
        var teams = names(
                select(TEAM.ID, TEAM.NAME)
                        .from(TEAM)
                        .where(TEAM.WORKSPACE_ID.eq(actor.workspace()))
                        .and(TEAM.ID.in(
                                select(OBJECTIVE.TEAM_ID).from(OBJECTIVE).where(here))),
                "teams");
        var lookedBack = multiset(select(OBJECTIVE_RETROSPECTIVE.OBJECTIVE_ID)
                        .from(OBJECTIVE)
                        .join(OBJECTIVE_RETROSPECTIVE)
                        .on(OBJECTIVE_RETROSPECTIVE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                        .and(OBJECTIVE_RETROSPECTIVE.OBJECTIVE_ID.eq(OBJECTIVE.ID))
                        .where(here)
                        .and(OBJECTIVE_RETROSPECTIVE
                                .WENT_WELL
                                .ne("")
                                .or(OBJECTIVE_RETROSPECTIVE.WENT_BADLY.ne(""))
                                .or(OBJECTIVE_RETROSPECTIVE.LEARNED.ne(""))))
                .as("looked_back")
                .convertFrom(rows -> rows.map(row -> row.value1()));
        Field<Integer> drafts = field(select(count())
                        .from(OBJECTIVE)
                        .where(here)
                        .and(OBJECTIVE.PUBLISHED_AT.isNull())
                        .and(OBJECTIVE.ARCHIVED_AT.isNull()))
                .as("drafts");
        var open = open(actor, cycle);
        var next = next(actor);
        return db.select(people, teams, lookedBack, drafts, open, next)
                .select(CYCLE.NAME, CYCLE.SLUG, CYCLE.START_DAY, CYCLE.END_DAY)
                .select(
                        CYCLE_RETROSPECTIVE.WENT_WELL,
                        CYCLE_RETROSPECTIVE.WENT_BADLY,
                        CYCLE_RETROSPECTIVE.LEARNED,
                        CYCLE_RETROSPECTIVE.VERSION)
                .from(CYCLE)
                .leftJoin(CYCLE_RETROSPECTIVE)
                .on(CYCLE_RETROSPECTIVE.WORKSPACE_ID.eq(CYCLE.WORKSPACE_ID))
                .and(CYCLE_RETROSPECTIVE.CYCLE_ID.eq(CYCLE.ID))
                .where(CYCLE.WORKSPACE_ID.eq(actor.workspace()))
                .and(CYCLE.ID.eq(cycle))
                .fetchOptional(row -> {
                    var names = new HashMap<>(row.get(people));
                    names.putAll(row.get(teams));
                    var wentWell = row.get(CYCLE_RETROSPECTIVE.WENT_WELL);
                    return new ClosingSurroundings(
                            new ObjectiveView.CycleOf(
                                    new Cycle.Id(cycle),
                                    row.get(CYCLE.NAME),
                                    row.get(CYCLE.SLUG),
                                    new Period(row.get(CYCLE.START_DAY), row.get(CYCLE.END_DAY)),
                                    null),
                            names,
                            new HashSet<>(row.get(lookedBack)),
                            row.get(drafts),
                            row.get(open),
                            row.get(next),
                            wentWell == null
                                    ? Retrospective.NONE
                                    : new Retrospective(
                                            wentWell,
                                            row.get(CYCLE_RETROSPECTIVE.WENT_BADLY),
                                            row.get(CYCLE_RETROSPECTIVE.LEARNED),
                                            row.get(CYCLE_RETROSPECTIVE.VERSION)));
                })
                .orElseThrow(() -> new Refused.Missing("cycle"));
    }

    private static Field<Map<UUID, String>> names(org.jooq.Select<Record2<UUID, String>> named, String alias) {
        return multiset(named).as(alias).convertFrom(rows -> {
            var names = new HashMap<UUID, String>();
            rows.forEach(row -> names.put(row.value1(), row.value2()));
            return names;
        });
    }

    /** At work in an open cycle: of a shorter cycle in this one, or hung below something of this one. */
    private static Field<List<OpenChild>> open(Actor actor, UUID cycle) {
        return multiset(select(CHILD.ID, CHILD.TITLE, ITS_CYCLE.NAME)
                        .from(CHILD)
                        .join(ITS_CYCLE)
                        .on(ITS_CYCLE.WORKSPACE_ID.eq(CHILD.WORKSPACE_ID).and(ITS_CYCLE.ID.eq(CHILD.CYCLE_ID)))
                        .where(ReadableObjectives.by(actor, CHILD))
                        .and(CHILD.ARCHIVED_AT.isNull())
                        .and(CHILD.PUBLISHED_AT.isNotNull())
                        .and(CHILD.CYCLE_ID.ne(cycle))
                        .and(notExists(selectOne()
                                .from(CYCLE_CLOSURE)
                                .where(CYCLE_CLOSURE.WORKSPACE_ID.eq(CHILD.WORKSPACE_ID))
                                .and(CYCLE_CLOSURE.CYCLE_ID.eq(CHILD.CYCLE_ID))))
                        .and(ITS_CYCLE.PARENT_ID.eq(cycle).or(isAlignedBelow(cycle)))
                        .orderBy(ITS_CYCLE.START_DAY, CHILD.POSITION, CHILD.ID)
                        .limit(ClosingSurroundings.MOST_OPEN + 1))
                .as("open_children")
                .convertFrom(rows -> rows.map(row -> new OpenChild(row.value1(), row.value2(), row.value3())));
    }

    private static Condition isAlignedBelow(UUID cycle) {
        return exists(selectOne()
                .from(ALIGNMENT_LINK)
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(ALIGNMENT_LINK.WORKSPACE_ID))
                .and(OBJECTIVE.ID.eq(ALIGNMENT_LINK.PARENT_OBJECTIVE_ID))
                .where(ALIGNMENT_LINK.WORKSPACE_ID.eq(CHILD.WORKSPACE_ID))
                .and(ALIGNMENT_LINK.CHILD_OBJECTIVE_ID.eq(CHILD.ID))
                .and(OBJECTIVE.CYCLE_ID.eq(cycle)));
    }

    private static Field<List<String>> next(Actor actor) {
        return multiset(select(FOLLOWING.NAME)
                        .from(FOLLOWING)
                        .where(FOLLOWING.WORKSPACE_ID.eq(actor.workspace()))
                        .and(FOLLOWING.RHYTHM.eq(CYCLE.RHYTHM))
                        .and(FOLLOWING.START_DAY.gt(CYCLE.END_DAY))
                        .orderBy(FOLLOWING.START_DAY)
                        .limit(1))
                .as("next_cycle")
                .convertFrom(rows -> rows.map(row -> row.value1()));
    }
}
