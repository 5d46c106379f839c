package org.waymark.talk;

import static org.waymark.talk.schema.Tables.COMMENT_MENTION;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.talk.schema.tables.records.CommentMentionRecord;

@Repository
class MentionStore {
    private final DSLContext db;

    MentionStore(DSLContext db) {
        this.db = db;
    }

    List<Mention> of(UUID workspace, Comment.Id comment) {
        return db.selectFrom(COMMENT_MENTION)
                .where(COMMENT_MENTION.WORKSPACE_ID.eq(workspace))
                .and(COMMENT_MENTION.COMMENT_ID.eq(comment.value()))
                .fetch(row -> new Mention(Mention.Party.valueOf(row.getParty()), row.getPartyId(), row.getWritten()));
    }

    /** In place of those it had. */
    void save(UUID workspace, Comment.Id comment, List<Mention> mentions) {
        db.deleteFrom(COMMENT_MENTION)
                .where(COMMENT_MENTION.WORKSPACE_ID.eq(workspace))
                .and(COMMENT_MENTION.COMMENT_ID.eq(comment.value()))
                .execute();
        db.batchInsert(mentions.stream()
                        .map(one -> new CommentMentionRecord(
                                workspace,
                                comment.value(),
                                one.id(),
                                one.party().name(),
                                one.written()))
                        .toList())
                .execute();
    }
}
