package org.waymark.objectives;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.waymark.cycles.schema.Tables.CYCLE;
import static org.waymark.cycles.schema.Tables.CYCLE_CLOSURE;
import static org.waymark.objectives.schema.Tables.CLOSING_RULE;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.KEY_RESULT_GRADE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_GRADE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_OVERRIDE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.waymark.cycles.Cycle;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** All that the close of a cycle is decided by: its published objectives that live, their key results, what was said of both. */
@Repository
class ClosingQuery {
    private static final org.waymark.objectives.schema.tables.Objective LATER = OBJECTIVE.as("later");
    private static final Field<UUID> SUCCESSOR = field(select(LATER.ID)
                    .from(LATER)
                    .where(LATER.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                    .and(LATER.CARRIED_OVER_FROM.eq(OBJECTIVE.ID))
                    .and(LATER.ARCHIVED_AT.isNull())
                    .orderBy(LATER.ID)
                    .limit(1))
            .as("successor");

    private final DSLContext db;
    private final KeyResultRow rows;

    ClosingQuery(DSLContext db, KeyResultRow rows) {
        this.db = db;
        this.rows = rows;
    }

    /** What the actor may see, in the order of the outline. */
    ClosingGround seen(Actor actor, Cycle.Id cycle) {
        return read(actor, cycle, ObjectiveStore.visible(actor));
    }

    /** One objective, if the actor may see it. */
    ClosingGround seen(Actor actor, Cycle.Id cycle, Objective.Id id) {
        return read(actor, cycle, ObjectiveStore.visible(actor).and(OBJECTIVE.ID.eq(id.value())));
    }

    /** Whoever may see them, held until the transaction ends: nobody checks in between the plan and the deed. */
    ClosingGround all(Actor actor, Cycle.Id cycle) {
        var held = db.select(OBJECTIVE.ID)
                .from(OBJECTIVE)
                .where(isClosing(actor.workspace(), cycle))
                .orderBy(OBJECTIVE.ID);
        Held.rows(db, held, OBJECTIVE).fetch();
        return read(actor, cycle, noCondition());
    }

    private ClosingGround read(Actor actor, Cycle.Id cycle, Condition which) {
        var seen = field(ObjectiveStore.visible(actor)).as("seen");
        var found = db.select(CYCLE.NAME, CYCLE_CLOSURE.CLOSED_AT, SUCCESSOR, seen, OBJECTIVE_OVERRIDE.PROGRESS)
                .select(CLOSING_RULE.fields())
                .select(OBJECTIVE.fields())
                .select(OBJECTIVE_GRADE.fields())
                .select(KEY_RESULT.fields())
                .select(KEY_RESULT_GRADE.fields())
                .from(CYCLE)
                .leftJoin(CYCLE_CLOSURE)
                .on(CYCLE_CLOSURE.WORKSPACE_ID.eq(CYCLE.WORKSPACE_ID).and(CYCLE_CLOSURE.CYCLE_ID.eq(CYCLE.ID)))
                .leftJoin(CLOSING_RULE)
                .on(CLOSING_RULE.WORKSPACE_ID.eq(CYCLE.WORKSPACE_ID))
                .leftJoin(OBJECTIVE)
                .on(isClosing(actor.workspace(), cycle).and(which))
                .leftJoin(OBJECTIVE_OVERRIDE)
                .on(OBJECTIVE_OVERRIDE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                .and(OBJECTIVE_OVERRIDE.OBJECTIVE_ID.eq(OBJECTIVE.ID))
                .leftJoin(OBJECTIVE_GRADE)
                .on(OBJECTIVE_GRADE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                .and(OBJECTIVE_GRADE.OBJECTIVE_ID.eq(OBJECTIVE.ID))
                .leftJoin(KEY_RESULT)
                .on(KEY_RESULT.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                .and(KEY_RESULT.OBJECTIVE_ID.eq(OBJECTIVE.ID))
                .and(KEY_RESULT.ARCHIVED_AT.isNull())
                .leftJoin(KEY_RESULT_GRADE)
                .on(KEY_RESULT_GRADE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                .and(KEY_RESULT_GRADE.KEY_RESULT_ID.eq(KEY_RESULT.ID))
                .and(KEY_RESULT_GRADE.REMOVED_AT.isNull())
                .where(CYCLE.WORKSPACE_ID.eq(actor.workspace()))
                .and(CYCLE.ID.eq(cycle.value()))
                .orderBy(OBJECTIVE.POSITION, OBJECTIVE.ID, KEY_RESULT.POSITION, KEY_RESULT.ID)
                .fetch();
        if (found.isEmpty()) throw new Refused.Missing("cycle");
        var first = found.getFirst();
        return new ClosingGround(
                first.get(CYCLE.NAME),
                first.get(CYCLE_CLOSURE.CLOSED_AT) != null,
                ClosingRuleStore.rules(first),
                candidates(found, seen));
    }

    private List<Candidate> candidates(List<? extends Record> found, Field<Boolean> seen) {
        var objectives = new LinkedHashMap<UUID, Record>();
        var parts = new LinkedHashMap<UUID, List<Candidate.Part>>();
        for (var row : found) {
            var id = row.get(OBJECTIVE.ID);
            if (id == null) continue;
            objectives.putIfAbsent(id, row);
            var of = parts.computeIfAbsent(id, _ -> new ArrayList<>());
            if (row.get(KEY_RESULT.ID) != null) {
                of.add(new Candidate.Part(rows.keyResult(row), GradeRow.grade(row)));
            }
        }
        return objectives.values().stream()
                .map(row -> candidate(row, row.get(seen), parts.getOrDefault(row.get(OBJECTIVE.ID), List.of())))
                .toList();
    }

    private static Candidate candidate(Record row, boolean seen, List<Candidate.Part> parts) {
        var successor = row.get(SUCCESSOR);
        return new Candidate(
                ObjectiveRow.objective(row),
                GradeRow.objectiveGrade(row),
                parts,
                seen,
                successor == null ? null : new Objective.Id(successor));
    }

    private static Condition isClosing(UUID workspace, Cycle.Id cycle) {
        return OBJECTIVE
                .WORKSPACE_ID
                .eq(workspace)
                .and(OBJECTIVE.CYCLE_ID.eq(cycle.value()))
                .and(OBJECTIVE.ARCHIVED_AT.isNull())
                .and(OBJECTIVE.PUBLISHED_AT.isNotNull());
    }
}
