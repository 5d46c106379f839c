package org.waymark.reviews;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.insights.schema.Tables.KEY_RESULT_OUTLOOK;
import static org.waymark.objectives.schema.Tables.CHECK_IN;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.people.schema.Tables.TEAM_PATH;
import static org.waymark.people.schema.Tables.WORKSPACE;
import static org.waymark.talk.schema.Tables.HELP_END;
import static org.waymark.talk.schema.Tables.HELP_REQUEST;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.cycles.Cycle;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.objectives.Status;
import org.waymark.people.Level;
import org.waymark.platform.Actor;

/** Reads the key results that a review can be about, as they stand now. */
@Repository
class AgendaQuery {
    /** Whoever scores more than this in one sitting scores badly. */
    private static final int MOST = 300;

    /** A key result as it stands, with the objective whose visibility covers it. */
    record Placed(Candidate candidate, Objective.Id objective) {}

    private static final Field<Boolean> ASKS = field(exists(selectOne()
                    .from(HELP_REQUEST)
                    .join(CHECK_IN)
                    .on(CHECK_IN.WORKSPACE_ID.eq(HELP_REQUEST.WORKSPACE_ID))
                    .and(CHECK_IN.ID.eq(HELP_REQUEST.CHECK_IN_ID))
                    .leftAntiJoin(HELP_END)
                    .on(HELP_END.WORKSPACE_ID.eq(HELP_REQUEST.WORKSPACE_ID))
                    .and(HELP_END.HELP_ID.eq(HELP_REQUEST.ID))
                    .where(CHECK_IN.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                    .and(CHECK_IN.KEY_RESULT_ID.eq(KEY_RESULT.ID))))
            .as("asks_for_help");

    private final DSLContext db;

    AgendaQuery(DSLContext db) {
        this.db = db;
    }

    /** Published and not archived, in the order of the outline. */
    List<Candidate> of(Actor actor, Cycle.Id cycle, @Nullable UUID team) {
        return rows(actor)
                .and(OBJECTIVE.CYCLE_ID.eq(cycle.value()))
                .and(OBJECTIVE.PUBLISHED_AT.isNotNull())
                .and(OBJECTIVE.ARCHIVED_AT.isNull())
                .and(KEY_RESULT.ARCHIVED_AT.isNull())
                .and(within(actor, team))
                .orderBy(OBJECTIVE.POSITION, OBJECTIVE.ID, KEY_RESULT.POSITION, KEY_RESULT.ID)
                .limit(MOST)
                .fetch(AgendaQuery::candidate);
    }

    Optional<Placed> find(Actor actor, KeyResult.Id id) {
        return rows(actor)
                .and(KEY_RESULT.ID.eq(id.value()))
                .fetchOptional(row -> new Placed(candidate(row), new Objective.Id(row.get(OBJECTIVE.ID))));
    }

    /**
     * What a team is about is its own and what the teams beneath it do; what the company is about stands at its level. Whoever is alone
     * in a workspace talks with itself about all of it.
     */
    private static Condition within(Actor actor, @Nullable UUID team) {
        return team == null
                ? OBJECTIVE.LEVEL.eq(Level.COMPANY.name()).or(isPersonal(actor))
                : OBJECTIVE.TEAM_ID.in(select(TEAM_PATH.DESCENDANT_ID)
                        .from(TEAM_PATH)
                        .where(TEAM_PATH.WORKSPACE_ID.eq(actor.workspace()))
                        .and(TEAM_PATH.ANCESTOR_ID.eq(team)));
    }

    private static Condition isPersonal(Actor actor) {
        return exists(selectOne()
                .from(WORKSPACE)
                .where(WORKSPACE.ID.eq(actor.workspace()))
                .and(WORKSPACE.PERSONAL_OF.isNotNull()));
    }

    private SelectConditionStep<? extends Record> rows(Actor actor) {
        return db.select(KEY_RESULT.ID, KEY_RESULT.VALUE, KEY_RESULT.PROGRESS, KEY_RESULT.STATUS)
                .select(KEY_RESULT.CONFIDENCE, KEY_RESULT.CONFIDENCE_BEFORE, KEY_RESULT.NEXT_CHECK_IN_ON)
                .select(KEY_RESULT_OUTLOOK.CHANCE, OBJECTIVE.ID, ASKS)
                .from(KEY_RESULT)
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID).and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID)))
                .leftJoin(KEY_RESULT_OUTLOOK)
                .on(KEY_RESULT_OUTLOOK.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                .and(KEY_RESULT_OUTLOOK.KEY_RESULT_ID.eq(KEY_RESULT.ID))
                .where(ReadableObjectives.by(actor, OBJECTIVE));
    }

    private static Candidate candidate(Record row) {
        return new Candidate(
                new KeyResult.Id(row.get(KEY_RESULT.ID)),
                row.get(KEY_RESULT.VALUE),
                row.get(KEY_RESULT.PROGRESS),
                Status.valueOf(row.get(KEY_RESULT.STATUS)),
                number(row.get(KEY_RESULT.CONFIDENCE)),
                number(row.get(KEY_RESULT.CONFIDENCE_BEFORE)),
                row.get(KEY_RESULT_OUTLOOK.CHANCE),
                row.get(ASKS),
                row.get(KEY_RESULT.NEXT_CHECK_IN_ON));
    }

    private static @Nullable Integer number(@Nullable Long value) {
        return value == null ? null : value.intValue();
    }
}
