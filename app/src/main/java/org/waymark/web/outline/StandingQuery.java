package org.waymark.web.outline;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.objectives.Standing;
import org.waymark.objectives.Status;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.web.layout.Words;

/** Reads what an objective is judged by. */
@Repository
class StandingQuery {
    private final DSLContext db;

    StandingQuery(DSLContext db) {
        this.db = db;
    }

    record Judged(String title, Standing standing) {}

    private record Part(String title, String status) {}

    @Transactional(readOnly = true)
    public Judged of(Actor actor, UUID objective, Words words) {
        var parts = multiset(select(KEY_RESULT.TITLE, KEY_RESULT.STATUS)
                        .from(KEY_RESULT)
                        .where(Scope.partOfGoal())
                        .orderBy(KEY_RESULT.POSITION, KEY_RESULT.ID))
                .as("parts")
                .convertFrom(rows -> rows.map(mapping(Part::new)));
        return db.select(OBJECTIVE.TITLE, OBJECTIVE.COUNTS_CHILDREN, OBJECTIVE.CHILDREN_STATUS, parts)
                .from(OBJECTIVE)
                .where(ReadableObjectives.by(actor, OBJECTIVE))
                .and(OBJECTIVE.ID.eq(objective))
                .fetchOptional(row ->
                        new Judged(row.value1(), standing(row.value4(), row.value2() ? row.value3() : null, words)))
                .orElseThrow(() -> new Refused.Missing("objective"));
    }

    private static Standing standing(List<Part> parts, @Nullable String children, Words words) {
        var all = new ArrayList<Standing.Part>();
        parts.forEach(part -> all.add(new Standing.Part(part.title(), Status.valueOf(part.status()))));
        if (children != null) all.add(new Standing.Part(words.of("outline.children"), Status.valueOf(children)));
        return Standing.ofObjective(all);
    }
}
