package org.waymark.web.home;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.objectives.schema.Tables.CHECK_IN;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.talk.schema.Tables.HELP_END;
import static org.waymark.talk.schema.Tables.HELP_REQUEST;

import java.util.List;
import org.jooq.Field;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.platform.Actor;
import org.waymark.platform.Moments;
import org.waymark.web.people.Lines;

/** The part of the statement that brings the calls for my help, the oldest first; in a closed cycle none waits. */
final class AskedParts {
    private static final int MOST = 20;

    private AskedParts() {}

    static Field<List<AskedOfMe>> asked(Actor actor) {
        return multiset(select(
                                HELP_REQUEST.CHECK_IN_ID,
                                HELP_REQUEST.NEED,
                                HELP_REQUEST.ASKED_BY,
                                PERSON.NAME,
                                KEY_RESULT.TITLE,
                                Moments.in(HELP_REQUEST.ASKED_AT))
                        .from(HELP_REQUEST)
                        .join(CHECK_IN)
                        .on(CHECK_IN.WORKSPACE_ID.eq(HELP_REQUEST.WORKSPACE_ID))
                        .and(CHECK_IN.ID.eq(HELP_REQUEST.CHECK_IN_ID))
                        .join(KEY_RESULT)
                        .on(KEY_RESULT.WORKSPACE_ID.eq(CHECK_IN.WORKSPACE_ID))
                        .and(KEY_RESULT.ID.eq(CHECK_IN.KEY_RESULT_ID))
                        .join(OBJECTIVE)
                        .on(Lines.ofItsObjective())
                        .join(PERSON)
                        .on(PERSON.ID.eq(HELP_REQUEST.ASKED_BY))
                        .where(HELP_REQUEST.WORKSPACE_ID.eq(actor.workspace()))
                        .and(HELP_REQUEST.ASKED_OF.eq(actor.person()))
                        .and(notExists(selectOne()
                                .from(HELP_END)
                                .where(HELP_END.WORKSPACE_ID.eq(HELP_REQUEST.WORKSPACE_ID))
                                .and(HELP_END.HELP_ID.eq(HELP_REQUEST.ID))))
                        .and(ReadableObjectives.by(actor, OBJECTIVE))
                        .and(Lines.inOpenCycle())
                        .orderBy(HELP_REQUEST.ID)
                        .limit(MOST))
                .as("asked_of_me")
                .convertFrom(rows -> rows.map(mapping(AskedOfMe::new)));
    }
}
