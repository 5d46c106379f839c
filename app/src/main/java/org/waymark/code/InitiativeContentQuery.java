package org.waymark.code;

import static org.waymark.initiatives.schema.Tables.INITIATIVE;
import static org.waymark.initiatives.schema.Tables.INITIATIVE_DEPENDENCY;
import static org.waymark.initiatives.schema.Tables.INITIATIVE_KEY_RESULT;
import static org.waymark.initiatives.schema.Tables.TASK;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.initiatives.ReadableInitiatives;
import org.waymark.initiatives.schema.tables.records.InitiativeDependencyRecord;
import org.waymark.initiatives.schema.tables.records.InitiativeRecord;
import org.waymark.platform.Actor;

/** Reads initiatives and their tasks for files of goals. */
@Repository
class InitiativeContentQuery {
    private final DSLContext db;

    InitiativeContentQuery(DSLContext db) {
        this.db = db;
    }

    List<Raw> initiatives(Actor actor) {
        var served = served(actor);
        var waits = waits(actor);
        return db.selectFrom(INITIATIVE)
                .where(ReadableInitiatives.by(actor, INITIATIVE))
                .orderBy(INITIATIVE.ID)
                .fetch(row -> new Raw(
                        Kind.INITIATIVE,
                        row.getId(),
                        null,
                        row.getTitle(),
                        row.getArchivedAt() != null,
                        names -> fields(row, names)
                                .many(
                                        "serves",
                                        served.getOrDefault(row.getId(), List.of()).stream()
                                                .filter(names::knows)
                                                .map(names::path)
                                                .toList())
                                .many(
                                        "waits-for",
                                        waits.getOrDefault(row.getId(), List.of()).stream()
                                                .filter(one -> names.knows(one.getAfterId()))
                                                .map(one -> wait(one, names))
                                                .toList())
                                .all()));
    }

    /** Of initiatives that the actor may see. */
    List<Raw> tasks(Actor actor) {
        return db.select(TASK.ID, TASK.INITIATIVE_ID, TASK.TITLE, TASK.ASSIGNEE_ID, TASK.DUE_DAY, TASK.ARCHIVED_AT)
                .from(TASK)
                .join(INITIATIVE)
                .on(INITIATIVE.WORKSPACE_ID.eq(TASK.WORKSPACE_ID).and(INITIATIVE.ID.eq(TASK.INITIATIVE_ID)))
                .where(TASK.WORKSPACE_ID.eq(actor.workspace()))
                .and(ReadableInitiatives.by(actor, INITIATIVE))
                .orderBy(TASK.POSITION, TASK.ID)
                .fetch(row -> new Raw(
                        Kind.TASK,
                        row.get(TASK.ID),
                        row.get(TASK.INITIATIVE_ID),
                        row.get(TASK.TITLE),
                        row.get(TASK.ARCHIVED_AT) != null,
                        names -> new Fields(Kind.TASK)
                                .words("title", row.get(TASK.TITLE))
                                .put("assignee", names.email(row.get(TASK.ASSIGNEE_ID)))
                                .put("due", Value.day(row.get(TASK.DUE_DAY)))
                                .all()));
    }

    private static Fields fields(InitiativeRecord row, Names names) {
        return new Fields(Kind.INITIATIVE)
                .words("title", row.getTitle())
                .put("owner", names.email(row.getOwnerId()))
                .put("team", names.path(row.getTeamId()))
                .put("cycle", names.path(row.getCycleId()))
                .put("start", Value.day(row.getStartDay()))
                .put("due", Value.day(row.getDueDay()))
                .words("description", row.getDescription());
    }

    private static Value wait(InitiativeDependencyRecord row, Names names) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("initiative", names.path(row.getAfterId()));
        fields.put("days", new Value.Amount(row.getLagDays()));
        return new Value.Parts(fields);
    }

    private Map<UUID, List<UUID>> served(Actor actor) {
        return db.select(INITIATIVE_KEY_RESULT.INITIATIVE_ID, INITIATIVE_KEY_RESULT.KEY_RESULT_ID)
                .from(INITIATIVE_KEY_RESULT)
                .where(INITIATIVE_KEY_RESULT.WORKSPACE_ID.eq(actor.workspace()))
                .orderBy(INITIATIVE_KEY_RESULT.LINKED_AT, INITIATIVE_KEY_RESULT.KEY_RESULT_ID)
                .fetchGroups(row -> row.value1(), row -> row.value2());
    }

    private Map<UUID, List<InitiativeDependencyRecord>> waits(Actor actor) {
        return db.selectFrom(INITIATIVE_DEPENDENCY)
                .where(INITIATIVE_DEPENDENCY.WORKSPACE_ID.eq(actor.workspace()))
                .orderBy(INITIATIVE_DEPENDENCY.SET_AT, INITIATIVE_DEPENDENCY.AFTER_ID)
                .fetchGroups(INITIATIVE_DEPENDENCY.INITIATIVE_ID, row -> row);
    }
}
