package org.waymark.web.outline;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_TAG;
import static org.waymark.people.schema.Tables.MEMBERSHIP;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.TEAM;

import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.people.Folding;
import org.waymark.platform.Actor;

/** What the outline of a cycle can be filtered by, as far as it holds a text; the first few of a large organisation. */
@Repository
class ChoiceQuery {
    private static final int MOST = 40;

    private final DSLContext db;

    ChoiceQuery(DSLContext db) {
        this.db = db;
    }

    /** The names of the teams by their id, one's own first. */
    @Transactional(readOnly = true)
    public Map<String, String> teams(Actor actor, String text) {
        return db.select(TEAM.ID, TEAM.NAME)
                .from(TEAM)
                .where(TEAM.WORKSPACE_ID.eq(actor.workspace()))
                .and(TEAM.ARCHIVED_AT.isNull())
                .and(holds(TEAM.SEARCH, text))
                .orderBy(when(TEAM.ID.in(actor.teams()), inline(0)).otherwise(inline(1)), TEAM.NAME, TEAM.ID)
                .limit(MOST)
                .fetchMap(row -> row.value1().toString(), row -> row.value2());
    }

    /** The names of those who own objectives of the cycle, by their id. */
    @Transactional(readOnly = true)
    public Map<String, String> owners(Scope scope, String text) {
        return db.select(PERSON.ID, PERSON.NAME)
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .where(MEMBERSHIP.WORKSPACE_ID.eq(scope.actor().workspace()))
                .and(holds(MEMBERSHIP.SEARCH, text))
                .and(PERSON.ID.in(select(OBJECTIVE.OWNER_ID).from(OBJECTIVE).where(scope.inCycle())))
                .orderBy(PERSON.NAME, PERSON.ID)
                .limit(MOST)
                .fetchMap(row -> row.value1().toString(), row -> row.value2());
    }

    /** The tags of the cycle, the most used ones first. */
    @Transactional(readOnly = true)
    public Map<String, String> tags(Scope scope, String text) {
        return db.select(OBJECTIVE_TAG.TAG)
                .from(OBJECTIVE_TAG)
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(OBJECTIVE_TAG.WORKSPACE_ID))
                .and(OBJECTIVE.ID.eq(OBJECTIVE_TAG.OBJECTIVE_ID))
                .where(scope.inCycle())
                .and(text.isEmpty() ? noCondition() : OBJECTIVE_TAG.TAG.containsIgnoreCase(text))
                .groupBy(OBJECTIVE_TAG.TAG)
                .orderBy(count().desc(), OBJECTIVE_TAG.TAG)
                .limit(MOST)
                .fetchMap(row -> row.value1(), row -> row.value1());
    }

    private static Condition holds(Field<String> search, String text) {
        var folded = Folding.fold(text);
        return folded.isEmpty() ? noCondition() : search.contains(folded);
    }
}
