package org.waymark.people;

import static org.waymark.people.schema.Tables.MEMBERSHIP;
import static org.waymark.people.schema.Tables.WORKSPACE;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.platform.Role;

@Repository
class WorkspaceStore {
    private final DSLContext db;

    WorkspaceStore(DSLContext db) {
        this.db = db;
    }

    Optional<Workspace> find(UUID id) {
        return db.selectFrom(WORKSPACE).where(WORKSPACE.ID.eq(id)).fetchOptional(WorkspaceStore::workspace);
    }

    List<Workspaces.Mine> of(UUID person) {
        return db.select(WORKSPACE.fields())
                .select(MEMBERSHIP.ROLE)
                .from(WORKSPACE)
                .join(MEMBERSHIP)
                .on(MEMBERSHIP.WORKSPACE_ID.eq(WORKSPACE.ID))
                .where(MEMBERSHIP.PERSON_ID.eq(person))
                .and(MEMBERSHIP.LEFT_AT.isNull())
                .orderBy(WORKSPACE.PERSONAL_OF.isNotNull(), WORKSPACE.NAME, WORKSPACE.ID)
                .fetch(row -> new Workspaces.Mine(workspace(row), Role.valueOf(row.get(MEMBERSHIP.ROLE))));
    }

    void add(Workspace workspace, @Nullable UUID personalOf) {
        db.insertInto(WORKSPACE)
                .set(WORKSPACE.ID, workspace.id().value())
                .set(WORKSPACE.NAME, workspace.name())
                .set(WORKSPACE.PERSONAL_OF, personalOf)
                .set(WORKSPACE.TIME_ZONE, workspace.timeZone().getId())
                .set(WORKSPACE.FISCAL_YEAR_START, (long)
                        workspace.fiscalYearStart().getValue())
                .set(WORKSPACE.CHECK_IN_WEEKDAY, (long)
                        workspace.checkInWeekday().getValue())
                .set(WORKSPACE.CREATED_AT, workspace.createdAt())
                .set(WORKSPACE.VERSION, workspace.version())
                .execute();
    }

    /** Whether it was still at this version. */
    boolean change(UUID id, long version, WorkspaceSettings settings) {
        return db.update(WORKSPACE)
                        .set(WORKSPACE.NAME, settings.name())
                        .set(WORKSPACE.TIME_ZONE, settings.timeZone().getId())
                        .set(WORKSPACE.FISCAL_YEAR_START, (long)
                                settings.fiscalYearStart().getValue())
                        .set(WORKSPACE.CHECK_IN_WEEKDAY, (long)
                                settings.checkInWeekday().getValue())
                        .set(WORKSPACE.VERSION, version + 1)
                        .where(WORKSPACE.ID.eq(id))
                        .and(WORKSPACE.VERSION.eq(version))
                        .execute()
                == 1;
    }

    static Workspace workspace(Record row) {
        return new Workspace(
                new Workspace.Id(row.get(WORKSPACE.ID)),
                row.get(WORKSPACE.NAME),
                row.get(WORKSPACE.PERSONAL_OF) != null,
                ZoneId.of(row.get(WORKSPACE.TIME_ZONE)),
                Month.of(row.get(WORKSPACE.FISCAL_YEAR_START).intValue()),
                DayOfWeek.of(row.get(WORKSPACE.CHECK_IN_WEEKDAY).intValue()),
                row.get(WORKSPACE.CREATED_AT),
                row.get(WORKSPACE.VERSION));
    }
}
