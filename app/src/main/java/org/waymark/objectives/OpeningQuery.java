package org.waymark.objectives;

import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.people.schema.Tables.WORKSPACE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/**
 * The day since which people can check in on key results: the one on which the objective was published or, where it was
 * published already, the key result made. Those of drafts and of closed cycles have none.
 */
@Repository
class OpeningQuery {
    /** What {@link #day} reads. */
    static final List<Field<?>> COLUMNS = List.of(KEY_RESULT.CREATED_AT, OBJECTIVE.PUBLISHED_AT, WORKSPACE.TIME_ZONE);

    private final DSLContext db;

    OpeningQuery(DSLContext db) {
        this.db = db;
    }

    Map<KeyResult.Id, LocalDate> of(UUID workspace, Collection<KeyResult.Id> keyResults) {
        return db.select(KEY_RESULT.ID)
                .select(COLUMNS)
                .from(KEY_RESULT)
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID).and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID)))
                .join(WORKSPACE)
                .on(WORKSPACE.ID.eq(KEY_RESULT.WORKSPACE_ID))
                .where(KEY_RESULT.WORKSPACE_ID.eq(workspace))
                .and(KEY_RESULT.ID.in(
                        keyResults.stream().map(KeyResult.Id::value).toList()))
                .and(OBJECTIVE.PUBLISHED_AT.isNotNull())
                .and(OpenQuery.isInOpenCycle())
                .fetchMap(row -> new KeyResult.Id(row.get(KEY_RESULT.ID)), OpeningQuery::day);
    }

    /** Of one whose objective is published. */
    static LocalDate day(Record row) {
        return day(
                row.get(KEY_RESULT.CREATED_AT),
                row.get(OBJECTIVE.PUBLISHED_AT),
                ZoneId.of(row.get(WORKSPACE.TIME_ZONE)));
    }

    static LocalDate day(Instant made, Instant published, ZoneId zone) {
        return LocalDate.ofInstant(later(made, published), zone);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
