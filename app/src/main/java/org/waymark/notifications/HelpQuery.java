package org.waymark.notifications;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.cycles.schema.Tables.CYCLE_CLOSURE;
import static org.waymark.objectives.schema.Tables.CHECK_IN;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.talk.schema.Tables.HELP_END;
import static org.waymark.talk.schema.Tables.HELP_REQUEST;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.platform.Fact;

/** Help that many people were asked for and have not answered. */
@Repository
class HelpQuery {
    private final DSLContext db;

    HelpQuery(DSLContext db) {
        this.db = db;
    }

    /** By the day on which it was asked. */
    List<Owed> open(UUID workspace, Collection<UUID> persons, ZoneId zone) {
        return db.select(
                        HELP_REQUEST.ASKED_OF,
                        KEY_RESULT.ID,
                        KEY_RESULT.OBJECTIVE_ID,
                        KEY_RESULT.TITLE,
                        HELP_REQUEST.ASKED_AT)
                .from(HELP_REQUEST)
                .join(CHECK_IN)
                .on(CHECK_IN.WORKSPACE_ID.eq(HELP_REQUEST.WORKSPACE_ID))
                .and(CHECK_IN.ID.eq(HELP_REQUEST.CHECK_IN_ID))
                .join(KEY_RESULT)
                .on(KEY_RESULT.WORKSPACE_ID.eq(CHECK_IN.WORKSPACE_ID))
                .and(KEY_RESULT.ID.eq(CHECK_IN.KEY_RESULT_ID))
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                .and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID))
                .where(HELP_REQUEST.WORKSPACE_ID.eq(workspace))
                .and(HELP_REQUEST.ASKED_OF.in(persons))
                .and(KEY_RESULT.ARCHIVED_AT.isNull())
                .and(notExists(selectOne()
                        .from(HELP_END)
                        .where(HELP_END.WORKSPACE_ID.eq(HELP_REQUEST.WORKSPACE_ID))
                        .and(HELP_END.HELP_ID.eq(HELP_REQUEST.ID))))
                .and(notExists(selectOne()
                        .from(CYCLE_CLOSURE)
                        .where(CYCLE_CLOSURE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                        .and(CYCLE_CLOSURE.CYCLE_ID.eq(OBJECTIVE.CYCLE_ID))))
                .orderBy(HELP_REQUEST.ID)
                .fetch(row -> new Owed(
                        row.value1(),
                        Reason.HELP,
                        new Fact.Subject("key-result", row.value2()),
                        row.value3(),
                        row.value4(),
                        LocalDate.ofInstant(row.value5(), zone)));
    }
}
