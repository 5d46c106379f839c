package org.waymark.notifications;

import static org.waymark.initiatives.schema.Tables.INITIATIVE;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.WORKSPACE;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.initiatives.ReadableInitiatives;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;

/** Where a letter goes, and what its reader may see. */
@Repository
class PostQuery {
    private final DSLContext db;

    PostQuery(DSLContext db) {
        this.db = db;
    }

    /** @param zone of the workspace */
    record Address(String email, String name, String workspace, ZoneId zone) {}

    Address addressOf(UUID workspace, UUID person) {
        return db.select(PERSON.EMAIL, PERSON.NAME, WORKSPACE.NAME, WORKSPACE.TIME_ZONE)
                .from(PERSON, WORKSPACE)
                .where(PERSON.ID.eq(person), WORKSPACE.ID.eq(workspace))
                .fetchSingle(row -> new Address(row.value1(), row.value2(), row.value3(), ZoneId.of(row.value4())));
    }

    /** Those of these objectives, KPIs and initiatives that the actor may see now. */
    Set<UUID> visible(Actor actor, Collection<UUID> abouts) {
        if (abouts.isEmpty()) return Set.of();
        var seen = new HashSet<UUID>(db.select(OBJECTIVE.ID)
                .from(OBJECTIVE)
                .where(OBJECTIVE.ID.in(abouts))
                .and(ReadableObjectives.by(actor, OBJECTIVE))
                .fetch(OBJECTIVE.ID));
        seen.addAll(db.select(KPI.ID)
                .from(KPI)
                .where(KPI.ID.in(abouts))
                .and(Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID))
                .fetch(KPI.ID));
        seen.addAll(db.select(INITIATIVE.ID)
                .from(INITIATIVE)
                .where(INITIATIVE.ID.in(abouts))
                .and(ReadableInitiatives.by(actor, INITIATIVE))
                .fetch(INITIATIVE.ID));
        return seen;
    }
}
