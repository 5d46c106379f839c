package org.waymark.alignment;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.alignment.schema.Tables.ALIGNMENT_LINK;
import static org.waymark.cycles.schema.Tables.CYCLE_CLOSURE;
import static org.waymark.objectives.schema.Tables.CYCLE_CLOSING;
import static org.waymark.objectives.schema.Tables.KEY_RESULT_SCORE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_SCORE;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.cycles.Cycle;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Objective;

/** Links from what goes on in the next cycle, and where they lead from there. */
@Repository
class CarriedLinkQuery {
    private static final org.waymark.objectives.schema.tables.ObjectiveScore PARENT = OBJECTIVE_SCORE.as("parent");
    private static final org.waymark.objectives.schema.tables.KeyResultScore PARENT_RESULT =
            KEY_RESULT_SCORE.as("parent_result");

    private final DSLContext db;

    CarriedLinkQuery(DSLContext db) {
        this.db = db;
    }

    record Carried(Ref child, Ref parent, Link.Kind kind, double weight) {}

    /** Of the close of a cycle that stands. */
    List<Carried> of(UUID workspace, Cycle.Id cycle) {
        var closing = select(CYCLE_CLOSING.ID)
                .from(CYCLE_CLOSING)
                .where(CYCLE_CLOSING.WORKSPACE_ID.eq(workspace))
                .and(CYCLE_CLOSING.CYCLE_ID.eq(cycle.value()))
                .and(CYCLE_CLOSING.REOPENED_AT.isNull());
        var open = notExists(selectOne()
                .from(CYCLE_CLOSURE)
                .where(CYCLE_CLOSURE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                .and(CYCLE_CLOSURE.CYCLE_ID.eq(OBJECTIVE.CYCLE_ID)));
        return db
                .select(
                        OBJECTIVE_SCORE.SUCCESSOR_ID,
                        ALIGNMENT_LINK.CHILD_KEY_RESULT_ID,
                        KEY_RESULT_SCORE.SUCCESSOR_ID,
                        PARENT.SUCCESSOR_ID,
                        PARENT_RESULT.SUCCESSOR_ID,
                        ALIGNMENT_LINK.PARENT_OBJECTIVE_ID,
                        ALIGNMENT_LINK.PARENT_KEY_RESULT_ID,
                        ALIGNMENT_LINK.KIND,
                        ALIGNMENT_LINK.WEIGHT)
                .from(OBJECTIVE_SCORE)
                .join(ALIGNMENT_LINK)
                .on(ALIGNMENT_LINK.WORKSPACE_ID.eq(OBJECTIVE_SCORE.WORKSPACE_ID))
                .and(ALIGNMENT_LINK.CHILD_OBJECTIVE_ID.eq(OBJECTIVE_SCORE.OBJECTIVE_ID))
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(ALIGNMENT_LINK.WORKSPACE_ID))
                .and(OBJECTIVE.ID.eq(ALIGNMENT_LINK.PARENT_OBJECTIVE_ID))
                .leftJoin(KEY_RESULT_SCORE)
                .on(sameClosing(KEY_RESULT_SCORE.WORKSPACE_ID, KEY_RESULT_SCORE.CLOSING_ID))
                .and(KEY_RESULT_SCORE.KEY_RESULT_ID.eq(ALIGNMENT_LINK.CHILD_KEY_RESULT_ID))
                .leftJoin(PARENT)
                .on(sameClosing(PARENT.WORKSPACE_ID, PARENT.CLOSING_ID))
                .and(PARENT.OBJECTIVE_ID.eq(ALIGNMENT_LINK.PARENT_OBJECTIVE_ID))
                .leftJoin(PARENT_RESULT)
                .on(sameClosing(PARENT_RESULT.WORKSPACE_ID, PARENT_RESULT.CLOSING_ID))
                .and(PARENT_RESULT.KEY_RESULT_ID.eq(ALIGNMENT_LINK.PARENT_KEY_RESULT_ID))
                .where(OBJECTIVE_SCORE.WORKSPACE_ID.eq(workspace))
                .and(OBJECTIVE_SCORE.CLOSING_ID.eq(closing))
                .and(OBJECTIVE_SCORE.SUCCESSOR_ID.isNotNull())
                .and(OBJECTIVE.ARCHIVED_AT.isNull())
                .and(PARENT.SUCCESSOR_ID.isNotNull().or(open))
                .orderBy(ALIGNMENT_LINK.LINKED_AT, ALIGNMENT_LINK.ID)
                .fetch(row -> carried(
                        ref(row.value1(), row.value2(), row.value3()),
                        row.value4() == null
                                ? ref(row.value6(), row.value7(), row.value7())
                                : ref(row.value4(), row.value7(), row.value5()),
                        Link.Kind.valueOf(row.value8()),
                        row.value9()))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Condition sameClosing(Field<UUID> workspace, Field<UUID> closing) {
        return workspace.eq(OBJECTIVE_SCORE.WORKSPACE_ID).and(closing.eq(OBJECTIVE_SCORE.CLOSING_ID));
    }

    private static Optional<Carried> carried(@Nullable Ref child, @Nullable Ref parent, Link.Kind kind, double weight) {
        return child == null || parent == null
                ? Optional.empty()
                : Optional.of(new Carried(child, parent, kind, weight));
    }

    /**
     * @param before the key result that the link named; null: the objective as a whole
     * @return null where that key result does not go on
     */
    private static @Nullable Ref ref(@Nullable UUID objective, @Nullable UUID before, @Nullable UUID now) {
        if (before != null && now == null) return null;
        return new Ref(new Objective.Id(Objects.requireNonNull(objective)), now == null ? null : new KeyResult.Id(now));
    }
}
