package org.waymark.web.outline;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
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

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.objectives.Status;
import org.waymark.people.Level;
import org.waymark.platform.Actor;
import org.waymark.platform.LastWrite;
import org.waymark.platform.UntilNextWrite;
import org.waymark.web.Alike;

/**
 * Counts what a cycle holds, in one statement that reads indexes alone where it has to go through all of the cycle. What is open to
 * everybody is the same for all and counted once after each write; what else this reader may see is little.
 */
@Repository
class OverviewQuery {
    private static final int MOST_VIEWS = 40;
    private static final int MOST_COMPANY = 200;
    private static final int MOST_KEPT = 500;
    private static final SelectField<Overview.Rows> NOT_CHOSEN = inline(0).convertFrom(_ -> new Overview.Rows(0, 0));

    private final DSLContext db;
    private final UntilNextWrite<Place, Counts> open;

    OverviewQuery(DSLContext db, LastWrite lastWrite) {
        this.db = db;
        this.open = new UntilNextWrite<>(lastWrite, MOST_KEPT);
    }

    private record Place(
            UUID workspace, UUID cycle, @Nullable UUID team, LocalDate today) {}

    @Transactional(readOnly = true)
    public Overview of(Scope scope) {
        var filter = scope.filter();
        var place = new Place(scope.actor().workspace(), scope.cycle(), filter.id("team"), scope.today());
        var look = open.look(place);
        return db.select(
                        look.lastWrite(),
                        field(Alike.is(scope.actor())),
                        counts(scope, scope.open().and(look.isOutdated())),
                        counts(scope, scope.restricted()),
                        rows(scope.drafts(), Scope.partOfGoal()),
                        field(selectCount()
                                .from(OBJECTIVE)
                                .where(scope.drafts())
                                .and(Scope.unconnected())),
                        filter.narrowsPlace() ? rows(scope.goals(), scope.parts()) : NOT_CHOSEN,
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
                .fetchSingle(mapping(
                        (seen, alike, counted, restricted, drafts, draftsApart, chosen, choices, team, owner, views) ->
                                new Overview(
                                        seen,
                                        alike,
                                        look.answer(seen, counted).plus(restricted),
                                        drafts,
                                        draftsApart,
                                        filter.narrowsPlace() ? chosen : null,
                                        choices,
                                        team,
                                        owner,
                                        views)));
    }

    private static SelectField<Counts> counts(Scope scope, Condition which) {
        return row(
                        parts(scope, which),
                        field(selectCount().from(OBJECTIVE).where(which)),
                        field(selectCount().from(OBJECTIVE).where(which).and(Scope.unconnected())),
                        company(scope, which))
                .mapping((parts, goals, apart, company) -> {
                    var byStatus = new EnumMap<Status, Integer>(Status.class);
                    for (var status : Status.values()) byStatus.put(status, parts.get(status.name(), Integer.class));
                    return new Counts(
                            byStatus,
                            parts.get("late", Integer.class),
                            parts.get("falling", Integer.class),
                            goals,
                            apart,
                            company);
                });
    }

    /** One row with a column for each status: to group thousands of rows takes longer than to count them. */
    private static Field<Record> parts(Scope scope, Condition which) {
        var columns = new ArrayList<Field<Integer>>();
        for (var status : Status.values()) {
            columns.add(count().filterWhere(KEY_RESULT.STATUS.eq(inline(status.name())))
                    .as(status.name()));
        }
        columns.add(count().filterWhere(scope.late()).as("late"));
        columns.add(count().filterWhere(Scope.falling()).as("falling"));
        return multiset(select(columns)
                        .from(OBJECTIVE)
                        .join(KEY_RESULT)
                        .on(Scope.partOfGoal())
                        .where(which))
                .convertFrom(rows -> rows.getFirst());
    }

    private static Field<List<@Nullable Double>> company(Scope scope, Condition which) {
        return multiset(select(OBJECTIVE.PROGRESS)
                        .from(OBJECTIVE)
                        .where(which)
                        .and(OBJECTIVE.LEVEL.eq(Level.COMPANY.name()))
                        .and(scope.filter().has("team") ? falseCondition() : noCondition())
                        .limit(MOST_COMPANY))
                .convertFrom(rows -> rows.map(row -> row.value1()));
    }

    private static SelectField<Overview.Rows> rows(Condition goals, Condition parts) {
        return row(
                        field(selectCount().from(OBJECTIVE).where(goals)),
                        field(selectCount()
                                .from(OBJECTIVE)
                                .join(KEY_RESULT)
                                .on(parts)
                                .where(goals)))
                .mapping(Overview.Rows::new);
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
