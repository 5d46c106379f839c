package org.waymark.api.objectives;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static org.waymark.cycles.schema.Tables.CYCLE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_OVERRIDE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_TAG;
import static org.waymark.objectives.schema.Tables.OWNER_WORD;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.api.Cursor;
import org.waymark.api.Listing;
import org.waymark.api.Paging;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.objectives.Status;
import org.waymark.people.Folding;
import org.waymark.people.Level;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** The objectives that the actor may see, as the API shows them. */
@Repository
class ObjectiveResourceQuery {
    private static final Field<List<String>> TAGS = multiset(select(OBJECTIVE_TAG.TAG)
                    .from(OBJECTIVE_TAG)
                    .where(OBJECTIVE_TAG.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                    .and(OBJECTIVE_TAG.OBJECTIVE_ID.eq(OBJECTIVE.ID))
                    .orderBy(OBJECTIVE_TAG.TAG))
            .as("tags")
            .convertFrom(rows -> rows.map(row -> row.value1()));

    private final DSLContext db;

    ObjectiveResourceQuery(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public ObjectiveShown get(Actor actor, UUID id) {
        return selected(ReadableObjectives.by(actor, OBJECTIVE))
                .and(OBJECTIVE.ID.eq(id))
                .fetchOptional(ObjectiveResourceQuery::shown)
                .orElseThrow(() -> new Refused.Missing("objective"));
    }

    @Transactional(readOnly = true)
    public Listing<ObjectiveShown> list(Actor actor, ObjectiveFilter filter, Paging paging) {
        boolean byTitle = filter.sort() == ObjectiveFilter.Sort.TITLE;
        var rows = selected(ReadableObjectives.by(actor, OBJECTIVE))
                .and(matching(filter))
                .and(after(paging.after(), byTitle))
                .orderBy(
                        byTitle
                                ? List.<OrderField<?>>of(OBJECTIVE.SEARCH, OBJECTIVE.ID)
                                : List.<OrderField<?>>of(OBJECTIVE.ID))
                .limit(paging.fetched())
                .fetch();
        return paging.listing(
                rows,
                row -> new Cursor(byTitle ? row.get(OBJECTIVE.SEARCH) : "", row.get(OBJECTIVE.ID)),
                ObjectiveResourceQuery::shown);
    }

    private SelectConditionStep<Record> selected(Condition which) {
        return db.select(OBJECTIVE.fields())
                .select(OBJECTIVE_OVERRIDE.fields())
                .select(OWNER_WORD.fields())
                .select(TAGS)
                .from(OBJECTIVE)
                .leftJoin(OBJECTIVE_OVERRIDE)
                .on(OBJECTIVE_OVERRIDE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                .and(OBJECTIVE_OVERRIDE.OBJECTIVE_ID.eq(OBJECTIVE.ID))
                .leftJoin(OWNER_WORD)
                .on(OWNER_WORD.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                .and(OWNER_WORD.OBJECTIVE_ID.eq(OBJECTIVE.ID))
                .where(which);
    }

    private static Condition after(@Nullable Cursor last, boolean byTitle) {
        if (last == null) return trueCondition();
        return byTitle ? row(OBJECTIVE.SEARCH, OBJECTIVE.ID).gt(last.key(), last.id()) : OBJECTIVE.ID.gt(last.id());
    }

    private static Condition matching(ObjectiveFilter filter) {
        var words =
                filter.q() == null ? new String[0] : Folding.fold(filter.q()).split(" ");
        var condition = Boolean.TRUE.equals(filter.archived())
                ? OBJECTIVE.ARCHIVED_AT.isNotNull()
                : OBJECTIVE.ARCHIVED_AT.isNull();
        for (var word : Arrays.stream(words).limit(10).toList()) {
            condition = condition.and(OBJECTIVE.SEARCH.contains(word));
        }
        return condition
                .and(filter.cycle() == null ? trueCondition() : isIn(filter.cycle()))
                .and(filter.owner() == null ? trueCondition() : OBJECTIVE.OWNER_ID.eq(filter.owner()))
                .and(filter.team() == null ? trueCondition() : OBJECTIVE.TEAM_ID.eq(filter.team()))
                .and(
                        filter.level() == null
                                ? trueCondition()
                                : OBJECTIVE.LEVEL.eq(filter.level().name()))
                .and(
                        filter.kind() == null
                                ? trueCondition()
                                : OBJECTIVE.KIND.eq(filter.kind().name()))
                .and(
                        filter.status() == null
                                ? trueCondition()
                                : OBJECTIVE.STATUS.eq(filter.status().name()))
                .and(filter.tag() == null ? trueCondition() : isTagged(filter.tag()))
                .and(filter.draft() == null ? trueCondition() : isDraft(filter.draft()));
    }

    static Condition isIn(String cycle) {
        var named = cycle.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}")
                ? CYCLE.ID.eq(UUID.fromString(cycle))
                : CYCLE.SLUG.eq(cycle);
        return OBJECTIVE.CYCLE_ID.in(
                select(CYCLE.ID).from(CYCLE).where(CYCLE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID), named));
    }

    private static Condition isTagged(String tag) {
        return exists(selectOne()
                .from(OBJECTIVE_TAG)
                .where(OBJECTIVE_TAG.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                .and(OBJECTIVE_TAG.OBJECTIVE_ID.eq(OBJECTIVE.ID))
                .and(OBJECTIVE_TAG.TAG.eq(tag)));
    }

    static Condition isDraft(boolean draft) {
        return draft ? OBJECTIVE.PUBLISHED_AT.isNull() : OBJECTIVE.PUBLISHED_AT.isNotNull();
    }

    private static ObjectiveShown shown(Record row) {
        return new ObjectiveShown(
                row.get(OBJECTIVE.ID),
                row.get(OBJECTIVE.TITLE),
                row.get(OBJECTIVE.CYCLE_ID),
                row.get(OBJECTIVE.PROBLEM),
                row.get(OBJECTIVE.DESCRIPTION),
                Level.valueOf(row.get(OBJECTIVE.LEVEL)),
                row.get(OBJECTIVE.OWNER_ID),
                row.get(OBJECTIVE.TEAM_ID),
                Objective.Kind.valueOf(row.get(OBJECTIVE.KIND)),
                row.get(OBJECTIVE.COUNTS_CHILDREN),
                row.get(TAGS),
                row.get(OBJECTIVE.RESTRICTED),
                row.get(OBJECTIVE.PUBLISHED_AT),
                row.get(OBJECTIVE.ARCHIVED_AT),
                row.get(OBJECTIVE.PROGRESS),
                row.get(OBJECTIVE.DUE_SHARE),
                Status.valueOf(row.get(OBJECTIVE.STATUS)),
                override(row),
                word(row),
                row.get(OBJECTIVE.VERSION));
    }

    private static ObjectiveShown.@Nullable Override override(Record row) {
        if (row.get(OBJECTIVE_OVERRIDE.OBJECTIVE_ID) == null) return null;
        return new ObjectiveShown.Override(
                row.get(OBJECTIVE_OVERRIDE.PROGRESS),
                row.get(OBJECTIVE_OVERRIDE.REASON),
                row.get(OBJECTIVE_OVERRIDE.SET_BY),
                row.get(OBJECTIVE_OVERRIDE.SET_AT));
    }

    private static ObjectiveShown.@Nullable Word word(Record row) {
        if (row.get(OWNER_WORD.OBJECTIVE_ID) == null) return null;
        return new ObjectiveShown.Word(
                Status.valueOf(row.get(OWNER_WORD.STATUS)),
                row.get(OWNER_WORD.NOTE),
                row.get(OWNER_WORD.SET_BY),
                row.get(OWNER_WORD.SET_AT));
    }
}
