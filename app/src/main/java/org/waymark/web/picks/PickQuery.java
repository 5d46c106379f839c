package org.waymark.web.picks;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.cycles.schema.Tables.CYCLE;
import static org.waymark.cycles.schema.Tables.CYCLE_CLOSURE;
import static org.waymark.initiatives.schema.Tables.INITIATIVE;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.people.schema.Tables.MEMBERSHIP;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.TEAM;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.initiatives.ReadableInitiatives;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.people.Folding;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;

/** Finds what fits a text, as far as the reader may see it. */
@Repository
class PickQuery {
    private static final org.waymark.people.schema.tables.Team PARENT = TEAM.as("parent");

    private final DSLContext db;

    PickQuery(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public List<Pick> find(Actor actor, PickKind kind, String text, int most) {
        return switch (kind) {
            case PEOPLE -> people(actor, text, most);
            case TEAMS -> teams(actor, text, most);
            case KPIS -> kpis(actor, text, most);
            case INITIATIVES -> initiatives(actor, text, most);
            case KEY_RESULTS -> keyResults(actor, text, most);
            case GOALS ->
                Stream.concat(objectives(actor, text, most).stream(), keyResults(actor, text, most).stream())
                        .toList();
        };
    }

    private List<Pick> people(Actor actor, String text, int most) {
        return db.select(PERSON.ID, PERSON.NAME, PERSON.EMAIL)
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .where(MEMBERSHIP.WORKSPACE_ID.eq(actor.workspace()))
                .and(MEMBERSHIP.LEFT_AT.isNull())
                .and(holds(MEMBERSHIP.SEARCH, text).or(PERSON.EMAIL_FOLDED.eq(Folding.fold(text))))
                .orderBy(PERSON.NAME)
                .limit(most)
                .fetch(row -> Pick.of(row.value1(), row.value2(), row.value3()));
    }

    private List<Pick> teams(Actor actor, String text, int most) {
        return db.select(TEAM.ID, TEAM.NAME, PARENT.NAME)
                .from(TEAM)
                .leftJoin(PARENT)
                .on(PARENT.WORKSPACE_ID.eq(TEAM.WORKSPACE_ID).and(PARENT.ID.eq(TEAM.PARENT_ID)))
                .where(TEAM.WORKSPACE_ID.eq(actor.workspace()))
                .and(TEAM.ARCHIVED_AT.isNull())
                .and(holds(TEAM.SEARCH, text))
                .orderBy(TEAM.NAME)
                .limit(most)
                .fetch(row -> Pick.of(row.value1(), row.value2(), row.value3() == null ? "" : row.value3()));
    }

    private List<Pick> kpis(Actor actor, String text, int most) {
        return db.select(KPI.ID, KPI.NAME, KPI.CATEGORY)
                .from(KPI)
                .where(Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID))
                .and(KPI.ARCHIVED_AT.isNull())
                .and(holds(KPI.SEARCH, text))
                .orderBy(KPI.NAME)
                .limit(most)
                .fetch(row -> Pick.of(row.value1(), row.value2(), row.value3()));
    }

    private List<Pick> initiatives(Actor actor, String text, int most) {
        return db.select(INITIATIVE.ID, INITIATIVE.TITLE, CYCLE.NAME)
                .from(INITIATIVE)
                .leftJoin(CYCLE)
                .on(CYCLE.WORKSPACE_ID.eq(INITIATIVE.WORKSPACE_ID).and(CYCLE.ID.eq(INITIATIVE.CYCLE_ID)))
                .where(ReadableInitiatives.by(actor, INITIATIVE))
                .and(INITIATIVE.ARCHIVED_AT.isNull())
                .and(holds(INITIATIVE.SEARCH, text))
                .orderBy(CYCLE.START_DAY.desc().nullsFirst(), INITIATIVE.ID)
                .limit(most)
                .fetch(row -> Pick.of(row.value1(), row.value2(), row.value3() == null ? "" : row.value3()));
    }

    private List<Pick> objectives(Actor actor, String text, int most) {
        return db.select(OBJECTIVE.ID, OBJECTIVE.TITLE, CYCLE.NAME)
                .from(OBJECTIVE)
                .join(CYCLE)
                .on(CYCLE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID).and(CYCLE.ID.eq(OBJECTIVE.CYCLE_ID)))
                .where(ReadableObjectives.by(actor, OBJECTIVE))
                .and(OBJECTIVE.ARCHIVED_AT.isNull())
                .and(isOpen())
                .and(holds(OBJECTIVE.SEARCH, text))
                .orderBy(CYCLE.START_DAY.desc(), OBJECTIVE.POSITION)
                .limit(most)
                .fetch(row -> Pick.of(row.value1(), row.value2(), row.value3()));
    }

    private List<Pick> keyResults(Actor actor, String text, int most) {
        if (text.isBlank()) return List.of();
        return db.select(KEY_RESULT.ID, OBJECTIVE.ID, KEY_RESULT.TITLE, CYCLE.NAME)
                .from(KEY_RESULT)
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID).and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID)))
                .join(CYCLE)
                .on(CYCLE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID).and(CYCLE.ID.eq(OBJECTIVE.CYCLE_ID)))
                .where(ReadableObjectives.by(actor, OBJECTIVE))
                .and(OBJECTIVE.ARCHIVED_AT.isNull())
                .and(KEY_RESULT.ARCHIVED_AT.isNull())
                .and(isOpen())
                .and(holds(KEY_RESULT.SEARCH, text))
                .orderBy(CYCLE.START_DAY.desc(), KEY_RESULT.ID)
                .limit(most)
                .fetch(row -> new Pick(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** Goals and work are for what can still move: what is closed stays as it was. */
    static Condition isOpen() {
        return notExists(selectOne()
                .from(CYCLE_CLOSURE)
                .where(CYCLE_CLOSURE.WORKSPACE_ID.eq(CYCLE.WORKSPACE_ID))
                .and(CYCLE_CLOSURE.CYCLE_ID.eq(CYCLE.ID)));
    }

    private static Condition holds(Field<String> search, String text) {
        var folded = Folding.fold(text);
        return folded.isEmpty() ? noCondition() : search.contains(folded);
    }
}
