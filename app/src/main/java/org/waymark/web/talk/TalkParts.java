package org.waymark.web.talk;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.talk.schema.Tables.ACKNOWLEDGEMENT;
import static org.waymark.talk.schema.Tables.COMMENT;
import static org.waymark.talk.schema.Tables.COMMENT_DAY;
import static org.waymark.talk.schema.Tables.COMMENT_MENTION;
import static org.waymark.talk.schema.Tables.COMMENT_REMOVAL;
import static org.waymark.talk.schema.Tables.HELP_END;
import static org.waymark.talk.schema.Tables.HELP_REQUEST;
import static org.waymark.talk.schema.Tables.REACTION;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.waymark.people.schema.tables.Person;
import org.waymark.platform.Actor;
import org.waymark.platform.Moments;
import org.waymark.talk.HelpRequest.Outcome;
import org.waymark.talk.Mention;
import org.waymark.talk.Reaction;
import org.waymark.talk.Subject;

/** What is said about a subject, as a part of the statement that reads the subject: whoever may see the one sees the other. */
public final class TalkParts {
    private static final Person AUTHOR = PERSON.as("author");
    private static final Person REACTING = PERSON.as("reacting");
    private static final Person ASKED = PERSON.as("asked");
    private static final Person ASKING = PERSON.as("asking");
    private static final Person NOTING = PERSON.as("noting");

    private final Actor actor;
    private final int most;
    private final Field<List<Said>> comments;
    private final Field<List<Reacted>> reactions;
    private final Field<List<HelpLine>> help;
    private final Field<List<Noted>> noted;

    /**
     * @param subject the column with its id; of a check-in the first entry of its line of corrections
     * @param most comments, the newest
     * @param before older comments than this one; null for the newest
     */
    public TalkParts(Actor actor, Field<UUID> subject, int most, @Nullable UUID before) {
        this.actor = actor;
        this.most = most;
        comments = comments(subject, before == null ? noCondition() : COMMENT.ID.lt(before));
        reactions = reactions(subject);
        help = help(subject);
        noted = noted(subject);
    }

    public List<Field<?>> fields() {
        return List.of(comments, reactions, help, noted);
    }

    public Talk of(Record row, Subject subject, Talk.May may) {
        var newest = row.get(comments);
        var shown = newest.subList(0, Math.min(most, newest.size()));
        var olderThan = newest.size() > most ? shown.getLast().id() : null;
        return new Talk(subject, shown.reversed(), olderThan, row.get(reactions), row.get(help), row.get(noted), may);
    }

    private Field<List<Said>> comments(Field<UUID> subject, Condition which) {
        var mentions = mentions();
        var signs = reactions(COMMENT.ID);
        return multiset(select(COMMENT.ID, COMMENT.REPLY_TO_ID, COMMENT.WORDS, COMMENT.AUTHOR_ID, AUTHOR.NAME)
                        .select(Moments.in(COMMENT.WRITTEN_AT), Moments.in(COMMENT.EDITED_AT))
                        .select(COMMENT_DAY.DAY, COMMENT_REMOVAL.REMOVED_BY, mentions, signs)
                        .from(COMMENT)
                        .join(AUTHOR)
                        .on(AUTHOR.ID.eq(COMMENT.AUTHOR_ID))
                        .leftJoin(COMMENT_REMOVAL)
                        .on(COMMENT_REMOVAL.WORKSPACE_ID.eq(COMMENT.WORKSPACE_ID))
                        .and(COMMENT_REMOVAL.COMMENT_ID.eq(COMMENT.ID))
                        .leftJoin(COMMENT_DAY)
                        .on(COMMENT_DAY.WORKSPACE_ID.eq(COMMENT.WORKSPACE_ID), COMMENT_DAY.COMMENT_ID.eq(COMMENT.ID))
                        .where(COMMENT.WORKSPACE_ID.eq(actor.workspace()))
                        .and(COMMENT.SUBJECT_ID.eq(subject))
                        .and(which)
                        .orderBy(COMMENT.ID.desc())
                        .limit(most + 1))
                .as("comments")
                .convertFrom(rows -> rows.map(row -> said(row, mentions, signs)));
    }

    private static Said said(Record row, Field<List<Mention>> mentions, Field<List<Reacted>> signs) {
        var removedBy = row.get(COMMENT_REMOVAL.REMOVED_BY);
        return new Said(
                row.get(COMMENT.ID),
                row.get(COMMENT.REPLY_TO_ID),
                row.get(COMMENT_DAY.DAY),
                removedBy == null ? row.get(COMMENT.WORDS) : "",
                new Said.Author(row.get(COMMENT.AUTHOR_ID), row.get(AUTHOR.NAME)),
                row.get(Moments.in(COMMENT.WRITTEN_AT)),
                row.get(Moments.in(COMMENT.EDITED_AT)) != null,
                removedBy,
                row.get(mentions),
                row.get(signs));
    }

    private static Field<List<Mention>> mentions() {
        return multiset(select(COMMENT_MENTION.PARTY, COMMENT_MENTION.PARTY_ID, COMMENT_MENTION.WRITTEN)
                        .from(COMMENT_MENTION)
                        .where(COMMENT_MENTION.WORKSPACE_ID.eq(COMMENT.WORKSPACE_ID))
                        .and(COMMENT_MENTION.COMMENT_ID.eq(COMMENT.ID)))
                .as("mentions")
                .convertFrom(rows ->
                        rows.map(row -> new Mention(Mention.Party.valueOf(row.value1()), row.value2(), row.value3())));
    }

    private Field<List<Reacted>> reactions(Field<UUID> on) {
        return multiset(select(REACTION.KIND, REACTION.PERSON_ID, REACTING.NAME)
                        .from(REACTION)
                        .join(REACTING)
                        .on(REACTING.ID.eq(REACTION.PERSON_ID))
                        .where(REACTION.WORKSPACE_ID.eq(actor.workspace()))
                        .and(REACTION.ON_ID.eq(on))
                        .orderBy(REACTION.MADE_AT))
                .as("reactions")
                .convertFrom(rows ->
                        rows.map(row -> new Reacted(Reaction.Kind.valueOf(row.value1()), row.value2(), row.value3())));
    }

    private Field<List<HelpLine>> help(Field<UUID> checkIn) {
        return multiset(select(HELP_REQUEST.ID, HELP_REQUEST.NEED, HELP_REQUEST.ASKED_OF, ASKED.NAME)
                        .select(HELP_REQUEST.ASKED_BY, ASKING.NAME, Moments.in(HELP_REQUEST.ASKED_AT))
                        .select(HELP_END.OUTCOME, HELP_END.ANSWER)
                        .from(HELP_REQUEST)
                        .join(ASKED)
                        .on(ASKED.ID.eq(HELP_REQUEST.ASKED_OF))
                        .join(ASKING)
                        .on(ASKING.ID.eq(HELP_REQUEST.ASKED_BY))
                        .leftJoin(HELP_END)
                        .on(HELP_END.WORKSPACE_ID.eq(HELP_REQUEST.WORKSPACE_ID))
                        .and(HELP_END.HELP_ID.eq(HELP_REQUEST.ID))
                        .where(HELP_REQUEST.WORKSPACE_ID.eq(actor.workspace()))
                        .and(HELP_REQUEST.CHECK_IN_ID.eq(checkIn))
                        .orderBy(HELP_REQUEST.ID))
                .as("help")
                .convertFrom(rows -> rows.map(TalkParts::helpLine));
    }

    private static HelpLine helpLine(Record row) {
        var outcome = row.get(HELP_END.OUTCOME);
        var answer = row.get(HELP_END.ANSWER);
        return new HelpLine(
                row.get(HELP_REQUEST.ID),
                row.get(HELP_REQUEST.NEED),
                new HelpLine.Party(row.get(HELP_REQUEST.ASKED_OF), row.get(ASKED.NAME)),
                new HelpLine.Party(row.get(HELP_REQUEST.ASKED_BY), row.get(ASKING.NAME)),
                row.get(Moments.in(HELP_REQUEST.ASKED_AT)),
                outcome == null ? null : Outcome.valueOf(outcome),
                answer == null ? "" : answer);
    }

    private Field<List<Noted>> noted(Field<UUID> checkIn) {
        return multiset(select(ACKNOWLEDGEMENT.PERSON_ID, NOTING.NAME, Moments.in(ACKNOWLEDGEMENT.ACKNOWLEDGED_AT))
                        .from(ACKNOWLEDGEMENT)
                        .join(NOTING)
                        .on(NOTING.ID.eq(ACKNOWLEDGEMENT.PERSON_ID))
                        .where(ACKNOWLEDGEMENT.WORKSPACE_ID.eq(actor.workspace()))
                        .and(ACKNOWLEDGEMENT.CHECK_IN_ID.eq(checkIn))
                        .orderBy(ACKNOWLEDGEMENT.ACKNOWLEDGED_AT))
                .as("noted")
                .convertFrom(rows -> rows.map(row -> new Noted(row.value1(), row.value2(), row.value3())));
    }
}
