package org.waymark.web.history;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.initiatives.schema.Tables.INITIATIVE;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.people.schema.Tables.MEMBERSHIP;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.TEAM;
import static org.waymark.platform.schema.Tables.FACT;

import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.initiatives.ReadableInitiatives;
import org.waymark.measure.Unit;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.objectives.schema.tables.Objective;
import org.waymark.people.Folding;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;
import org.waymark.platform.Json;
import org.waymark.platform.Role;
import org.waymark.web.layout.Face;
import org.waymark.web.layout.Words;
import tools.jackson.databind.JsonNode;

/** Reads what happened, newest first: one statement, and nothing about what the reader may not see. */
@Repository
public class HistoryQuery {
    private static final int PAGE = 40;

    /** Key results whose values are shares, done or not done: their numbers say nothing as such. */
    private static final Set<String> WITHOUT_NUMBERS = Set.of("MILESTONES", "ZONES", "YES_NO");

    private static final Objective NAMED = OBJECTIVE.as("named");
    private static final Field<String> NAME = coalesce(TEAM.NAME, NAMED.TITLE).as("name_now");

    private final DSLContext db;
    private final Json json;

    HistoryQuery(DSLContext db, Json json) {
        this.db = db;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public History read(Actor actor, HistoryFilter filter, Words words) {
        var found = db.select(FACT.fields())
                .select(PERSON.NAME, NAME)
                .select(KEY_RESULT.KIND, KEY_RESULT.UNIT_KIND, KEY_RESULT.UNIT_SYMBOL, KEY_RESULT.DECIMALS)
                .select(KPI.UNIT_KIND, KPI.UNIT_SYMBOL, KPI.DECIMALS)
                .from(FACT)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(FACT.PERSON_ID))
                .leftJoin(TEAM)
                .on(TEAM.WORKSPACE_ID.eq(FACT.WORKSPACE_ID).and(TEAM.ID.eq(FACT.SUBJECT_ID)))
                .leftJoin(NAMED)
                .on(NAMED.WORKSPACE_ID.eq(FACT.WORKSPACE_ID).and(NAMED.ID.eq(FACT.SUBJECT_ID)))
                .leftJoin(KEY_RESULT)
                .on(KEY_RESULT.WORKSPACE_ID.eq(FACT.WORKSPACE_ID).and(KEY_RESULT.ID.eq(FACT.SUBJECT_ID)))
                .leftJoin(KPI)
                .on(KPI.WORKSPACE_ID.eq(FACT.WORKSPACE_ID).and(KPI.ID.eq(FACT.SUBJECT_ID)))
                .where(FACT.WORKSPACE_ID.eq(actor.workspace()))
                .and(readable(actor))
                .and(wanted(actor, filter))
                .orderBy(FACT.ID.desc())
                .limit(PAGE + 1)
                .fetch(this::fact);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        return new History(
                shown.stream().map(fact -> HistoryWords.line(fact, words)).toList(),
                found.size() > PAGE ? shown.getLast().id() : null);
    }

    private static Condition readable(Actor actor) {
        var objective = exists(selectOne()
                .from(OBJECTIVE)
                .where(OBJECTIVE.ID.eq(FACT.ABOUT_ID))
                .and(ReadableObjectives.by(actor, OBJECTIVE)));
        var watched = KPI.as("watched");
        var kpi = exists(selectOne()
                .from(watched)
                .where(watched.ID.eq(FACT.ABOUT_ID))
                .and(Visibility.covers(actor, watched.WORKSPACE_ID, watched.ID, watched.RESTRICTED, watched.OWNER_ID)));
        var initiative = exists(selectOne()
                .from(INITIATIVE)
                .where(INITIATIVE.ID.eq(FACT.ABOUT_ID))
                .and(ReadableInitiatives.by(actor, INITIATIVE)));
        return FACT.ABOUT_ID
                .isNull()
                .or(objective)
                .or(kpi)
                .or(initiative)
                .and(confidential(actor))
                .and(isWorthALine());
    }

    /** A sign, and who hears of what, stand where they were made; here they would hide what was done. */
    private static Condition isWorthALine() {
        return FACT.KIND.notIn("reaction.made", "reaction.taken-back", "follow.asked", "follow.stopped");
    }

    /** Who was invited, and which tokens and links were made, is for admins and for whoever did it. */
    private static Condition confidential(Actor actor) {
        if (actor.role().atLeast(Role.ADMIN)) return noCondition();
        return FACT.SUBJECT_KIND
                .notIn("token", "invitation")
                .and(FACT.KIND.ne("person.reset-link-made"))
                .or(FACT.PERSON_ID.eq(actor.person()));
    }

    private static Condition wanted(Actor actor, HistoryFilter filter) {
        var group = filter.group();
        return is(FACT.ABOUT_ID, filter.about())
                .and(is(FACT.SUBJECT_ID, filter.subject()))
                .and(is(FACT.PERSON_ID, filter.person()))
                .and(filter.before() == null ? noCondition() : FACT.ID.lt(filter.before()))
                .and(group == null ? noCondition() : ofGroup(group))
                .and(filter.who().isBlank() ? noCondition() : by(actor, filter.who()));
    }

    private static Condition is(Field<UUID> field, @Nullable UUID wanted) {
        return wanted == null ? noCondition() : field.eq(wanted);
    }

    private static Condition ofGroup(HistoryGroup group) {
        return DSL.or(group.subjects().stream()
                .map(subject -> FACT.KIND.startsWith(subject + "."))
                .toList());
    }

    private static Condition by(Actor actor, String who) {
        return exists(selectOne()
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.WORKSPACE_ID.eq(actor.workspace()))
                .and(MEMBERSHIP.PERSON_ID.eq(FACT.PERSON_ID))
                .and(MEMBERSHIP.SEARCH.contains(Folding.fold(who))));
    }

    private HistoryFact fact(Record row) {
        var person = row.get(FACT.PERSON_ID);
        var name = row.get(PERSON.NAME);
        return new HistoryFact(
                row.get(FACT.ID),
                row.get(FACT.HAPPENED_AT),
                person == null || name == null ? null : Face.of(person, name),
                row.get(FACT.KIND),
                new Fact.Subject(row.get(FACT.SUBJECT_KIND), row.get(FACT.SUBJECT_ID)),
                json.read(row.get(FACT.DATA), JsonNode.class),
                row.get(NAME),
                unit(row));
    }

    private static @Nullable Unit unit(Record row) {
        var kind = row.get(KEY_RESULT.KIND);
        if (kind != null && WITHOUT_NUMBERS.contains(kind)) return null;
        if (kind != null) {
            return unit(row.get(KEY_RESULT.UNIT_KIND), row.get(KEY_RESULT.UNIT_SYMBOL), row.get(KEY_RESULT.DECIMALS));
        }
        return row.get(KPI.UNIT_KIND) == null
                ? null
                : unit(row.get(KPI.UNIT_KIND), row.get(KPI.UNIT_SYMBOL), row.get(KPI.DECIMALS));
    }

    private static Unit unit(String kind, String symbol, Long decimals) {
        return new Unit(Unit.Kind.valueOf(kind), symbol, decimals.intValue());
    }
}
