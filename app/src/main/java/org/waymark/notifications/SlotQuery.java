package org.waymark.notifications;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.waymark.notifications.schema.Tables.NEWS_PREFERENCE;
import static org.waymark.notifications.schema.Tables.NEWS_WAY;
import static org.waymark.people.schema.Tables.MEMBERSHIP;
import static org.waymark.people.schema.Tables.WORKSPACE;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record4;
import org.jooq.SelectFromStep;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who wants reminders when, over all workspaces. */
@Repository
class SlotQuery {
    private static final Field<String> ZONE = coalesce(NEWS_PREFERENCE.TIME_ZONE, WORKSPACE.TIME_ZONE);
    private static final Field<Long> AT =
            coalesce(NEWS_PREFERENCE.REMIND_AT, inline(PreferenceStore.minutes(Preference.USUAL.remindAt())));
    private static final Field<Long> DAYS =
            coalesce(NEWS_PREFERENCE.REMIND_DAYS, inline(PreferenceStore.mask(Preference.USUAL.remindOn())));

    private final DSLContext db;

    SlotQuery(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public List<Slot> slots() {
        return present(db.select(MEMBERSHIP.WORKSPACE_ID, ZONE, AT, DAYS))
                .where(MEMBERSHIP.LEFT_AT.isNull())
                .groupBy(MEMBERSHIP.WORKSPACE_ID, ZONE, AT, DAYS)
                .fetch(SlotQuery::slot);
    }

    /** The one that a person is in. */
    Slot slotOf(UUID workspace, UUID person) {
        return present(db.select(MEMBERSHIP.WORKSPACE_ID, ZONE, AT, DAYS))
                .where(MEMBERSHIP.WORKSPACE_ID.eq(workspace))
                .and(MEMBERSHIP.PERSON_ID.eq(person))
                .fetchSingle(SlotQuery::slot);
    }

    private static Slot slot(Record4<UUID, String, Long, Long> row) {
        return new Slot(
                row.value1(),
                ZoneId.of(row.value2()),
                PreferenceStore.time(row.value3()),
                PreferenceStore.days(row.value4()));
    }

    /** In the order of their ids, from behind one of them on. */
    @Transactional(readOnly = true)
    public List<Recipient> recipients(Slot slot, @Nullable UUID after, int most) {
        var rows = present(db.select(MEMBERSHIP.PERSON_ID, NEWS_PREFERENCE.REMIND_AT)
                        .select(NEWS_PREFERENCE.QUIET_FROM, NEWS_PREFERENCE.QUIET_TO))
                .where(MEMBERSHIP.LEFT_AT.isNull())
                .and(MEMBERSHIP.WORKSPACE_ID.eq(slot.workspace()))
                .and(ZONE.eq(slot.zone().getId()))
                .and(AT.eq(PreferenceStore.minutes(slot.at())))
                .and(DAYS.eq(PreferenceStore.mask(slot.days())))
                .and(after == null ? noCondition() : MEMBERSHIP.PERSON_ID.gt(after))
                .orderBy(MEMBERSHIP.PERSON_ID)
                .limit(most)
                .fetch();
        var ways = ways(slot.workspace(), rows.getValues(MEMBERSHIP.PERSON_ID));
        return rows.map(row -> {
            var person = row.get(MEMBERSHIP.PERSON_ID);
            return new Recipient(person, ways.getOrDefault(person, Map.of()), PreferenceStore.quiet(row));
        });
    }

    private Map<UUID, Map<Reason, Way>> ways(UUID workspace, List<UUID> persons) {
        var ways = new HashMap<UUID, Map<Reason, Way>>();
        db.selectFrom(NEWS_WAY)
                .where(NEWS_WAY.WORKSPACE_ID.eq(workspace))
                .and(NEWS_WAY.PERSON_ID.in(persons))
                .forEach(row -> ways.computeIfAbsent(row.getPersonId(), _ -> new EnumMap<>(Reason.class))
                        .put(Reason.valueOf(row.getReason()), Way.valueOf(row.getWay())));
        return ways;
    }

    private static <R extends Record> SelectOnConditionStep<R> present(SelectFromStep<R> selected) {
        return selected.from(MEMBERSHIP)
                .join(WORKSPACE)
                .on(WORKSPACE.ID.eq(MEMBERSHIP.WORKSPACE_ID))
                .leftJoin(NEWS_PREFERENCE)
                .on(NEWS_PREFERENCE.WORKSPACE_ID.eq(MEMBERSHIP.WORKSPACE_ID))
                .and(NEWS_PREFERENCE.PERSON_ID.eq(MEMBERSHIP.PERSON_ID));
    }
}
