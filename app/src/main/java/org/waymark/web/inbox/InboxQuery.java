package org.waymark.web.inbox;

import static org.waymark.notifications.schema.Tables.NOTICE;
import static org.waymark.people.schema.Tables.PERSON;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.notifications.NoticeRows;
import org.waymark.notifications.ReadableNotices;
import org.waymark.platform.Actor;
import org.waymark.web.layout.Face;

/** Reads what somebody was told, in one statement. */
@Repository
class InboxQuery {
    private static final int MOST = 200;

    private final DSLContext db;
    private final NoticeRows rows;

    InboxQuery(DSLContext db, NoticeRows rows) {
        this.db = db;
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    public InboxView of(Actor actor, ZoneId zone) {
        var lines = lines(actor, NOTICE.PERSON_ID.eq(actor.person()), MOST + 1);
        return InboxView.of(lines.subList(0, Math.min(MOST, lines.size())), zone, lines.size() <= MOST);
    }

    @Transactional(readOnly = true)
    public Optional<NoticeLine> one(Actor actor, UUID id) {
        return lines(actor, NOTICE.ID.eq(id), 1).stream().findFirst();
    }

    @Transactional(readOnly = true)
    public int unread(Actor actor) {
        return db.fetchCount(NOTICE, ReadableNotices.by(actor).and(NOTICE.READ_AT.isNull()));
    }

    private List<NoticeLine> lines(Actor actor, Condition which, int most) {
        return db.select(NOTICE.fields())
                .select(PERSON.NAME)
                .from(NOTICE)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(NOTICE.BY_ID))
                .where(ReadableNotices.by(actor))
                .and(which)
                .orderBy(NOTICE.TOLD_AT.desc(), NOTICE.ID.desc())
                .limit(most)
                .fetch(this::line);
    }

    private NoticeLine line(Record row) {
        var notice = rows.notice(row);
        var name = row.get(PERSON.NAME);
        var by = notice.by();
        return new NoticeLine(notice, by == null || name == null ? null : Face.of(by, name));
    }
}
