package org.waymark.initiatives;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.cycles.schema.Tables.CYCLE_CLOSURE;
import static org.waymark.initiatives.schema.Tables.INITIATIVE;
import static org.waymark.initiatives.schema.Tables.INITIATIVE_KEY_RESULT;
import static org.waymark.initiatives.schema.Tables.KEY_RESULT_FOLLOWING;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.waymark.cycles.Cycle;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** Reads the key results that initiatives serve or shall serve. */
@Repository
class ServedQuery {
    private static final Field<Boolean> CLOSED = field(exists(selectOne()
                    .from(CYCLE_CLOSURE)
                    .where(CYCLE_CLOSURE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                    .and(CYCLE_CLOSURE.CYCLE_ID.eq(OBJECTIVE.CYCLE_ID))))
            .as("closed");
    private static final Field<Boolean> FOLLOWS = field(exists(selectOne()
                    .from(KEY_RESULT_FOLLOWING)
                    .where(KEY_RESULT_FOLLOWING.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                    .and(KEY_RESULT_FOLLOWING.KEY_RESULT_ID.eq(KEY_RESULT.ID))))
            .as("follows");

    private final DSLContext db;

    ServedQuery(DSLContext db) {
        this.db = db;
    }

    /** Of one that the actor may not see there is no such key result. */
    Served get(Actor actor, KeyResult.Id id) {
        return read(ReadableObjectives.by(actor, OBJECTIVE).and(KEY_RESULT.ID.eq(id.value()))).stream()
                .findFirst()
                .orElseThrow(() -> new Refused.Missing("key-result"));
    }

    /** Whoever may see them: for what the program itself decides. */
    List<Served> by(UUID workspace, Initiative.Id initiative) {
        return read(KEY_RESULT.WORKSPACE_ID.eq(workspace).and(isServed(workspace, initiative)));
    }

    List<Served> visible(Actor actor, Initiative.Id initiative) {
        var seen = ReadableInitiatives.by(actor, INITIATIVE).and(INITIATIVE.ID.eq(initiative.value()));
        if (!db.fetchExists(INITIATIVE, seen)) throw new Refused.Missing("initiative");
        return read(ReadableObjectives.by(actor, OBJECTIVE).and(isServed(actor.workspace(), initiative)));
    }

    private static Condition isServed(UUID workspace, Initiative.Id initiative) {
        return exists(selectOne()
                .from(INITIATIVE_KEY_RESULT)
                .where(INITIATIVE_KEY_RESULT.WORKSPACE_ID.eq(workspace))
                .and(INITIATIVE_KEY_RESULT.INITIATIVE_ID.eq(initiative.value()))
                .and(INITIATIVE_KEY_RESULT.KEY_RESULT_ID.eq(KEY_RESULT.ID)));
    }

    private List<Served> read(Condition which) {
        return db.select(KEY_RESULT.ID, KEY_RESULT.TITLE, KEY_RESULT.KIND, KEY_RESULT.OWNER_ID, KEY_RESULT.ARCHIVED_AT)
                .select(OBJECTIVE.ID, OBJECTIVE.CYCLE_ID, OBJECTIVE.LEVEL, OBJECTIVE.OWNER_ID, OBJECTIVE.TEAM_ID)
                .select(OBJECTIVE.ARCHIVED_AT, OBJECTIVE.RESTRICTED, OBJECTIVE.PUBLISHED_AT, CLOSED, FOLLOWS)
                .from(KEY_RESULT)
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID).and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID)))
                .where(which)
                .orderBy(KEY_RESULT.ID)
                .fetch(ServedQuery::served);
    }

    private static Served served(Record row) {
        return new Served(
                new KeyResult.Id(row.get(KEY_RESULT.ID)),
                new Objective.Id(row.get(OBJECTIVE.ID)),
                row.get(KEY_RESULT.TITLE),
                new Cycle.Id(row.get(OBJECTIVE.CYCLE_ID)),
                new Holder(
                        Level.valueOf(row.get(OBJECTIVE.LEVEL)),
                        row.get(OBJECTIVE.OWNER_ID),
                        row.get(OBJECTIVE.TEAM_ID)),
                new Holder(Level.INDIVIDUAL, row.get(KEY_RESULT.OWNER_ID), null),
                row.get(KEY_RESULT.ARCHIVED_AT) != null || row.get(OBJECTIVE.ARCHIVED_AT) != null,
                row.get(CLOSED),
                row.get(OBJECTIVE.RESTRICTED) || row.get(OBJECTIVE.PUBLISHED_AT) == null,
                row.get(KEY_RESULT.KIND).equals("MILESTONES"),
                row.get(FOLLOWS));
    }
}
