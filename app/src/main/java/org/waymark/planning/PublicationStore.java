package org.waymark.planning;

import static org.waymark.planning.schema.Tables.PUBLICATION;
import static org.waymark.planning.schema.Tables.PUBLICATION_OBJECTIVE;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.cycles.Cycle;
import org.waymark.objectives.Objective;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

@Repository
class PublicationStore {
    private final DSLContext db;

    PublicationStore(DSLContext db) {
        this.db = db;
    }

    Publication get(UUID workspace, Publication.Id id) {
        var cycle = db.select(PUBLICATION.CYCLE_ID)
                .from(PUBLICATION)
                .where(PUBLICATION.WORKSPACE_ID.eq(workspace))
                .and(PUBLICATION.ID.eq(id.value()))
                .fetchOptional(PUBLICATION.CYCLE_ID)
                .orElseThrow(() -> new Refused.Missing("publication"));
        return new Publication(id, new Cycle.Id(cycle), objectives(workspace, id));
    }

    void add(Actor actor, Publication publication, Instant at) {
        db.insertInto(PUBLICATION)
                .set(PUBLICATION.WORKSPACE_ID, actor.workspace())
                .set(PUBLICATION.ID, publication.id().value())
                .set(PUBLICATION.CYCLE_ID, publication.cycle().value())
                .set(PUBLICATION.PUBLISHED_BY, actor.person())
                .set(PUBLICATION.PUBLISHED_AT, at)
                .execute();
        var rows = db.insertInto(
                PUBLICATION_OBJECTIVE,
                PUBLICATION_OBJECTIVE.WORKSPACE_ID,
                PUBLICATION_OBJECTIVE.PUBLICATION_ID,
                PUBLICATION_OBJECTIVE.OBJECTIVE_ID);
        for (var objective : publication.objectives()) {
            rows = rows.values(actor.workspace(), publication.id().value(), objective.value());
        }
        rows.execute();
    }

    void remove(UUID workspace, Publication.Id id) {
        db.deleteFrom(PUBLICATION_OBJECTIVE)
                .where(PUBLICATION_OBJECTIVE.WORKSPACE_ID.eq(workspace))
                .and(PUBLICATION_OBJECTIVE.PUBLICATION_ID.eq(id.value()))
                .execute();
        db.deleteFrom(PUBLICATION)
                .where(PUBLICATION.WORKSPACE_ID.eq(workspace))
                .and(PUBLICATION.ID.eq(id.value()))
                .execute();
    }

    void forget(UUID workspace, Cycle.Id cycle) {
        db.select(PUBLICATION.ID)
                .from(PUBLICATION)
                .where(PUBLICATION.WORKSPACE_ID.eq(workspace))
                .and(PUBLICATION.CYCLE_ID.eq(cycle.value()))
                .fetch(PUBLICATION.ID)
                .forEach(id -> remove(workspace, new Publication.Id(id)));
    }

    private List<Objective.Id> objectives(UUID workspace, Publication.Id id) {
        return db.select(PUBLICATION_OBJECTIVE.OBJECTIVE_ID)
                .from(PUBLICATION_OBJECTIVE)
                .where(PUBLICATION_OBJECTIVE.WORKSPACE_ID.eq(workspace))
                .and(PUBLICATION_OBJECTIVE.PUBLICATION_ID.eq(id.value()))
                .fetch(row -> new Objective.Id(row.value1()));
    }
}
