package org.waymark.notifications;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.when;
import static org.waymark.notifications.schema.Tables.NOTICE;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.notifications.schema.tables.records.NoticeRecord;
import org.waymark.platform.Actor;
import org.waymark.platform.Json;

@Repository
class NoticeStore {
    /** Rows of one statement. */
    private static final int MOST = 60;

    /** Taken for letters at a time; the others wait a minute longer. */
    private static final int MOST_MAILED = 500;

    private final DSLContext db;
    private final NoticeRows rows;
    private final Json json;

    NoticeStore(DSLContext db, NoticeRows rows, Json json) {
        this.db = db;
        this.rows = rows;
        this.json = json;
    }

    /** @param mailAt when a letter may tell of it; null when none shall */
    record Fresh(Notice notice, @Nullable Instant mailAt) {}

    /** What is told again comes up again, with what was said last. */
    void tell(UUID workspace, List<Fresh> notices) {
        var each = once(notices);
        for (int from = 0; from < each.size(); from += MOST) {
            var fresh = each.subList(from, Math.min(from + MOST, each.size())).stream()
                    .map(one -> row(workspace, one))
                    .toList();
            var unread = NOTICE.READ_AT.isNull();
            db.insertInto(NOTICE)
                    .columns(NOTICE.fields())
                    .valuesOfRecords(fresh)
                    .onConflict(NOTICE.WORKSPACE_ID, NOTICE.PERSON_ID, NOTICE.REASON, NOTICE.SUBJECT_ID)
                    .doUpdate()
                    .set(NOTICE.SAYS, excluded(NOTICE.SAYS))
                    .set(NOTICE.ABOUT_ID, excluded(NOTICE.ABOUT_ID))
                    .set(NOTICE.BY_ID, excluded(NOTICE.BY_ID))
                    .set(
                            NOTICE.TIMES,
                            when(unread, NOTICE.TIMES.plus(excluded(NOTICE.TIMES)))
                                    .otherwise(excluded(NOTICE.TIMES)))
                    .set(NOTICE.DATA, excluded(NOTICE.DATA))
                    .set(NOTICE.TOLD_AT, excluded(NOTICE.TOLD_AT))
                    .setNull(NOTICE.READ_AT)
                    .set(
                            NOTICE.MAIL_AT,
                            when(unread.and(NOTICE.MAIL_AT.isNotNull()), NOTICE.MAIL_AT)
                                    .otherwise(excluded(NOTICE.MAIL_AT)))
                    .execute();
        }
    }

    /** One row stands for a thing and reason, and no statement may write it twice. */
    private static List<Fresh> once(List<Fresh> notices) {
        record Row(UUID person, Reason reason, UUID subject) {}
        var rows = new LinkedHashMap<Row, Fresh>();
        for (var one : notices) {
            var notice = one.notice();
            var row = new Row(notice.person(), notice.reason(), notice.subject().id());
            rows.merge(row, one, (before, now) -> new Fresh(now.notice().besides(before.notice()), now.mailAt()));
        }
        return List.copyOf(rows.values());
    }

    /** Empty also where it is somebody else's, or of what the actor may not see. */
    Optional<Notice> find(Actor actor, Notice.Id id) {
        return db.selectFrom(NOTICE)
                .where(ReadableNotices.by(actor))
                .and(NOTICE.ID.eq(id.value()))
                .fetchOptional(rows::notice);
    }

    void read(UUID workspace, UUID person, Notice.Id id, @Nullable Instant at) {
        db.update(NOTICE)
                .set(NOTICE.READ_AT, at)
                .set(NOTICE.MAIL_AT, (Instant) null)
                .where(of(workspace, person))
                .and(NOTICE.ID.eq(id.value()))
                .execute();
    }

    /** How many were unread. */
    int readAll(UUID workspace, UUID person, Instant at) {
        return db.update(NOTICE)
                .set(NOTICE.READ_AT, at)
                .set(NOTICE.MAIL_AT, (Instant) null)
                .where(of(workspace, person))
                .and(NOTICE.READ_AT.isNull())
                .execute();
    }

    /** Whose notices it were. */
    List<UUID> settle(UUID workspace, Reason reason, Collection<UUID> subjects, Instant at) {
        var which = NOTICE.WORKSPACE_ID
                .eq(workspace)
                .and(NOTICE.SUBJECT_ID.in(subjects))
                .and(NOTICE.REASON.eq(reason.name()))
                .and(NOTICE.READ_AT.isNull());
        var persons =
                db.selectDistinct(NOTICE.PERSON_ID).from(NOTICE).where(which).fetch(NOTICE.PERSON_ID);
        if (persons.isEmpty()) return persons;
        db.update(NOTICE)
                .set(NOTICE.READ_AT, at)
                .set(NOTICE.MAIL_AT, (Instant) null)
                .where(which)
                .execute();
        return persons;
    }

    /** Who was told for this reason and has not read it. */
    List<UUID> unread(UUID workspace, Reason reason, UUID subject) {
        return db.select(NOTICE.PERSON_ID)
                .from(NOTICE)
                .where(unreadOf(workspace, reason, subject))
                .fetch(NOTICE.PERSON_ID);
    }

    /** As above, of some people only. */
    void settle(UUID workspace, Reason reason, UUID subject, Collection<UUID> persons, Instant at) {
        db.update(NOTICE)
                .set(NOTICE.READ_AT, at)
                .set(NOTICE.MAIL_AT, (Instant) null)
                .where(unreadOf(workspace, reason, subject))
                .and(NOTICE.PERSON_ID.in(persons))
                .execute();
    }

    private static Condition unreadOf(UUID workspace, Reason reason, UUID subject) {
        return NOTICE.WORKSPACE_ID
                .eq(workspace)
                .and(NOTICE.SUBJECT_ID.eq(subject))
                .and(NOTICE.REASON.eq(reason.name()))
                .and(NOTICE.READ_AT.isNull());
    }

    /** A notice that a letter may tell of now. */
    record Waiting(UUID person, Notice.Id notice) {}

    boolean isMailWaiting(UUID workspace, Instant now) {
        return db.fetchExists(NOTICE, NOTICE.WORKSPACE_ID.eq(workspace), NOTICE.MAIL_AT.le(now));
    }

    /** Each is handed out once: whoever asks at the same time waits, and gets the others. */
    List<Waiting> takeMail(UUID workspace, Instant now) {
        var which = NOTICE.WORKSPACE_ID.eq(workspace).and(NOTICE.MAIL_AT.le(now));
        var rows = db.select(NOTICE.PERSON_ID, NOTICE.ID)
                .from(NOTICE)
                .where(which)
                .orderBy(NOTICE.ID)
                .limit(MOST_MAILED);
        // SQLite has one writer, who has waited already
        var locked = db.family() == SQLDialect.POSTGRES ? rows.forUpdate() : rows;
        var waiting = locked.fetch(row -> new Waiting(row.value1(), new Notice.Id(row.value2())));
        db.update(NOTICE)
                .set(NOTICE.MAIL_AT, (Instant) null)
                .where(NOTICE.WORKSPACE_ID.eq(workspace))
                .and(NOTICE.ID.in(
                        waiting.stream().map(one -> one.notice().value()).toList()))
                .execute();
        return waiting;
    }

    private static Condition of(UUID workspace, UUID person) {
        return NOTICE.WORKSPACE_ID.eq(workspace).and(NOTICE.PERSON_ID.eq(person));
    }

    private NoticeRecord row(UUID workspace, Fresh fresh) {
        var one = fresh.notice();
        return new NoticeRecord(
                workspace,
                one.id().value(),
                one.person(),
                one.reason().name(),
                one.says(),
                one.subject().kind(),
                one.subject().id(),
                one.about(),
                one.by(),
                (long) one.times(),
                json.write(one.data()),
                one.toldAt(),
                one.readAt(),
                fresh.mailAt());
    }
}
