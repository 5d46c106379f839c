package org.waymark.api.search;

import static org.jooq.impl.DSL.and;
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
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
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

    /** A kind of thing that has a name. */
    private record Findable(
            Kind kind, Table<?> from, Field<UUID> id, Field<String> name, Field<String> search, Condition visible) {
        /** In a table of its own, because it has a limit of its own: SQLite knows no brackets around parts of a union. */
        Select<Record3<String, UUID, String>> some(List<String> words, int most) {
            var found = select(id.as("id"), name.as("name"))
                    .from(from)
                    .where(visible)
                    .and(and(words.stream().map(search::contains).toList()))
                    .orderBy(search, id)
                    .limit(most)
                    .asTable(kind.name().toLowerCase(Locale.ROOT));
            return select(val(kind.name()).as("kind"), found.field("id", UUID.class), found.field("name", String.class))
                    .from(found);
        }
    }

    /** Some of each kind. */
    @Transactional(readOnly = true)
    public List<HitShown> find(Actor actor, String text, int most) {
        var words = Arrays.stream(Folding.fold(text).split(" "))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        if (words.isEmpty()) return List.of();
        var found = findable(actor)
                .map(one -> one.some(words, most))
                .reduce(Select::unionAll)
                .orElseThrow();
        return db.fetch(found).map(row -> new HitShown(Kind.valueOf(row.value1()), row.value2(), row.value3()));
    }

    private static Stream<Findable> findable(Actor actor) {
        var objectives = ReadableObjectives.by(actor, OBJECTIVE).and(OBJECTIVE.ARCHIVED_AT.isNull());
        var keyResults = KEY_RESULT
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID).and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID)));
        var kpis = Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID)
                .and(KPI.ARCHIVED_AT.isNull());
        var people = MEMBERSHIP.WORKSPACE_ID.eq(actor.workspace()).and(MEMBERSHIP.LEFT_AT.isNull());
        var teams = TEAM.WORKSPACE_ID.eq(actor.workspace()).and(TEAM.ARCHIVED_AT.isNull());
        return Stream.of(
                new Findable(Kind.OBJECTIVE, OBJECTIVE, OBJECTIVE.ID, OBJECTIVE.TITLE, OBJECTIVE.SEARCH, objectives),
                new Findable(
                        Kind.KEY_RESULT,
                        keyResults,
                        KEY_RESULT.ID,
                        KEY_RESULT.TITLE,
                        KEY_RESULT.SEARCH,
                        objectives.and(KEY_RESULT.ARCHIVED_AT.isNull())),
                new Findable(Kind.KPI, KPI, KPI.ID, KPI.NAME, KPI.SEARCH, kpis),
                new Findable(
                        Kind.PERSON,
                        MEMBERSHIP.join(PERSON).on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID)),
                        PERSON.ID,
                        PERSON.NAME,
                        MEMBERSHIP.SEARCH,
                        people),
                new Findable(Kind.TEAM, TEAM, TEAM.ID, TEAM.NAME, TEAM.SEARCH, teams));
    }
}
