package org.waymark.web.initiatives;

import static org.waymark.cycles.schema.Tables.CYCLE;
import static org.waymark.initiatives.schema.Tables.INITIATIVE;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.TEAM;

import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.initiatives.ReadableInitiatives;
import org.waymark.platform.Actor;
import org.waymark.platform.Moments;
import org.waymark.platform.Refused;

/** Reads one initiative with all that hangs on it, in one statement. */
@Repository
class InitiativeQuery {
    private static final org.jooq.Field<java.time.Instant> ARCHIVED_AT = Moments.in(INITIATIVE.ARCHIVED_AT);

    private final DSLContext db;

    InitiativeQuery(DSLContext db) {
        this.db = db;
    }

    /** What one may not see is not there. */
    @Transactional(readOnly = true)
    public InitiativeView get(Actor actor, UUID id) {
        var serves = InitiativeParts.serves(actor);
        var waitsFor = InitiativeParts.waitsFor(actor);
        var awaitedBy = InitiativeParts.awaitedBy(actor);
        return db.select(WorkLines.COLUMNS)
                .select(INITIATIVE.VERSION, INITIATIVE.DESCRIPTION, INITIATIVE.STATED, INITIATIVE.FINISHED_ON)
                .select(INITIATIVE.TEAM_ID, INITIATIVE.CYCLE_ID, ARCHIVED_AT)
                .select(PERSON.NAME, TEAM.NAME, CYCLE.NAME, CYCLE.SLUG)
                .select(serves, InitiativeParts.TASKS, waitsFor, awaitedBy)
                .from(INITIATIVE)
                .join(PERSON)
                .on(PERSON.ID.eq(INITIATIVE.OWNER_ID))
                .leftJoin(TEAM)
                .on(TEAM.WORKSPACE_ID.eq(INITIATIVE.WORKSPACE_ID).and(TEAM.ID.eq(INITIATIVE.TEAM_ID)))
                .leftJoin(CYCLE)
                .on(CYCLE.WORKSPACE_ID.eq(INITIATIVE.WORKSPACE_ID).and(CYCLE.ID.eq(INITIATIVE.CYCLE_ID)))
                .where(ReadableInitiatives.by(actor, INITIATIVE))
                .and(INITIATIVE.ID.eq(id))
                .fetchOptional(row -> new InitiativeView(
                        WorkLines.line(row, row.get(PERSON.NAME)),
                        row.get(INITIATIVE.VERSION),
                        row.get(INITIATIVE.DESCRIPTION),
                        new InitiativeView.Home(
                                row.get(INITIATIVE.TEAM_ID),
                                row.get(TEAM.NAME),
                                row.get(INITIATIVE.CYCLE_ID),
                                row.get(CYCLE.NAME),
                                row.get(CYCLE.SLUG)),
                        row.get(INITIATIVE.STATED),
                        row.get(INITIATIVE.FINISHED_ON),
                        row.get(ARCHIVED_AT),
                        row.get(serves),
                        row.get(InitiativeParts.TASKS),
                        row.get(waitsFor),
                        row.get(awaitedBy)))
                .orElseThrow(() -> new Refused.Missing("initiative"));
    }
}
