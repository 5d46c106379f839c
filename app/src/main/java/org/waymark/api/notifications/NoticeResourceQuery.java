package org.waymark.api.notifications;

import static org.jooq.impl.DSL.noCondition;
import static org.waymark.notifications.schema.Tables.NOTICE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.api.Cursor;
import org.waymark.api.Listing;
import org.waymark.api.Paging;
import org.waymark.notifications.NoticeRows;
import org.waymark.notifications.ReadableNotices;
import org.waymark.platform.Actor;

/** Reads an inbox, newest first. */
@Repository
class NoticeResourceQuery {
    private final DSLContext db;
    private final NoticeRows rows;

    NoticeResourceQuery(DSLContext db, NoticeRows rows) {
        this.db = db;
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    public Listing<NoticeShown> list(Actor actor, NoticeFilter filter, Paging paging) {
        var found = db.selectFrom(NOTICE)
                .where(ReadableNotices.by(actor))
                .and(which(filter.unread()))
                .and(behind(paging.after()))
                .orderBy(NOTICE.TOLD_AT.desc(), NOTICE.ID.desc())
                .limit(paging.fetched())
                .fetch(rows::notice);
        return paging.listing(
                found,
                notice -> new Cursor(notice.toldAt().toString(), notice.id().value()),
                NoticeShown::of);
    }

    private static Condition which(@Nullable Boolean unread) {
        if (unread == null) return noCondition();
        return unread ? NOTICE.READ_AT.isNull() : NOTICE.READ_AT.isNotNull();
    }

    private static Condition behind(@Nullable Cursor last) {
        if (last == null) return noCondition();
        var at = last.moment();
        return NOTICE.TOLD_AT.lt(at).or(NOTICE.TOLD_AT.eq(at).and(NOTICE.ID.lt(last.id())));
    }
}
