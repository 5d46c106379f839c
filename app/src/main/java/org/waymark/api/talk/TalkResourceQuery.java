package org.waymark.api.talk;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.waymark.talk.schema.Tables.ACKNOWLEDGEMENT;
import static org.waymark.talk.schema.Tables.COMMENT;
import static org.waymark.talk.schema.Tables.COMMENT_DAY;
import static org.waymark.talk.schema.Tables.COMMENT_REMOVAL;
import static org.waymark.talk.schema.Tables.HELP_END;
import static org.waymark.talk.schema.Tables.HELP_REQUEST;
import static org.waymark.talk.schema.Tables.REACTION;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.api.Cursor;
import org.waymark.api.Listing;
import org.waymark.api.Paging;
import org.waymark.api.talk.CommentJson.CommentShown;
import org.waymark.api.talk.DeedJson.AcknowledgementShown;
import org.waymark.api.talk.DeedJson.HelpShown;
import org.waymark.api.talk.DeedJson.ReactionShown;
import org.waymark.platform.Actor;
import org.waymark.talk.HelpRequest.Outcome;
import org.waymark.talk.Reaction;
import org.waymark.talk.Subject;
import org.waymark.talk.Subjects;

/** What is said about a subject, as the API shows it: to whoever may open the subject. */
@Repository
class TalkResourceQuery {
    /** Beyond what people do on one thing. */
    private static final int MOST = 5000;

    private final DSLContext db;
    private final Subjects subjects;

    TalkResourceQuery(DSLContext db, Subjects subjects) {
        this.db = db;
        this.subjects = subjects;
    }

    @Transactional(readOnly = true)
    public Listing<CommentShown> comments(Actor actor, Subject asked, Paging paging) {
        var subject = subjects.open(actor, asked).subject();
        var last = paging.after();
        var rows = db.select(COMMENT.fields())
                .select(COMMENT_REMOVAL.REMOVED_BY, COMMENT_DAY.DAY)
                .from(COMMENT)
                .leftJoin(COMMENT_REMOVAL)
                .on(COMMENT_REMOVAL.WORKSPACE_ID.eq(COMMENT.WORKSPACE_ID))
                .and(COMMENT_REMOVAL.COMMENT_ID.eq(COMMENT.ID))
                .leftJoin(COMMENT_DAY)
                .on(COMMENT_DAY.WORKSPACE_ID.eq(COMMENT.WORKSPACE_ID), COMMENT_DAY.COMMENT_ID.eq(COMMENT.ID))
                .where(COMMENT.WORKSPACE_ID.eq(actor.workspace()))
                .and(COMMENT.SUBJECT_ID.eq(subject.id()))
                .and(last == null ? noCondition() : COMMENT.ID.gt(last.id()))
                .orderBy(COMMENT.ID)
                .limit(paging.fetched())
                .fetch();
        return paging.listing(rows, row -> new Cursor("", row.get(COMMENT.ID)), row -> comment(row, subject));
    }

    private static CommentShown comment(Record row, Subject subject) {
        var removed = row.get(COMMENT_REMOVAL.REMOVED_BY) != null;
        return new CommentShown(
                row.get(COMMENT.ID),
                subject.kind().word(),
                subject.id(),
                row.get(COMMENT.REPLY_TO_ID),
                row.get(COMMENT_DAY.DAY),
                removed ? null : row.get(COMMENT.WORDS),
                row.get(COMMENT.AUTHOR_ID),
                row.get(COMMENT.WRITTEN_AT),
                row.get(COMMENT.EDITED_AT),
                removed,
                row.get(COMMENT.VERSION));
    }

    @Transactional(readOnly = true)
    public Listing<ReactionShown> reactions(Actor actor, Subject asked, Paging paging) {
        var subject = subjects.open(actor, asked).subject();
        var comment = when(REACTION.ON_KIND.eq("COMMENT"), REACTION.ON_ID).as("comment");
        var all = db.select(REACTION.KIND, REACTION.PERSON_ID, comment, REACTION.MADE_AT)
                .from(REACTION)
                .where(REACTION.WORKSPACE_ID.eq(actor.workspace()))
                .and(REACTION.ON_ID
                        .eq(subject.id())
                        .or(REACTION.ON_ID.in(select(COMMENT.ID)
                                .from(COMMENT)
                                .where(COMMENT.WORKSPACE_ID.eq(actor.workspace()))
                                .and(COMMENT.SUBJECT_ID.eq(subject.id())))))
                .orderBy(REACTION.MADE_AT, REACTION.PERSON_ID, REACTION.KIND)
                .limit(MOST)
                .fetch(row -> new ReactionShown(
                        Reaction.Kind.valueOf(row.value1()), row.value2(), row.value3(), row.value4()));
        return paging.part(all, TalkResourceQuery::idOf, one -> one);
    }

    /** A reaction has no id of its own: who, with what and on what make one. */
    private static UUID idOf(ReactionShown one) {
        return UUID.nameUUIDFromBytes(
                (one.person() + one.sign().word() + one.comment()).getBytes(StandardCharsets.UTF_8));
    }

    @Transactional(readOnly = true)
    public Listing<HelpShown> help(Actor actor, Subject asked, Paging paging) {
        var subject = subjects.open(actor, asked).subject();
        var all = db.select(HELP_REQUEST.fields())
                .select(HELP_END.OUTCOME, HELP_END.ANSWER, HELP_END.ENDED_BY, HELP_END.ENDED_AT)
                .from(HELP_REQUEST)
                .leftJoin(HELP_END)
                .on(HELP_END.WORKSPACE_ID.eq(HELP_REQUEST.WORKSPACE_ID))
                .and(HELP_END.HELP_ID.eq(HELP_REQUEST.ID))
                .where(HELP_REQUEST.WORKSPACE_ID.eq(actor.workspace()))
                .and(HELP_REQUEST.CHECK_IN_ID.eq(subject.id()))
                .orderBy(HELP_REQUEST.ID)
                .limit(MOST)
                .fetch(TalkResourceQuery::help);
        return paging.part(all, HelpShown::id, one -> one);
    }

    private static HelpShown help(Record row) {
        var outcome = row.get(HELP_END.OUTCOME);
        return new HelpShown(
                row.get(HELP_REQUEST.ID),
                row.get(HELP_REQUEST.CHECK_IN_ID),
                row.get(HELP_REQUEST.NEED),
                row.get(HELP_REQUEST.ASKED_OF),
                row.get(HELP_REQUEST.ASKED_BY),
                row.get(HELP_REQUEST.ASKED_AT),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.get(HELP_END.ANSWER),
                row.get(HELP_END.ENDED_BY),
                row.get(HELP_END.ENDED_AT));
    }

    @Transactional(readOnly = true)
    public Listing<AcknowledgementShown> acknowledgements(Actor actor, Subject asked, Paging paging) {
        var subject = subjects.open(actor, asked).subject();
        var all = db.select(ACKNOWLEDGEMENT.PERSON_ID, ACKNOWLEDGEMENT.ACKNOWLEDGED_AT)
                .from(ACKNOWLEDGEMENT)
                .where(ACKNOWLEDGEMENT.WORKSPACE_ID.eq(actor.workspace()))
                .and(ACKNOWLEDGEMENT.CHECK_IN_ID.eq(subject.id()))
                .orderBy(ACKNOWLEDGEMENT.ACKNOWLEDGED_AT, ACKNOWLEDGEMENT.PERSON_ID)
                .limit(MOST)
                .fetch(row -> new AcknowledgementShown(row.value1(), row.value2()));
        return paging.part(all, AcknowledgementShown::person, one -> one);
    }
}
