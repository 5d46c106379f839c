package org.waymark.planning;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;

import java.math.BigDecimal;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.waymark.objectives.Objective;

/** Counts the edits of an objective and its key results together, those that are archived included. */
@Repository
class EditionQuery {
    /** Of the objective that a statement reads. */
    static final Field<Long> EDITION = OBJECTIVE
            .VERSION
            .plus(coalesce(
                            field(select(sum(KEY_RESULT.VERSION))
                                    .from(KEY_RESULT)
                                    .where(KEY_RESULT.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                                    .and(KEY_RESULT.OBJECTIVE_ID.eq(OBJECTIVE.ID))),
                            inline(BigDecimal.ZERO))
                    .cast(Long.class))
            .as("edition");

    private final DSLContext db;

    EditionQuery(DSLContext db) {
        this.db = db;
    }

    long of(UUID workspace, Objective.Id id) {
        return db.select(EDITION)
                .from(OBJECTIVE)
                .where(OBJECTIVE.WORKSPACE_ID.eq(workspace))
                .and(OBJECTIVE.ID.eq(id.value()))
                .fetchSingle(EDITION);
    }
}
