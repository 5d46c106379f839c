package org.waymark.notifications;

import static org.jooq.impl.DSL.coalesce;
import static org.waymark.notifications.schema.Tables.NEWS_PREFERENCE;
import static org.waymark.notifications.schema.Tables.NEWS_WAY;
import static org.waymark.people.schema.Tables.MEMBERSHIP;
import static org.waymark.people.schema.Tables.WORKSPACE;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** How people want to hear of a reason; those who left hear nothing. */
@Repository
class ListenerQuery {
    /** Parameters of one statement. */
    private static final int MOST = 500;

    private static final Field<String> ZONE =
            coalesce(NEWS_PREFERENCE.TIME_ZONE, WORKSPACE.TIME_ZONE).as("zone");

    private final DSLContext db;

    ListenerQuery(DSLContext db) {
        this.db = db;
    }

    List<Listener> of(UUID workspace, List<UUID> persons, Reason reason) {
        var found = new ArrayList<Listener>();
        for (int from = 0; from < persons.size(); from += MOST) {
            found.addAll(some(workspace, persons.subList(from, Math.min(from + MOST, persons.size())), reason));
        }
        return found;
    }

    /** Everybody who is there. */
    List<UUID> everybody(UUID workspace) {
        return db.select(MEMBERSHIP.PERSON_ID)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.WORKSPACE_ID.eq(workspace))
                .and(MEMBERSHIP.LEFT_AT.isNull())
                .fetch(MEMBERSHIP.PERSON_ID);
    }

    private List<Listener> some(UUID workspace, Collection<UUID> persons, Reason reason) {
        return db.select(MEMBERSHIP.PERSON_ID, NEWS_WAY.WAY, ZONE)
                .select(NEWS_PREFERENCE.REMIND_AT, NEWS_PREFERENCE.QUIET_FROM, NEWS_PREFERENCE.QUIET_TO)
                .from(MEMBERSHIP)
                .join(WORKSPACE)
                .on(WORKSPACE.ID.eq(MEMBERSHIP.WORKSPACE_ID))
                .leftJoin(NEWS_PREFERENCE)
                .on(NEWS_PREFERENCE.WORKSPACE_ID.eq(MEMBERSHIP.WORKSPACE_ID))
                .and(NEWS_PREFERENCE.PERSON_ID.eq(MEMBERSHIP.PERSON_ID))
                .leftJoin(NEWS_WAY)
                .on(NEWS_WAY.WORKSPACE_ID.eq(MEMBERSHIP.WORKSPACE_ID))
                .and(NEWS_WAY.PERSON_ID.eq(MEMBERSHIP.PERSON_ID))
                .and(NEWS_WAY.REASON.eq(reason.name()))
                .where(MEMBERSHIP.WORKSPACE_ID.eq(workspace))
                .and(MEMBERSHIP.PERSON_ID.in(persons))
                .and(MEMBERSHIP.LEFT_AT.isNull())
                .fetch(row -> listener(row, reason));
    }

    private static Listener listener(Record row, Reason reason) {
        var way = row.get(NEWS_WAY.WAY);
        return new Listener(
                row.get(MEMBERSHIP.PERSON_ID),
                way == null ? reason.usual() : Way.valueOf(way),
                ZoneId.of(row.get(ZONE)),
                PreferenceStore.quiet(row));
    }
}
