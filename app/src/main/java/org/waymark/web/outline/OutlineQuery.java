package org.waymark.web.outline;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.alignment.schema.Tables.ALIGNMENT_LINK;
import static org.waymark.cycles.schema.Tables.CYCLE_CLOSURE;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.objectives.schema.Tables.OWNER_WORD;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.TEAM;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.objectives.Status;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.LastWrite;
import org.waymark.platform.UntilNextWrite;
import org.waymark.web.keyresults.KeyResultRows;
import org.waymark.web.keyresults.KeyResultView;
import org.waymark.web.objectives.Endings;

/** Reads objectives as lines of the outline, with the key results that are shown below them. */
@Repository
class OutlineQuery {
    private static final Field<BigDecimal> CONFIDENCE = field(
                    select(avg(KEY_RESULT.CONFIDENCE)).from(KEY_RESULT).where(Scope.partOfGoal()))
            .as("mean_confidence");

    private static final Field<Boolean> CLOSED = field(exists(selectOne()
                    .from(CYCLE_CLOSURE)
                    .where(CYCLE_CLOSURE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                    .and(CYCLE_CLOSURE.CYCLE_ID.eq(OBJECTIVE.CYCLE_ID))))
            .as("closed");

    private static final Field<String> WORD = field(select(OWNER_WORD.STATUS)
                    .from(OWNER_WORD)
                    .where(OWNER_WORD.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                    .and(OWNER_WORD.OBJECTIVE_ID.eq(OBJECTIVE.ID)))
            .as("word");

    private static final int MOST_KEPT = 100;

    private final DSLContext db;
    private final KeyResultRows keyResults;
    private final UntilNextWrite<Scope.Shared, List<ObjectiveLine>> shared;

    OutlineQuery(DSLContext db, LastWrite lastWrite, KeyResultRows keyResults) {
        this.db = db;
        this.keyResults = keyResults;
        this.shared = new UntilNextWrite<>(lastWrite, MOST_KEPT);
    }

    /** What readers who see alike share, read once after each write (ADR 020). */
    @Transactional(readOnly = true)
    public List<ObjectiveLine> kept(Scope scope, Overview overview, Function<Scope, List<ObjectiveLine>> anew) {
        return scope.shared(overview)
                .map(key -> shared.look(key).answerBy(overview.seen(), () -> anew.apply(scope.ofAny())))
                .orElseGet(() -> anew.apply(scope));
    }

    /**
     * All of the scope with all key results: in a statement of their own, since reading them as lists within the rows of their
     * objectives takes longer.
     */
    @Transactional(readOnly = true)
    public List<ObjectiveLine> whole(Scope scope, Sorting sorting, int most) {
        var parts = keyResults
                .listed(scope.actor(), db)
                .join(OBJECTIVE)
                .on(scope.parts())
                .where(scope.goals())
                .orderBy(sorting.ofParts())
                .fetchGroups(KEY_RESULT.OBJECTIVE_ID, row -> keyResults.listed(row, scope.today()));
        return lines(scope, scope.goals(), falseCondition(), sorting, new Stretch(0, most)).stream()
                .map(line -> line.with(parts.getOrDefault(line.id(), List.of())))
                .toList();
    }

    /**
     * @param which of the objectives of the scope
     * @param unfolded whose key results are wanted too
     */
    @Transactional(readOnly = true)
    public List<ObjectiveLine> lines(
            Scope scope, Condition which, Condition unfolded, Sorting sorting, Stretch stretch) {
        var parts = parts(scope, unfolded, sorting);
        var parents = parents(scope);
        var unfolds = unfolds(scope);
        return db.select(OBJECTIVE.ID, OBJECTIVE.TITLE, OBJECTIVE.LEVEL, OBJECTIVE.OWNER_ID, OBJECTIVE.TEAM_ID)
                .select(OBJECTIVE.PROGRESS, OBJECTIVE.DUE_SHARE, OBJECTIVE.STATUS, OBJECTIVE.RESTRICTED)
                .select(OBJECTIVE.PUBLISHED_AT, OBJECTIVE.ARCHIVED_AT)
                .select(
                        PERSON.NAME,
                        TEAM.NAME,
                        CONFIDENCE,
                        CLOSED,
                        WORD,
                        Endings.score(),
                        Endings.byHand(),
                        unfolds,
                        parents,
                        parts)
                .from(OBJECTIVE)
                .join(PERSON)
                .on(PERSON.ID.eq(OBJECTIVE.OWNER_ID))
                .leftJoin(TEAM)
                .on(TEAM.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID).and(TEAM.ID.eq(OBJECTIVE.TEAM_ID)))
                .where(which)
                .orderBy(sorting.ofGoals(CONFIDENCE))
                .limit(stretch.size())
                .offset(stretch.from())
                .fetch(row -> line(row, row.get(unfolds), row.get(parents), row.get(parts)));
    }

    private Field<List<KeyResultView>> parts(Scope scope, Condition unfolded, Sorting sorting) {
        return multiset(keyResults
                        .listedWhere(scope.actor(), scope.parts().and(unfolded))
                        .orderBy(sorting.ofParts()))
                .as("parts")
                .convertFrom(rows -> rows.map(row -> keyResults.listed(row, scope.today())));
    }

    private static Field<List<ObjectiveLine.Parent>> parents(Scope scope) {
        var parent = OBJECTIVE.as("parent");
        return multiset(select(parent.ID, parent.TITLE, field(parent.CYCLE_ID.eq(scope.cycle())))
                        .from(ALIGNMENT_LINK)
                        .join(parent)
                        .on(parent.WORKSPACE_ID.eq(ALIGNMENT_LINK.WORKSPACE_ID))
                        .and(parent.ID.eq(ALIGNMENT_LINK.PARENT_OBJECTIVE_ID))
                        .where(ReadableObjectives.by(scope.actor(), parent))
                        .and(parent.ARCHIVED_AT.isNull())
                        .and(ALIGNMENT_LINK.CHILD_OBJECTIVE_ID.eq(OBJECTIVE.ID))
                        .and(ALIGNMENT_LINK.CHILD_KEY_RESULT_ID.isNull())
                        .orderBy(ALIGNMENT_LINK.ID))
                .as("parents")
                .convertFrom(rows -> rows.map(mapping(ObjectiveLine.Parent::new)));
    }

    /** Whether anything hangs on the objective of the row. */
    private static Field<Boolean> unfolds(Scope scope) {
        var child = OBJECTIVE.as("child");
        return field(exists(selectOne().from(KEY_RESULT).where(scope.parts()))
                        .or(exists(selectOne()
                                .from(ALIGNMENT_LINK)
                                .join(child)
                                .on(child.WORKSPACE_ID.eq(ALIGNMENT_LINK.WORKSPACE_ID))
                                .and(child.ID.eq(ALIGNMENT_LINK.CHILD_OBJECTIVE_ID))
                                .where(ReadableObjectives.by(scope.actor(), child))
                                .and(child.CYCLE_ID.eq(scope.cycle()))
                                .and(child.ARCHIVED_AT.isNull())
                                .and(ALIGNMENT_LINK.PARENT_OBJECTIVE_ID.eq(OBJECTIVE.ID))
                                .and(ALIGNMENT_LINK.CHILD_KEY_RESULT_ID.isNull()))))
                .as("unfolds");
    }

    private static ObjectiveLine line(
            Record row, boolean unfolds, List<ObjectiveLine.Parent> parents, List<KeyResultView> parts) {
        return new ObjectiveLine(
                row.get(OBJECTIVE.ID),
                row.get(OBJECTIVE.TITLE),
                new Holder(
                        Level.valueOf(row.get(OBJECTIVE.LEVEL)),
                        row.get(OBJECTIVE.OWNER_ID),
                        row.get(OBJECTIVE.TEAM_ID)),
                row.get(PERSON.NAME),
                row.get(TEAM.NAME),
                new ObjectiveLine.Figures(
                        row.get(OBJECTIVE.PROGRESS),
                        row.get(OBJECTIVE.DUE_SHARE),
                        Status.valueOf(row.get(OBJECTIVE.STATUS)),
                        number(row.get(CONFIDENCE)),
                        row.get(WORD) == null ? null : Status.valueOf(row.get(WORD)),
                        row.get(Endings.score()),
                        row.get(Endings.byHand())),
                new ObjectiveLine.State(
                        row.get(OBJECTIVE.RESTRICTED),
                        row.get(OBJECTIVE.PUBLISHED_AT) == null,
                        row.get(OBJECTIVE.ARCHIVED_AT) != null,
                        row.get(CLOSED)),
                unfolds,
                parents,
                parts);
    }

    private static @Nullable Double number(@Nullable BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }
}
