package org.waymark.notifications;

import static org.waymark.objectives.schema.Tables.CHECK_IN;
import static org.waymark.talk.schema.Tables.COMMENT;

import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.talk.Comment;

/** Who wrote what somebody answers. */
@Repository
class TalkQuery {
    private final DSLContext db;

    TalkQuery(DSLContext db) {
        this.db = db;
    }

    /** Of the comment that this one answers, and of its other answers: all of them are on the same subject. */
    Set<UUID> authorsOf(UUID workspace, Comment answer) {
        var line = answer.replyTo();
        if (line == null) return Set.of();
        return db.select(COMMENT.AUTHOR_ID)
                .from(COMMENT)
                .where(COMMENT.WORKSPACE_ID.eq(workspace))
                .and(COMMENT.SUBJECT_ID.eq(answer.on().id()))
                .and(COMMENT.ID.eq(line.value()).or(COMMENT.REPLY_TO_ID.eq(line.value())))
                .fetchSet(COMMENT.AUTHOR_ID);
    }

    /** Who recorded a check-in or corrected it, by the first entry of its line. */
    Set<UUID> reportersOf(UUID workspace, UUID checkIn) {
        return db.select(CHECK_IN.RECORDED_BY)
                .from(CHECK_IN)
                .where(CHECK_IN.WORKSPACE_ID.eq(workspace))
                .and(CHECK_IN.ID.eq(checkIn))
                .fetchSet(CHECK_IN.RECORDED_BY);
    }
}
