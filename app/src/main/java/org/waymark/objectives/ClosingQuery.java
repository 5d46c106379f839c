package org.waymark.objectives;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.KEY_RESULT_GRADE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_GRADE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_OVERRIDE;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.waymark.cycles.Cycle;
import org.waymark.platform.Actor;

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

    /** Those that the actor may see, in the order of the outline. */
    List<Candidate> seen(Actor actor, Cycle.Id cycle) {
        var which = closing(actor.workspace(), cycle).and(ObjectiveStore.visible(actor));
        return read(actor, which, false);
    }

    /** Whoever may see them, held until the transaction ends: nobody checks in between the plan and the deed. */
    List<Candidate> all(Actor actor, Cycle.Id cycle) {
        return read(actor, closing(actor.workspace(), cycle), true);
    }

    private List<Candidate> read(Actor actor, Condition which, boolean held) {
        var seen = field(ObjectiveStore.visible(actor)).as("seen");
        var found = db.select(OBJECTIVE.fields())
                .select(OBJECTIVE_OVERRIDE.PROGRESS, SUCCESSOR, seen)
                .select(OBJECTIVE_GRADE.fields())
                .from(OBJECTIVE)
                .leftJoin(OBJECTIVE_OVERRIDE)
                .on(OBJECTIVE_OVERRIDE
                        .WORKSPACE_ID
                        .eq(OBJECTIVE.WORKSPACE_ID)
                        .and(OBJECTIVE_OVERRIDE.OBJECTIVE_ID.eq(OBJECTIVE.ID)))
                .leftJoin(OBJECTIVE_GRADE)
                .on(OBJECTIVE_GRADE
                        .WORKSPACE_ID
                        .eq(OBJECTIVE.WORKSPACE_ID)
                        .and(OBJECTIVE_GRADE.OBJECTIVE_ID.eq(OBJECTIVE.ID)))
                .where(which)
                .orderBy(OBJECTIVE.POSITION, OBJECTIVE.ID);
        var objectives = held ? Held.rows(db, found, OBJECTIVE).fetch() : found.fetch();
        var parts = parts(which);
        return objectives.map(row -> candidate(row, row.get(seen), parts));
    }

    private static Candidate candidate(Record row, boolean seen, Map<UUID, List<Candidate.Part>> parts) {
        var successor = row.get(SUCCESSOR);
        return new Candidate(
                ObjectiveRow.objective(row),
                GradeRow.objectiveGrade(row),
                parts.getOrDefault(row.get(OBJECTIVE.ID), List.of()),
                seen,
                successor == null ? null : new Objective.Id(successor));
    }

    private Map<UUID, List<Candidate.Part>> parts(Condition which) {
        return db
                .select(KEY_RESULT.fields())
                .select(KEY_RESULT_GRADE.fields())
                .from(OBJECTIVE)
                .join(KEY_RESULT)
                .on(KEY_RESULT.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID).and(KEY_RESULT.OBJECTIVE_ID.eq(OBJECTIVE.ID)))
                .leftJoin(KEY_RESULT_GRADE)
                .on(KEY_RESULT_GRADE
                        .WORKSPACE_ID
                        .eq(KEY_RESULT.WORKSPACE_ID)
                        .and(KEY_RESULT_GRADE.KEY_RESULT_ID.eq(KEY_RESULT.ID)))
                .where(which)
                .and(KEY_RESULT.ARCHIVED_AT.isNull())
                .orderBy(KEY_RESULT.POSITION, KEY_RESULT.ID)
                .fetch()
                .stream()
                .collect(groupingBy(
                        row -> row.get(KEY_RESULT.OBJECTIVE_ID),
                        mapping(row -> new Candidate.Part(rows.keyResult(row), GradeRow.grade(row)), toList())));
    }

    private static Condition closing(UUID workspace, Cycle.Id cycle) {
        return OBJECTIVE
                .WORKSPACE_ID
                .eq(workspace)
                .and(OBJECTIVE.CYCLE_ID.eq(cycle.value()))
                .and(OBJECTIVE.ARCHIVED_AT.isNull())
                .and(OBJECTIVE.PUBLISHED_AT.isNotNull());
    }
}
