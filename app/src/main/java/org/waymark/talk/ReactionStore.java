package org.waymark.talk;

import static org.waymark.talk.schema.Tables.REACTION;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class ReactionStore {
    private static final String ON_COMMENT = "COMMENT";

    private final DSLContext db;

    ReactionStore(DSLContext db) {
        this.db = db;
    }

    /** False if it was there. */
    boolean add(UUID workspace, Subject subject, Reaction reaction, Instant at) {
        var comment = reaction.comment();
        return db.insertInto(REACTION)
                        .set(REACTION.WORKSPACE_ID, workspace)
                        .set(REACTION.ON_KIND, comment == null ? subject.kind().name() : ON_COMMENT)
                        .set(REACTION.ON_ID, on(subject, reaction))
                        .set(REACTION.KIND, reaction.kind().name())
                        .set(REACTION.PERSON_ID, reaction.person())
                        .set(REACTION.MADE_AT, at)
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    /** False if it was not there. */
    boolean remove(UUID workspace, Subject subject, Reaction reaction) {
        return db.deleteFrom(REACTION)
                        .where(REACTION.WORKSPACE_ID.eq(workspace))
                        .and(REACTION.ON_ID.eq(on(subject, reaction)))
                        .and(REACTION.KIND.eq(reaction.kind().name()))
                        .and(REACTION.PERSON_ID.eq(reaction.person()))
                        .execute()
                > 0;
    }

    private static UUID on(Subject subject, Reaction reaction) {
        var comment = reaction.comment();
        return comment == null ? subject.id() : comment.value();
    }
}
