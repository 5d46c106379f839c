package org.waymark.objectives;

import static org.waymark.objectives.schema.Tables.CYCLE_RETROSPECTIVE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_RETROSPECTIVE;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.cycles.Cycle;
import org.waymark.platform.Actor;

/** Who never wrote one has none; an empty one stays, so that no version comes twice. */
@Repository
class RetrospectiveStore {
    private final DSLContext db;

    RetrospectiveStore(DSLContext db) {
        this.db = db;
    }

    Retrospective of(Actor actor, Objective.Id id) {
        return db.selectFrom(OBJECTIVE_RETROSPECTIVE)
                .where(OBJECTIVE_RETROSPECTIVE.WORKSPACE_ID.eq(actor.workspace()))
                .and(OBJECTIVE_RETROSPECTIVE.OBJECTIVE_ID.eq(id.value()))
                .fetchOptional(row ->
                        new Retrospective(row.getWentWell(), row.getWentBadly(), row.getLearned(), row.getVersion()))
                .orElse(Retrospective.NONE);
    }

    Retrospective of(Actor actor, Cycle.Id id) {
        return db.selectFrom(CYCLE_RETROSPECTIVE)
                .where(CYCLE_RETROSPECTIVE.WORKSPACE_ID.eq(actor.workspace()))
                .and(CYCLE_RETROSPECTIVE.CYCLE_ID.eq(id.value()))
                .fetchOptional(row ->
                        new Retrospective(row.getWentWell(), row.getWentBadly(), row.getLearned(), row.getVersion()))
                .orElse(Retrospective.NONE);
    }

    /** Whether it was still at the version before. */
    boolean save(Actor actor, Objective.Id id, Retrospective said, Instant at) {
        if (said.version() == 1) return add(actor, id, said, at);
        return db.update(OBJECTIVE_RETROSPECTIVE)
                        .set(OBJECTIVE_RETROSPECTIVE.WENT_WELL, said.wentWell())
                        .set(OBJECTIVE_RETROSPECTIVE.WENT_BADLY, said.wentBadly())
                        .set(OBJECTIVE_RETROSPECTIVE.LEARNED, said.learned())
                        .set(OBJECTIVE_RETROSPECTIVE.WRITTEN_BY, actor.person())
                        .set(OBJECTIVE_RETROSPECTIVE.WRITTEN_AT, at)
                        .set(OBJECTIVE_RETROSPECTIVE.VERSION, said.version())
                        .where(OBJECTIVE_RETROSPECTIVE.WORKSPACE_ID.eq(actor.workspace()))
                        .and(OBJECTIVE_RETROSPECTIVE.OBJECTIVE_ID.eq(id.value()))
                        .and(OBJECTIVE_RETROSPECTIVE.VERSION.eq(said.version() - 1))
                        .execute()
                == 1;
    }

    private boolean add(Actor actor, Objective.Id id, Retrospective said, Instant at) {
        return db.insertInto(OBJECTIVE_RETROSPECTIVE)
                        .set(OBJECTIVE_RETROSPECTIVE.WORKSPACE_ID, actor.workspace())
                        .set(OBJECTIVE_RETROSPECTIVE.OBJECTIVE_ID, id.value())
                        .set(OBJECTIVE_RETROSPECTIVE.WENT_WELL, said.wentWell())
                        .set(OBJECTIVE_RETROSPECTIVE.WENT_BADLY, said.wentBadly())
                        .set(OBJECTIVE_RETROSPECTIVE.LEARNED, said.learned())
                        .set(OBJECTIVE_RETROSPECTIVE.WRITTEN_BY, actor.person())
                        .set(OBJECTIVE_RETROSPECTIVE.WRITTEN_AT, at)
                        .set(OBJECTIVE_RETROSPECTIVE.VERSION, said.version())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Whether it was still at the version before. */
    boolean save(Actor actor, Cycle.Id id, Retrospective said, Instant at) {
        if (said.version() == 1) return add(actor, id, said, at);
        return db.update(CYCLE_RETROSPECTIVE)
                        .set(CYCLE_RETROSPECTIVE.WENT_WELL, said.wentWell())
                        .set(CYCLE_RETROSPECTIVE.WENT_BADLY, said.wentBadly())
                        .set(CYCLE_RETROSPECTIVE.LEARNED, said.learned())
                        .set(CYCLE_RETROSPECTIVE.WRITTEN_BY, actor.person())
                        .set(CYCLE_RETROSPECTIVE.WRITTEN_AT, at)
                        .set(CYCLE_RETROSPECTIVE.VERSION, said.version())
                        .where(CYCLE_RETROSPECTIVE.WORKSPACE_ID.eq(actor.workspace()))
                        .and(CYCLE_RETROSPECTIVE.CYCLE_ID.eq(id.value()))
                        .and(CYCLE_RETROSPECTIVE.VERSION.eq(said.version() - 1))
                        .execute()
                == 1;
    }

    private boolean add(Actor actor, Cycle.Id id, Retrospective said, Instant at) {
        return db.insertInto(CYCLE_RETROSPECTIVE)
                        .set(CYCLE_RETROSPECTIVE.WORKSPACE_ID, actor.workspace())
                        .set(CYCLE_RETROSPECTIVE.CYCLE_ID, id.value())
                        .set(CYCLE_RETROSPECTIVE.WENT_WELL, said.wentWell())
                        .set(CYCLE_RETROSPECTIVE.WENT_BADLY, said.wentBadly())
                        .set(CYCLE_RETROSPECTIVE.LEARNED, said.learned())
                        .set(CYCLE_RETROSPECTIVE.WRITTEN_BY, actor.person())
                        .set(CYCLE_RETROSPECTIVE.WRITTEN_AT, at)
                        .set(CYCLE_RETROSPECTIVE.VERSION, said.version())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }
}
