package org.waymark.web.initiatives;

import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.platform.Actor;

/** Reads the key results that a new initiative may serve: those of an objective, or one. */
@Repository
class PartQuery {
    private final DSLContext db;

    PartQuery(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public List<InitiativeSheet.Part> of(Actor actor, @Nullable UUID objective, @Nullable UUID keyResult) {
        if (objective == null && keyResult == null) return List.of();
        return db.select(KEY_RESULT.ID, KEY_RESULT.TITLE)
                .from(KEY_RESULT)
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID).and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID)))
                .where(ReadableObjectives.by(actor, OBJECTIVE))
                .and(keyResult == null ? OBJECTIVE.ID.eq(objective) : KEY_RESULT.ID.eq(keyResult))
                .and(KEY_RESULT.ARCHIVED_AT.isNull())
                .orderBy(KEY_RESULT.POSITION, KEY_RESULT.ID)
                .fetch(row -> new InitiativeSheet.Part(row.value1(), row.value2()));
    }
}
