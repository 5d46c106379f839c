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
import org.waymark.notifications.Reason;
import org.waymark.platform.Actor;
import org.waymark.web.layout.Face;

/** Reads what somebody was told, and the first words of comments. */
@Repository
public class InboxQuery {
    private static final int MOST = 200;

    private final DSLContext db;
    private final NoticeRows rows;
    private final CommentQuery comments;

    InboxQuery(DSLContext db, NoticeRows rows, CommentQuery comments) {
        this.db = db;
        this.rows = rows;
        this.comments = comments;
    }

    @Transactional(readOnly = true)
    public InboxView of(Actor actor, ZoneId zone) {
        var lines = lines(actor, NOTICE.PERSON_ID.eq(actor.person()), MOST + 1);
        var shown = comments.said(actor.workspace(), lines.subList(0, Math.min(MOST, lines.size())));
        return InboxView.of(shown, zone, lines.size() <= MOST);
    }

    @Transactional(readOnly = true)
    public Optional<NoticeLine> one(Actor actor, UUID id) {
        return comments.said(actor.workspace(), lines(actor, NOTICE.ID.eq(id), 1)).stream()
                .findFirst();
    }

    /** Those of these notices that the person may still read, has not read, and wants to hear of for these reasons. */
    @Transactional(readOnly = true)
    public List<NoticeLine> waiting(Actor actor, List<UUID> notices, List<Reason> reasons) {
        if (notices.isEmpty()) return List.of();
        var lines = lines(
                actor,
                NOTICE.ID
                        .in(notices)
                        .and(NOTICE.READ_AT.isNull())
                        .and(NOTICE.REASON.in(reasons.stream().map(Reason::name).toList())),
                MOST);
        return comments.said(actor.workspace(), lines);
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
        return new NoticeLine(notice, by == null || name == null ? null : Face.of(by, name), "");
    }
}
