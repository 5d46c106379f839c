package org.waymark.web.grid;

import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.talk.schema.Tables.COMMENT;
import static org.waymark.talk.schema.Tables.COMMENT_DAY;
import static org.waymark.talk.schema.Tables.COMMENT_REMOVAL;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.platform.Actor;

/** What people say about one period of a KPI that the reader was found to see. */
@Repository
class CellQuery {
    private static final int MOST = 100;

    private final DSLContext db;

    CellQuery(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    List<CellView.Voice> voices(Actor actor, UUID kpi, LocalDate day) {
        return db.select(COMMENT.ID, COMMENT.AUTHOR_ID, PERSON.NAME, COMMENT.WRITTEN_AT, COMMENT.WORDS)
                .from(COMMENT_DAY)
                .join(COMMENT)
                .on(COMMENT.WORKSPACE_ID.eq(COMMENT_DAY.WORKSPACE_ID), COMMENT.ID.eq(COMMENT_DAY.COMMENT_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(COMMENT.AUTHOR_ID))
                .leftAntiJoin(COMMENT_REMOVAL)
                .on(COMMENT_REMOVAL.WORKSPACE_ID.eq(COMMENT.WORKSPACE_ID), COMMENT_REMOVAL.COMMENT_ID.eq(COMMENT.ID))
                .where(COMMENT_DAY.WORKSPACE_ID.eq(actor.workspace()))
                .and(COMMENT_DAY.KPI_ID.eq(kpi))
                .and(COMMENT_DAY.DAY.eq(day))
                .orderBy(COMMENT.ID)
                .limit(MOST)
                .fetch(row -> new CellView.Voice(
                        row.value1(), new GridRow.Named(row.value2(), row.value3()), row.value4(), row.value5()));
    }
}
