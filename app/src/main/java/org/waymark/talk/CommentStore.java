package org.waymark.talk;

import static org.waymark.talk.schema.Tables.COMMENT;
import static org.waymark.talk.schema.Tables.COMMENT_DAY;
import static org.waymark.talk.schema.Tables.COMMENT_REMOVAL;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.springframework.stereotype.Repository;
import org.waymark.platform.Refused;

@Repository
class CommentStore {
    private final DSLContext db;

    CommentStore(DSLContext db) {
        this.db = db;
    }

    /** Whoever may see it; nobody else changes it until this transaction ends. */
    Comment lock(UUID workspace, Comment.Id id) {
        var row =
                db.selectFrom(COMMENT).where(COMMENT.WORKSPACE_ID.eq(workspace)).and(COMMENT.ID.eq(id.value()));
        // SQLite has one writer, and this transaction is it
        var held = db.family() == SQLDialect.SQLITE ? row : row.forUpdate();
        if (held.fetchOne() == null) throw new Refused.Missing("comment");
        return get(workspace, id);
    }

    Comment get(UUID workspace, Comment.Id id) {
        return db.select(COMMENT.fields())
                .select(COMMENT_REMOVAL.REMOVED_BY, COMMENT_DAY.DAY)
                .from(COMMENT)
                .leftJoin(COMMENT_REMOVAL)
                .on(COMMENT_REMOVAL.WORKSPACE_ID.eq(COMMENT.WORKSPACE_ID))
                .and(COMMENT_REMOVAL.COMMENT_ID.eq(COMMENT.ID))
                .leftJoin(COMMENT_DAY)
                .on(COMMENT_DAY.WORKSPACE_ID.eq(COMMENT.WORKSPACE_ID))
                .and(COMMENT_DAY.COMMENT_ID.eq(COMMENT.ID))
                .where(COMMENT.WORKSPACE_ID.eq(workspace))
                .and(COMMENT.ID.eq(id.value()))
                .fetchOptional(CommentStore::comment)
                .orElseThrow(() -> new Refused.Missing("comment"));
    }

    /** How many a person wrote since then. */
    int countSince(UUID workspace, UUID author, Instant since) {
        return db.fetchCount(
                COMMENT,
                COMMENT.WORKSPACE_ID
                        .eq(workspace)
                        .and(COMMENT.AUTHOR_ID.eq(author))
                        .and(COMMENT.WRITTEN_AT.gt(since)));
    }

    void add(UUID workspace, Comment comment) {
        var replyTo = comment.replyTo();
        db.insertInto(COMMENT)
                .set(COMMENT.WORKSPACE_ID, workspace)
                .set(COMMENT.ID, comment.id().value())
                .set(COMMENT.SUBJECT_KIND, comment.on().kind().name())
                .set(COMMENT.SUBJECT_ID, comment.on().id())
                .set(COMMENT.REPLY_TO_ID, replyTo == null ? null : replyTo.value())
                .set(COMMENT.WORDS, comment.words())
                .set(COMMENT.AUTHOR_ID, comment.author())
                .set(COMMENT.WRITTEN_AT, comment.writtenAt())
                .set(COMMENT.VERSION, comment.version())
                .execute();
        if (comment.day() != null) addDay(workspace, comment);
    }

    private void addDay(UUID workspace, Comment comment) {
        db.insertInto(COMMENT_DAY)
                .set(COMMENT_DAY.WORKSPACE_ID, workspace)
                .set(COMMENT_DAY.COMMENT_ID, comment.id().value())
                .set(COMMENT_DAY.KPI_ID, comment.on().id())
                .set(COMMENT_DAY.DAY, comment.day())
                .execute();
    }

    void saveWords(UUID workspace, Comment comment) {
        db.update(COMMENT)
                .set(COMMENT.WORDS, comment.words())
                .set(COMMENT.EDITED_AT, comment.editedAt())
                .set(COMMENT.VERSION, comment.version())
                .where(COMMENT.WORKSPACE_ID.eq(workspace))
                .and(COMMENT.ID.eq(comment.id().value()))
                .execute();
    }

    void addRemoval(UUID workspace, Comment.Id comment, UUID by, Instant at) {
        db.insertInto(COMMENT_REMOVAL)
                .set(COMMENT_REMOVAL.WORKSPACE_ID, workspace)
                .set(COMMENT_REMOVAL.COMMENT_ID, comment.value())
                .set(COMMENT_REMOVAL.REMOVED_BY, by)
                .set(COMMENT_REMOVAL.REMOVED_AT, at)
                .execute();
    }

    void takeBackRemoval(UUID workspace, Comment.Id comment) {
        db.deleteFrom(COMMENT_REMOVAL)
                .where(COMMENT_REMOVAL.WORKSPACE_ID.eq(workspace))
                .and(COMMENT_REMOVAL.COMMENT_ID.eq(comment.value()))
                .execute();
    }

    private static Comment comment(Record row) {
        var replyTo = row.get(COMMENT.REPLY_TO_ID);
        return new Comment(
                new Comment.Id(row.get(COMMENT.ID)),
                new Subject(Subject.Kind.valueOf(row.get(COMMENT.SUBJECT_KIND)), row.get(COMMENT.SUBJECT_ID)),
                replyTo == null ? null : new Comment.Id(replyTo),
                row.get(COMMENT_DAY.DAY),
                row.get(COMMENT.WORDS),
                row.get(COMMENT.AUTHOR_ID),
                row.get(COMMENT.WRITTEN_AT),
                row.get(COMMENT.EDITED_AT),
                row.get(COMMENT_REMOVAL.REMOVED_BY),
                row.get(COMMENT.VERSION));
    }
}
