package org.waymark.web.outline;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_TAG;
import static org.waymark.people.schema.Tables.MEMBERSHIP;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.SAVED_VIEW;
import static org.waymark.people.schema.Tables.TEAM;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.people.Level;
import org.waymark.platform.Actor;

/** Counts what a cycle holds, in one statement that reads indexes alone where it has to go through all of the cycle. */
@Repository
class OverviewQuery {
    private static final int MOST_VIEWS = 40;
    private static final int MOST_COMPANY = 200;

    private static final SelectField<Overview.Chosen> NOT_CHOSEN =
            inline(0).convertFrom(_ -> new Overview.Chosen(0, 0));

    private final DSLContext db;

    OverviewQuery(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public Overview of(Scope scope) {
        var filter = scope.filter();
        return db.select(
                        tallies(scope),
                        company(scope),
                        goals(scope),
                        filter.narrowsPlace() ? chosen(scope) : NOT_CHOSEN,
                        choices(scope.actor()),
                        field(select(TEAM.NAME)
                                .from(TEAM)
                                .where(TEAM.WORKSPACE_ID.eq(scope.actor().workspace()), TEAM.ID.eq(filter.id("team")))),
                        field(select(PERSON.NAME)
                                .from(MEMBERSHIP)
                                .join(PERSON)
                                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                                .where(
                                        MEMBERSHIP.WORKSPACE_ID.eq(scope.actor().workspace()),
                                        MEMBERSHIP.PERSON_ID.eq(filter.id("owner")))),
                        views(scope))
                .fetchSingle(mapping((tallies, company, goals, chosen, choices, team, owner, views) -> new Overview(
                        tallies,
                        company,
                        goals.all(),
                        goals.drafts(),
                        filter.narrowsPlace() ? chosen : null,
                        choices,
                        team,
                        owner,
                        views)));
    }

    private record Goals(int all, int drafts) {}

    private static Field<List<Overview.Tally>> tallies(Scope scope) {
        var draft = field(OBJECTIVE.PUBLISHED_AT.isNull());
        return multiset(select(
                                KEY_RESULT.STATUS,
                                draft,
                                count(),
                                count().filterWhere(scope.late()),
                                count().filterWhere(Scope.falling()))
                        .from(OBJECTIVE)
                        .join(KEY_RESULT)
                        .on(Scope.partOfGoal())
                        .where(scope.inPlace())
                        .groupBy(KEY_RESULT.STATUS, draft))
                .convertFrom(rows -> rows.map(mapping(Overview.Tally::new)));
    }

    private static Field<List<@Nullable Double>> company(Scope scope) {
        return multiset(select(OBJECTIVE.PROGRESS)
                        .from(OBJECTIVE)
                        .where(scope.published())
                        .and(OBJECTIVE.LEVEL.eq(Level.COMPANY.name()))
                        .and(scope.filter().has("team") ? DSL.falseCondition() : DSL.noCondition())
                        .limit(MOST_COMPANY))
                .convertFrom(rows -> rows.map(row -> row.value1()));
    }

    private static Field<Goals> goals(Scope scope) {
        return multiset(select(count(), count().filterWhere(OBJECTIVE.PUBLISHED_AT.isNull()))
                        .from(OBJECTIVE)
                        .where(scope.inPlace()))
                .convertFrom(rows -> rows.map(mapping(Goals::new)).getFirst());
    }

    private static SelectField<Overview.Chosen> chosen(Scope scope) {
        return row(
                        field(selectCount().from(OBJECTIVE).where(scope.goals())),
                        field(selectCount()
                                .from(OBJECTIVE)
                                .join(KEY_RESULT)
                                .on(scope.parts())
                                .where(scope.goals())))
                .mapping(Overview.Chosen::new);
    }

    private static SelectField<Overview.Choices> choices(Actor actor) {
        return row(
                        field(exists(selectOne().from(TEAM).where(TEAM.WORKSPACE_ID.eq(actor.workspace())))),
                        field(exists(selectOne()
                                .from(MEMBERSHIP)
                                .where(
                                        MEMBERSHIP.WORKSPACE_ID.eq(actor.workspace()),
                                        MEMBERSHIP.PERSON_ID.ne(actor.person())))),
                        field(exists(selectOne()
                                .from(OBJECTIVE_TAG)
                                .where(OBJECTIVE_TAG.WORKSPACE_ID.eq(actor.workspace())))))
                .mapping(Overview.Choices::new);
    }

    private static Field<List<Overview.View>> views(Scope scope) {
        var own = SAVED_VIEW.PERSON_ID.eq(scope.actor().person());
        return multiset(select(SAVED_VIEW.ID, SAVED_VIEW.NAME, SAVED_VIEW.QUERY, SAVED_VIEW.SHARED, field(own))
                        .from(SAVED_VIEW)
                        .where(SAVED_VIEW.WORKSPACE_ID.eq(scope.actor().workspace()))
                        .and(SAVED_VIEW.PAGE.eq(ViewController.PAGE))
                        .and(own.or(SAVED_VIEW.SHARED.eq(true)))
                        .orderBy(field(own).desc(), SAVED_VIEW.NAME, SAVED_VIEW.ID)
                        .limit(MOST_VIEWS))
                .convertFrom(rows -> rows.map(mapping(Overview.View::new)));
    }
}
