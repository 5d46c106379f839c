package org.waymark.web.picks;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.when;
import static org.waymark.cycles.schema.Tables.CYCLE;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.TEAM;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.people.Folding;
import org.waymark.people.Level;
import org.waymark.platform.Actor;

/** Finds objectives and key results of all cycles and teams by the words of their titles, of the newest cycle first. */
@Repository
class GoalPickQuery {
    private static final int MOST = 20;

    private static final Table<?> HOMES = OBJECTIVE
            .join(CYCLE)
            .on(CYCLE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID), CYCLE.ID.eq(OBJECTIVE.CYCLE_ID))
            .join(PERSON)
            .on(PERSON.ID.eq(OBJECTIVE.OWNER_ID))
            .leftJoin(TEAM)
            .on(TEAM.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID), TEAM.ID.eq(OBJECTIVE.TEAM_ID));

    private static final List<SelectField<?>> HOME =
            List.of(OBJECTIVE.ID, OBJECTIVE.LEVEL, CYCLE.NAME, CYCLE.START_DAY, PERSON.NAME, TEAM.NAME);

    /** The key result; null where the row is an objective. */
    private static final Field<UUID> PART = field(name("part"), SQLDataType.UUID);

    private final DSLContext db;

    GoalPickQuery(DSLContext db) {
        this.db = db;
    }

    /** @param company what the level of the company is called */
    record Wish(String text, @Nullable UUID child, Set<Objective.Id> below, String company) {}

    /** Without any text the objectives of the newest cycles, the company's first. */
    @Transactional(readOnly = true)
    public List<GoalPick> find(Actor actor, Wish wish) {
        var found = new ArrayList<Record>(objectives(actor, wish));
        if (!wish.text().isBlank()) found.addAll(keyResults(actor, wish));
        return found.stream()
                .sorted(Comparator.comparing((Record row) -> row.get(CYCLE.START_DAY))
                        .reversed())
                .limit(MOST)
                .map(row -> pick(row, wish))
                .toList();
    }

    private List<? extends Record> objectives(Actor actor, Wish wish) {
        return db.select(HOME)
                .select(OBJECTIVE.TITLE, inline(null, SQLDataType.UUID).as(PART))
                .from(HOMES)
                .where(isLinkable(actor, wish))
                .and(words(OBJECTIVE.SEARCH, wish.text()))
                .orderBy(CYCLE.START_DAY.desc(), level(), OBJECTIVE.POSITION, OBJECTIVE.ID)
                .limit(MOST)
                .fetch();
    }

    private List<? extends Record> keyResults(Actor actor, Wish wish) {
        return db.select(HOME)
                .select(KEY_RESULT.TITLE, KEY_RESULT.ID.as(PART))
                .from(KEY_RESULT
                        .join(HOMES)
                        .on(
                                OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID),
                                OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID)))
                .where(isLinkable(actor, wish))
                .and(KEY_RESULT.ARCHIVED_AT.isNull())
                .and(words(KEY_RESULT.SEARCH, wish.text()))
                .orderBy(CYCLE.START_DAY.desc(), KEY_RESULT.ID)
                .limit(MOST)
                .fetch();
    }

    private static Condition isLinkable(Actor actor, Wish wish) {
        return ReadableObjectives.by(actor, OBJECTIVE)
                .and(OBJECTIVE.ARCHIVED_AT.isNull())
                .and(PickQuery.isOpen())
                .and(wish.child() == null ? noCondition() : OBJECTIVE.ID.ne(wish.child()));
    }

    private static Field<Integer> level() {
        return when(OBJECTIVE.LEVEL.eq(Level.COMPANY.name()), 0)
                .when(OBJECTIVE.LEVEL.eq(Level.TEAM.name()), 1)
                .otherwise(2);
    }

    private static Condition words(Field<String> search, String text) {
        return DSL.and(Arrays.stream(Folding.fold(text).split(" "))
                .filter(word -> !word.isEmpty())
                .map(search::contains)
                .toList());
    }

    private static GoalPick pick(Record row, Wish wish) {
        var objective = row.get(OBJECTIVE.ID);
        var part = row.get(PART);
        var title = part == null ? row.get(OBJECTIVE.TITLE) : row.get(KEY_RESULT.TITLE);
        var whose =
                switch (Level.valueOf(row.get(OBJECTIVE.LEVEL))) {
                    case COMPANY -> wish.company();
                    case TEAM -> row.get(TEAM.NAME);
                    case INDIVIDUAL -> row.get(PERSON.NAME);
                };
        return new GoalPick(
                objective,
                part,
                title,
                row.get(CYCLE.NAME),
                whose == null ? row.get(PERSON.NAME) : whose,
                wish.below().contains(new Objective.Id(objective)));
    }
}
