package org.waymark.notifications;

import static org.waymark.notifications.schema.Tables.NEWS_PREFERENCE;
import static org.waymark.notifications.schema.Tables.NEWS_WAY;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.notifications.schema.tables.records.NewsPreferenceRecord;

@Repository
class PreferenceStore {
    private final DSLContext db;

    PreferenceStore(DSLContext db) {
        this.db = db;
    }

    Preference of(UUID workspace, UUID person) {
        var ways = ways(workspace, person);
        return db.selectFrom(NEWS_PREFERENCE)
                .where(NEWS_PREFERENCE.WORKSPACE_ID.eq(workspace))
                .and(NEWS_PREFERENCE.PERSON_ID.eq(person))
                .fetchOptional(row -> preference(row, ways))
                .orElseGet(() -> {
                    var usual = Preference.USUAL;
                    return new Preference(null, usual.remindAt(), usual.remindOn(), usual.quiet(), ways);
                });
    }

    void save(UUID workspace, UUID person, Preference preference) {
        var zone = preference.timeZone();
        var quiet = preference.quiet();
        var row = new NewsPreferenceRecord(
                workspace,
                person,
                zone == null ? null : zone.getId(),
                minutes(preference.remindAt()),
                mask(preference.remindOn()),
                quiet == null ? null : minutes(quiet.from()),
                quiet == null ? null : minutes(quiet.to()));
        db.insertInto(NEWS_PREFERENCE)
                .set(row)
                .onConflict(NEWS_PREFERENCE.WORKSPACE_ID, NEWS_PREFERENCE.PERSON_ID)
                .doUpdate()
                .set(row)
                .execute();
        db.deleteFrom(NEWS_WAY)
                .where(NEWS_WAY.WORKSPACE_ID.eq(workspace))
                .and(NEWS_WAY.PERSON_ID.eq(person))
                .execute();
        preference.ways().forEach((reason, way) -> saveWay(workspace, person, reason, way));
    }

    void saveWay(UUID workspace, UUID person, Reason reason, Way way) {
        db.insertInto(NEWS_WAY)
                .set(NEWS_WAY.WORKSPACE_ID, workspace)
                .set(NEWS_WAY.PERSON_ID, person)
                .set(NEWS_WAY.REASON, reason.name())
                .set(NEWS_WAY.WAY, way.name())
                .onConflict(NEWS_WAY.WORKSPACE_ID, NEWS_WAY.PERSON_ID, NEWS_WAY.REASON)
                .doUpdate()
                .set(NEWS_WAY.WAY, way.name())
                .execute();
    }

    private Map<Reason, Way> ways(UUID workspace, UUID person) {
        var ways = new EnumMap<Reason, Way>(Reason.class);
        db.selectFrom(NEWS_WAY)
                .where(NEWS_WAY.WORKSPACE_ID.eq(workspace))
                .and(NEWS_WAY.PERSON_ID.eq(person))
                .forEach(row -> ways.put(Reason.valueOf(row.getReason()), Way.valueOf(row.getWay())));
        return ways;
    }

    private static Preference preference(NewsPreferenceRecord row, Map<Reason, Way> ways) {
        return new Preference(
                row.getTimeZone() == null ? null : ZoneId.of(row.getTimeZone()),
                time(row.getRemindAt()),
                days(row.getRemindDays()),
                quiet(row),
                ways);
    }

    /** Of a row of persons joined with their preference: those who have none get the usual ones. */
    static @Nullable QuietHours quiet(Record row) {
        if (row.get(NEWS_PREFERENCE.REMIND_AT) == null) return Preference.USUAL.quiet();
        var from = row.get(NEWS_PREFERENCE.QUIET_FROM);
        var to = row.get(NEWS_PREFERENCE.QUIET_TO);
        return from == null || to == null ? null : new QuietHours(time(from), time(to));
    }

    static LocalTime time(long minutes) {
        return LocalTime.ofSecondOfDay(minutes * 60);
    }

    static long minutes(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    static long mask(Set<DayOfWeek> days) {
        return days.stream().mapToLong(day -> 1L << day.ordinal()).sum();
    }

    static Set<DayOfWeek> days(long mask) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> (mask & 1L << day.ordinal()) != 0)
                .collect(Collectors.toSet());
    }
}
