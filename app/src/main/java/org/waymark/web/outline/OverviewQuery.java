package org.waymark.web.outline;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_TAG;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.SAVED_VIEW;
import static org.waymark.people.schema.Tables.TEAM;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.people.Level;

/** Counts what a cycle holds and reads what it can be filtered by, in one statement. */
@Repository
class OverviewQuery {
    private static final int MOST_CHOICES = 40;
    private static final int MOST_COMPANY = 200;

    private final DSLContext db;

    OverviewQuery(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public Overview of(Scope scope) {
        return db.select(
                        statuses(scope),
                        company(scope),
                        goals(scope.inCycle()),
                        goals(scope.inCycle().and(OBJECTIVE.PUBLISHED_AT.isNull())),
                        parts(scope.published(), Scope.partOfGoal().and(scope.late())),
                        parts(scope.published(), Scope.partOfGoal().and(Scope.falling())),
                        goals(scope.goals()),
                        parts(scope.goals(), scope.parts()),
                        teams(scope),
                        owners(scope),
                        tags(scope),
                        views(scope))
                .fetchSingle(mapping(Overview::new));
    }

    private static Field<List<Overview.Count>> statuses(Scope scope) {
        return multiset(select(KEY_RESULT.STATUS, count())
                        .from(OBJECTIVE)
                        .join(KEY_RESULT)
                        .on(Scope.partOfGoal())
                        .where(scope.published())
                        .groupBy(KEY_RESULT.STATUS))
                .convertFrom(rows -> rows.map(mapping(Overview.Count::new)));
    }

    private static Field<List<@Nullable Double>> company(Scope scope) {
        return multiset(select(OBJECTIVE.PROGRESS)
                        .from(OBJECTIVE)
                        .where(scope.published())
                        .and(OBJECTIVE.LEVEL.eq(Level.COMPANY.name()))
                        .limit(MOST_COMPANY))
                .convertFrom(rows -> rows.map(row -> row.value1()));
    }

    private static Field<Integer> goals(Condition which) {
        return field(selectCount().from(OBJECTIVE).where(which));
    }

    private static Field<Integer> parts(Condition goals, Condition parts) {
        return field(selectCount().from(OBJECTIVE).join(KEY_RESULT).on(parts).where(goals));
    }

    private static Field<List<Overview.Named>> teams(Scope scope) {
        return multiset(select(TEAM.ID, TEAM.NAME)
                        .from(TEAM)
                        .where(TEAM.WORKSPACE_ID.eq(scope.actor().workspace()))
                        .and(TEAM.ARCHIVED_AT.isNull())
                        .orderBy(
                                when(TEAM.ID.in(scope.actor().teams()), inline(0))
                                        .otherwise(inline(1)),
                                TEAM.NAME)
                        .limit(MOST_CHOICES))
                .convertFrom(rows -> rows.map(mapping(Overview.Named::new)));
    }

    private static Field<List<Overview.Named>> owners(Scope scope) {
        return multiset(select(PERSON.ID, PERSON.NAME)
                        .from(PERSON)
                        .where(exists(selectOne()
                                .from(OBJECTIVE)
                                .where(scope.inCycle())
                                .and(OBJECTIVE.OWNER_ID.eq(PERSON.ID))))
                        .orderBy(PERSON.NAME, PERSON.ID)
                        .limit(MOST_CHOICES))
                .convertFrom(rows -> rows.map(mapping(Overview.Named::new)));
    }

    private static Field<List<String>> tags(Scope scope) {
        return multiset(select(OBJECTIVE_TAG.TAG)
                        .from(OBJECTIVE_TAG)
                        .join(OBJECTIVE)
                        .on(OBJECTIVE.WORKSPACE_ID.eq(OBJECTIVE_TAG.WORKSPACE_ID))
                        .and(OBJECTIVE.ID.eq(OBJECTIVE_TAG.OBJECTIVE_ID))
                        .where(scope.inCycle())
                        .groupBy(OBJECTIVE_TAG.TAG)
                        .orderBy(count().desc(), OBJECTIVE_TAG.TAG)
                        .limit(MOST_CHOICES))
                .convertFrom(rows -> rows.map(row -> row.value1()));
    }

    private static Field<List<Overview.View>> views(Scope scope) {
        var own = SAVED_VIEW.PERSON_ID.eq(scope.actor().person());
        return multiset(select(SAVED_VIEW.ID, SAVED_VIEW.NAME, SAVED_VIEW.QUERY, SAVED_VIEW.SHARED, field(own))
                        .from(SAVED_VIEW)
                        .where(SAVED_VIEW.WORKSPACE_ID.eq(scope.actor().workspace()))
                        .and(SAVED_VIEW.PAGE.eq(ViewController.PAGE))
                        .and(own.or(SAVED_VIEW.SHARED.eq(true)))
                        .orderBy(field(own).desc(), SAVED_VIEW.NAME, SAVED_VIEW.ID)
                        .limit(MOST_CHOICES))
                .convertFrom(rows -> rows.map(mapping(Overview.View::new)));
    }
}
