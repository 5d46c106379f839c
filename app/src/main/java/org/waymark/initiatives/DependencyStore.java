package org.waymark.initiatives;

import static org.waymark.initiatives.schema.Tables.INITIATIVE;
import static org.waymark.initiatives.schema.Tables.INITIATIVE_DEPENDENCY;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.springframework.stereotype.Repository;
import org.waymark.platform.Actor;

@Repository
class DependencyStore {
    private final DSLContext db;

    DependencyStore(DSLContext db) {
        this.db = db;
    }

    /** What an initiative waits for, whoever may see it. */
    List<Dependency> of(UUID workspace, Initiative.Id initiative) {
        return db.select(
                        INITIATIVE_DEPENDENCY.INITIATIVE_ID,
                        INITIATIVE_DEPENDENCY.AFTER_ID,
                        INITIATIVE_DEPENDENCY.LAG_DAYS)
                .from(INITIATIVE_DEPENDENCY)
                .where(INITIATIVE_DEPENDENCY.WORKSPACE_ID.eq(workspace))
                .and(INITIATIVE_DEPENDENCY.INITIATIVE_ID.eq(initiative.value()))
                .orderBy(INITIATIVE_DEPENDENCY.SET_AT, INITIATIVE_DEPENDENCY.AFTER_ID)
                .fetch(DependencyStore::dependency);
    }

    /** What these wait for, in one step: a walk of more steps reads a statement each, not the whole workspace. */
    Set<Initiative.Id> awaitedBy(UUID workspace, Collection<Initiative.Id> initiatives) {
        return db.selectDistinct(INITIATIVE_DEPENDENCY.AFTER_ID)
                .from(INITIATIVE_DEPENDENCY)
                .where(INITIATIVE_DEPENDENCY.WORKSPACE_ID.eq(workspace))
                .and(INITIATIVE_DEPENDENCY.INITIATIVE_ID.in(
                        initiatives.stream().map(Initiative.Id::value).toList()))
                .fetchSet(row -> new Initiative.Id(row.value1()));
    }

    void save(Actor actor, Dependency dependency, Instant at) {
        remove(actor.workspace(), dependency.initiative(), dependency.after());
        db.insertInto(INITIATIVE_DEPENDENCY)
                .set(INITIATIVE_DEPENDENCY.WORKSPACE_ID, actor.workspace())
                .set(
                        INITIATIVE_DEPENDENCY.INITIATIVE_ID,
                        dependency.initiative().value())
                .set(INITIATIVE_DEPENDENCY.AFTER_ID, dependency.after().value())
                .set(INITIATIVE_DEPENDENCY.LAG_DAYS, (long) dependency.lagDays())
                .set(INITIATIVE_DEPENDENCY.SET_BY, actor.person())
                .set(INITIATIVE_DEPENDENCY.SET_AT, at)
                .execute();
    }

    void remove(UUID workspace, Initiative.Id initiative, Initiative.Id after) {
        db.deleteFrom(INITIATIVE_DEPENDENCY)
                .where(INITIATIVE_DEPENDENCY.WORKSPACE_ID.eq(workspace))
                .and(INITIATIVE_DEPENDENCY.INITIATIVE_ID.eq(initiative.value()))
                .and(INITIATIVE_DEPENDENCY.AFTER_ID.eq(after.value()))
                .execute();
    }

    /** Those of them that the actor may see. */
    Set<Initiative.Id> visible(Actor actor, Collection<Initiative.Id> ids) {
        return db.select(INITIATIVE.ID)
                .from(INITIATIVE)
                .where(ReadableInitiatives.by(actor, INITIATIVE))
                .and(INITIATIVE.ID.in(ids.stream().map(Initiative.Id::value).toList()))
                .fetchSet(row -> new Initiative.Id(row.value1()));
    }

    private static Dependency dependency(Record3<UUID, UUID, Long> row) {
        return new Dependency(
                new Initiative.Id(row.value1()),
                new Initiative.Id(row.value2()),
                row.value3().intValue());
    }
}
