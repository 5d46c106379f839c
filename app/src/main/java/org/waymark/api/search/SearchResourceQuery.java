package org.waymark.api.search;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.people.schema.Tables.MEMBERSHIP;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.TEAM;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.Table;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.api.search.HitShown.Kind;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.people.Folding;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;

/** Finds things by words of their names, among what the actor may see: one statement for all kinds. */
@Repository
class SearchResourceQuery {
    private static final int MOST_WORDS = 10;

    private final DSLContext db;

    SearchResourceQuery(DSLContext db) {
        this.db = db;
    }

    /** Some of each kind. */
    @Transactional(readOnly = true)
    public List<HitShown> find(Actor actor, String text, int most) {
        var words = Arrays.stream(Folding.fold(text).split(" "))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        if (words.isEmpty()) return List.of();
        var found = objectives(actor, words, most)
                .unionAll(keyResults(actor, words, most))
                .unionAll(kpis(actor, words, most))
                .unionAll(people(actor, words, most))
                .unionAll(teams(actor, words, most));
        return db.fetch(found).map(row -> new HitShown(Kind.valueOf(row.value1()), row.value2(), row.value3()));
    }

    private static Select<Record3<String, UUID, String>> objectives(Actor actor, List<String> words, int most) {
        var condition = ReadableObjectives.by(actor, OBJECTIVE)
                .and(OBJECTIVE.ARCHIVED_AT.isNull())
                .and(holds(OBJECTIVE.SEARCH, words));
        return some(
                Kind.OBJECTIVE,
                select(OBJECTIVE.ID.as("id"), OBJECTIVE.TITLE.as("name"))
                        .from(OBJECTIVE)
                        .where(condition)
                        .orderBy(OBJECTIVE.SEARCH, OBJECTIVE.ID)
                        .limit(most)
                        .asTable("objectives_found"));
    }

    private static Select<Record3<String, UUID, String>> keyResults(Actor actor, List<String> words, int most) {
        return some(
                Kind.KEY_RESULT,
                select(KEY_RESULT.ID.as("id"), KEY_RESULT.TITLE.as("name"))
                        .from(KEY_RESULT)
                        .join(OBJECTIVE)
                        .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                        .and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID))
                        .where(
                                ReadableObjectives.by(actor, OBJECTIVE),
                                KEY_RESULT.ARCHIVED_AT.isNull(),
                                OBJECTIVE.ARCHIVED_AT.isNull())
                        .and(holds(KEY_RESULT.SEARCH, words))
                        .orderBy(KEY_RESULT.SEARCH, KEY_RESULT.ID)
                        .limit(most)
                        .asTable("key_results_found"));
    }

    private static Select<Record3<String, UUID, String>> kpis(Actor actor, List<String> words, int most) {
        var visible = Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID);
        return some(
                Kind.KPI,
                select(KPI.ID.as("id"), KPI.NAME.as("name"))
                        .from(KPI)
                        .where(visible, KPI.ARCHIVED_AT.isNull(), holds(KPI.SEARCH, words))
                        .orderBy(KPI.SEARCH, KPI.ID)
                        .limit(most)
                        .asTable("kpis_found"));
    }

    private static Select<Record3<String, UUID, String>> people(Actor actor, List<String> words, int most) {
        return some(
                Kind.PERSON,
                select(PERSON.ID.as("id"), PERSON.NAME.as("name"))
                        .from(MEMBERSHIP)
                        .join(PERSON)
                        .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                        .where(MEMBERSHIP.WORKSPACE_ID.eq(actor.workspace()), MEMBERSHIP.LEFT_AT.isNull())
                        .and(holds(MEMBERSHIP.SEARCH, words))
                        .orderBy(MEMBERSHIP.SEARCH, PERSON.ID)
                        .limit(most)
                        .asTable("people_found"));
    }

    private static Select<Record3<String, UUID, String>> teams(Actor actor, List<String> words, int most) {
        return some(
                Kind.TEAM,
                select(TEAM.ID.as("id"), TEAM.NAME.as("name"))
                        .from(TEAM)
                        .where(TEAM.WORKSPACE_ID.eq(actor.workspace()), TEAM.ARCHIVED_AT.isNull())
                        .and(holds(TEAM.SEARCH, words))
                        .orderBy(TEAM.SEARCH, TEAM.ID)
                        .limit(most)
                        .asTable("teams_found"));
    }

    /** A part with a limit of its own must stand in a table of its own: SQLite knows no brackets around parts of a union. */
    private static Select<Record3<String, UUID, String>> some(Kind kind, Table<?> found) {
        return select(val(kind.name()).as("kind"), field(name("id"), UUID.class), field(name("name"), String.class))
                .from(found);
    }

    private static Condition holds(Field<String> search, List<String> words) {
        return and(words.stream().map(search::contains).toList());
    }
}
