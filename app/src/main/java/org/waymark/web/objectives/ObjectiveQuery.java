package org.waymark.web.objectives;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.waymark.cycles.schema.Tables.CYCLE;
import static org.waymark.cycles.schema.Tables.CYCLE_CLOSURE;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_OVERRIDE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_TAG;
import static org.waymark.objectives.schema.Tables.OWNER_WORD;
import static org.waymark.objectives.schema.Tables.STATUS_RULE;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.TEAM;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.cycles.Cycle;
import org.waymark.measure.Period;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ObjectiveRow;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.objectives.Status;
import org.waymark.objectives.StatusRuleRow;
import org.waymark.people.schema.tables.Person;
import org.waymark.platform.Actor;
import org.waymark.platform.Json;
import org.waymark.platform.Refused;
import org.waymark.web.alignment.Heading;
import org.waymark.web.alignment.Relatives;
import org.waymark.web.initiatives.WorkLine;
import org.waymark.web.initiatives.WorkLines;
import org.waymark.web.keyresults.KeyResultRows;
import org.waymark.web.keyresults.KeyResultView;

/** Reads one objective with all that hangs on it, in one statement. */
@Repository
public class ObjectiveQuery {
    private static final Person OVERRIDDEN_BY = PERSON.as("overridden_by");
    private static final Person WORD_BY = PERSON.as("word_by");

    private static final Field<List<String>> TAGS = multiset(select(OBJECTIVE_TAG.TAG)
                    .from(OBJECTIVE_TAG)
                    .where(OBJECTIVE_TAG.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                    .and(OBJECTIVE_TAG.OBJECTIVE_ID.eq(OBJECTIVE.ID))
                    .orderBy(OBJECTIVE_TAG.TAG))
            .as("tags")
            .convertFrom(rows -> rows.map(row -> row.value1()));

    private static final Field<List<WorkLine>> WORK = WorkLines.ofObjective();

    private final DSLContext db;
    private final KeyResultRows keyResults;
    private final Json json;

    ObjectiveQuery(DSLContext db, KeyResultRows keyResults, Json json) {
        this.db = db;
        this.keyResults = keyResults;
        this.json = json;
    }

    /** What one may not see is not there. */
    @Transactional(readOnly = true)
    public ObjectiveView get(Actor actor, Objective.Id id, LocalDate today) {
        var parts = keyResultsOf(actor, today);
        var parents = Relatives.of(actor, Heading.ABOVE);
        var children = Relatives.of(actor, Heading.BELOW);
        var endings = Endings.of(actor);
        var origins = Endings.origin(actor);
        return db.select(OBJECTIVE.ID, OBJECTIVE.VERSION, OBJECTIVE.CYCLE_ID, OBJECTIVE.TITLE, OBJECTIVE.PROBLEM)
                .select(OBJECTIVE.DESCRIPTION, OBJECTIVE.LEVEL, OBJECTIVE.OWNER_ID, OBJECTIVE.TEAM_ID, OBJECTIVE.KIND)
                .select(OBJECTIVE.COUNTS_CHILDREN, OBJECTIVE.CHILDREN_STATUS, OBJECTIVE.PROGRESS, OBJECTIVE.DUE_SHARE)
                .select(OBJECTIVE.STATUS, OBJECTIVE.RESTRICTED, OBJECTIVE.PUBLISHED_AT, OBJECTIVE.ARCHIVED_AT)
                .select(CYCLE.NAME, CYCLE.SLUG, CYCLE.START_DAY, CYCLE.END_DAY, CYCLE_CLOSURE.CLOSED_AT)
                .select(PERSON.NAME, TEAM.NAME)
                .select(
                        OBJECTIVE_OVERRIDE.PROGRESS,
                        OBJECTIVE_OVERRIDE.REASON,
                        OBJECTIVE_OVERRIDE.SET_AT,
                        OVERRIDDEN_BY.NAME)
                .select(OWNER_WORD.STATUS, OWNER_WORD.NOTE, OWNER_WORD.SET_AT, WORD_BY.NAME)
                .select(StatusRuleRow.COLUMNS)
                .select(TAGS, parts, Ties.aims(actor, json), Ties.AUDIENCE_OF, parents, children, WORK)
                .select(endings, origins)
                .from(OBJECTIVE)
                .join(CYCLE)
                .on(CYCLE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID).and(CYCLE.ID.eq(OBJECTIVE.CYCLE_ID)))
                .join(PERSON)
                .on(PERSON.ID.eq(OBJECTIVE.OWNER_ID))
                .leftJoin(TEAM)
                .on(TEAM.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID).and(TEAM.ID.eq(OBJECTIVE.TEAM_ID)))
                .leftJoin(CYCLE_CLOSURE)
                .on(CYCLE_CLOSURE.WORKSPACE_ID.eq(CYCLE.WORKSPACE_ID).and(CYCLE_CLOSURE.CYCLE_ID.eq(CYCLE.ID)))
                .leftJoin(OBJECTIVE_OVERRIDE)
                .on(OBJECTIVE_OVERRIDE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                .and(OBJECTIVE_OVERRIDE.OBJECTIVE_ID.eq(OBJECTIVE.ID))
                .leftJoin(OVERRIDDEN_BY)
                .on(OVERRIDDEN_BY.ID.eq(OBJECTIVE_OVERRIDE.SET_BY))
                .leftJoin(OWNER_WORD)
                .on(OWNER_WORD.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID).and(OWNER_WORD.OBJECTIVE_ID.eq(OBJECTIVE.ID)))
                .leftJoin(WORD_BY)
                .on(WORD_BY.ID.eq(OWNER_WORD.SET_BY))
                .leftJoin(STATUS_RULE)
                .on(STATUS_RULE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                .where(ReadableObjectives.by(actor, OBJECTIVE))
                .and(OBJECTIVE.ID.eq(id.value()))
                .fetchOptional(row -> view(row, parts, actor))
                .orElseThrow(() -> new Refused.Missing("objective"));
    }

    private Field<List<KeyResultView>> keyResultsOf(Actor actor, LocalDate today) {
        var ofThis = KEY_RESULT
                .WORKSPACE_ID
                .eq(OBJECTIVE.WORKSPACE_ID)
                .and(KEY_RESULT.OBJECTIVE_ID.eq(OBJECTIVE.ID))
                .and(KEY_RESULT.ARCHIVED_AT.isNull());
        return multiset(keyResults.where(actor, ofThis).orderBy(KEY_RESULT.POSITION, KEY_RESULT.ID))
                .as("key_results")
                .convertFrom(rows -> rows.map(row -> keyResults.view(row, today)));
    }

    private ObjectiveView view(Record row, Field<List<KeyResultView>> parts, Actor actor) {
        return new ObjectiveView(
                new Objective.Id(row.get(OBJECTIVE.ID)),
                row.get(OBJECTIVE.VERSION),
                ObjectiveRow.definition(row),
                cycle(row),
                row.get(TEAM.NAME),
                row.get(PERSON.NAME),
                new ObjectiveView.Figures(
                        row.get(OBJECTIVE.PROGRESS),
                        row.get(OBJECTIVE.DUE_SHARE),
                        Status.valueOf(row.get(OBJECTIVE.STATUS)),
                        children(row),
                        override(row),
                        word(row),
                        StatusRuleRow.rules(row)),
                new ObjectiveView.State(
                        row.get(OBJECTIVE.RESTRICTED),
                        row.get(OBJECTIVE.PUBLISHED_AT) == null,
                        row.get(OBJECTIVE.ARCHIVED_AT) != null),
                row.get(TAGS),
                row.get(parts),
                row.get(Ties.aims(actor, json)),
                row.get(Ties.AUDIENCE_OF),
                row.get(Relatives.of(actor, Heading.ABOVE)),
                row.get(Relatives.of(actor, Heading.BELOW)),
                row.get(WORK),
                first(row.get(Endings.of(actor))),
                first(row.get(Endings.origin(actor))));
    }

    private static <T> @Nullable T first(List<T> noneOrOne) {
        return noneOrOne.isEmpty() ? null : noneOrOne.getFirst();
    }

    private static ObjectiveView.CycleOf cycle(Record row) {
        return new ObjectiveView.CycleOf(
                new Cycle.Id(row.get(OBJECTIVE.CYCLE_ID)),
                row.get(CYCLE.NAME),
                row.get(CYCLE.SLUG),
                new Period(row.get(CYCLE.START_DAY), row.get(CYCLE.END_DAY)),
                row.get(CYCLE_CLOSURE.CLOSED_AT));
    }

    private static @Nullable Status children(Record row) {
        var worst = row.get(OBJECTIVE.CHILDREN_STATUS);
        return worst == null || !row.get(OBJECTIVE.COUNTS_CHILDREN) ? null : Status.valueOf(worst);
    }

    private static ObjectiveView.@Nullable Override override(Record row) {
        if (row.get(OBJECTIVE_OVERRIDE.SET_AT) == null) return null;
        return new ObjectiveView.Override(
                row.get(OBJECTIVE_OVERRIDE.PROGRESS),
                row.get(OBJECTIVE_OVERRIDE.REASON),
                row.get(OVERRIDDEN_BY.NAME),
                row.get(OBJECTIVE_OVERRIDE.SET_AT));
    }

    private static ObjectiveView.@Nullable Word word(Record row) {
        if (row.get(OWNER_WORD.SET_AT) == null) return null;
        return new ObjectiveView.Word(
                Status.valueOf(row.get(OWNER_WORD.STATUS)),
                row.get(OWNER_WORD.NOTE),
                row.get(WORD_BY.NAME),
                row.get(OWNER_WORD.SET_AT));
    }
}
