package org.waymark.alignment;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.waymark.alignment.schema.Tables.ALIGNMENT_LINK;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.measure.Progress;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.objectives.Status;
import org.waymark.platform.Actor;

/** Reads what is above in the graph of links, however deep. */
@Repository
class BranchQuery {
    /** Deeper than any organisation; ends the walk should the graph ever hold a ring. */
    private static final int DEEPEST = 30;

    private static final Table<Record> ABOVE = table(name("above"));
    private static final Field<UUID> ID = field(name("above", "id"), SQLDataType.UUID);

    private final DSLContext db;

    BranchQuery(DSLContext db) {
        this.db = db;
    }

    /** These and all they contribute to that count their children, at any depth. */
    Branch above(UUID workspace, Collection<Objective.Id> seeds) {
        var upwards = upwards(workspace, seeds);
        return new Branch(upwards, upwards.isEmpty() ? List.of() : edges(workspace, upwards));
    }

    /** Whether one is above the other by links of either kind. */
    boolean isAbove(UUID workspace, Objective.Id upper, Objective.Id lower) {
        var start = select(ALIGNMENT_LINK.PARENT_OBJECTIVE_ID)
                .from(ALIGNMENT_LINK)
                .where(ALIGNMENT_LINK.WORKSPACE_ID.eq(workspace))
                .and(ALIGNMENT_LINK.CHILD_OBJECTIVE_ID.eq(lower.value()));
        var step = select(ALIGNMENT_LINK.PARENT_OBJECTIVE_ID)
                .from(ALIGNMENT_LINK)
                .join(ABOVE)
                .on(ALIGNMENT_LINK.CHILD_OBJECTIVE_ID.eq(ID))
                .where(ALIGNMENT_LINK.WORKSPACE_ID.eq(workspace));
        return db.fetchExists(db.withRecursive("above", "id")
                .as(start.union(step))
                .select(ID)
                .from(ABOVE)
                .where(ID.eq(upper.value())));
    }

    /**
     * The shortest way from one up to another that is above it, both of them in it: the titles that the actor may read, nothing for
     * the rest.
     */
    List<Optional<String>> way(Actor actor, Objective.Id lower, Objective.Id upper) {
        var cameFrom = new HashMap<UUID, UUID>();
        var level = Set.of(lower.value());
        for (int depth = 1; depth <= DEEPEST && !cameFrom.containsKey(upper.value()); depth++) {
            level = db
                    .select(ALIGNMENT_LINK.PARENT_OBJECTIVE_ID, ALIGNMENT_LINK.CHILD_OBJECTIVE_ID)
                    .from(ALIGNMENT_LINK)
                    .where(ALIGNMENT_LINK.WORKSPACE_ID.eq(actor.workspace()))
                    .and(ALIGNMENT_LINK.CHILD_OBJECTIVE_ID.in(level))
                    .stream()
                    .filter(row -> cameFrom.putIfAbsent(row.value1(), row.value2()) == null)
                    .map(Record2::value1)
                    .collect(Collectors.toSet());
        }
        var way = new ArrayDeque<UUID>();
        for (@Nullable UUID at = upper.value(); at != null; at = at.equals(lower.value()) ? null : cameFrom.get(at)) {
            way.push(at);
        }
        var titles = db.select(OBJECTIVE.ID, OBJECTIVE.TITLE)
                .from(OBJECTIVE)
                .where(ReadableObjectives.by(actor, OBJECTIVE))
                .and(OBJECTIVE.ID.in(way))
                .fetchMap(OBJECTIVE.ID, OBJECTIVE.TITLE);
        return way.stream().map(id -> Optional.ofNullable(titles.get(id))).toList();
    }

    /** Everything below one by links of either kind, a statement a level as in {@link #upwards}. */
    Set<Objective.Id> below(UUID workspace, Objective.Id upper) {
        var found = new HashSet<UUID>();
        var level = Set.of(upper.value());
        for (int depth = 1; depth <= DEEPEST && !level.isEmpty(); depth++) {
            level = db.select(ALIGNMENT_LINK.CHILD_OBJECTIVE_ID)
                    .from(ALIGNMENT_LINK)
                    .where(ALIGNMENT_LINK.WORKSPACE_ID.eq(workspace))
                    .and(ALIGNMENT_LINK.PARENT_OBJECTIVE_ID.in(level))
                    .fetchSet(ALIGNMENT_LINK.CHILD_OBJECTIVE_ID);
            level.removeIf(id -> !found.add(id));
        }
        return found.stream().map(Objective.Id::new).collect(Collectors.toSet());
    }

    /**
     * The ones that count their children, each after all that contribute to it. A statement a level: SQLite reads all links of the
     * workspace before the first step of a recursive one.
     */
    private List<Objective.Id> upwards(UUID workspace, Collection<Objective.Id> seeds) {
        var start = seeds.stream().map(Objective.Id::value).collect(Collectors.toSet());
        var depths = new HashMap<UUID, Integer>();
        counting(workspace, start)
                .unionAll(parents(workspace, start))
                .forEach(row -> depths.merge(row.value1(), row.value2(), Math::max));
        var level = depths.entrySet().stream()
                .filter(one -> one.getValue() == 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        for (int depth = 2; depth <= DEEPEST && !level.isEmpty(); depth++) {
            level = parents(workspace, level).fetchSet(OBJECTIVE.ID);
            for (var id : level) depths.put(id, depth);
        }
        return depths.entrySet().stream()
                .sorted(Map.Entry.<UUID, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
                .map(one -> new Objective.Id(one.getKey()))
                .toList();
    }

    /** Those that count their children, at depth 0. */
    private Select<Record2<UUID, Integer>> counting(UUID workspace, Set<UUID> objectives) {
        return db.select(OBJECTIVE.ID, inline(0))
                .from(OBJECTIVE)
                .where(OBJECTIVE.WORKSPACE_ID.eq(workspace))
                .and(OBJECTIVE.ID.in(objectives))
                .and(OBJECTIVE.COUNTS_CHILDREN.eq(inline(true)));
    }

    /** What they contribute to and counts them, one step up. */
    private Select<Record2<UUID, Integer>> parents(UUID workspace, Set<UUID> children) {
        return db.select(OBJECTIVE.ID, inline(1))
                .from(ALIGNMENT_LINK)
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(workspace), OBJECTIVE.ID.eq(ALIGNMENT_LINK.PARENT_OBJECTIVE_ID))
                .where(ALIGNMENT_LINK.WORKSPACE_ID.eq(workspace))
                .and(ALIGNMENT_LINK.CHILD_OBJECTIVE_ID.in(children))
                .and(ALIGNMENT_LINK.KIND.eq(Link.Kind.CONTRIBUTE.name()))
                .and(OBJECTIVE.COUNTS_CHILDREN.eq(inline(true)));
    }

    private List<Branch.Edge> edges(UUID workspace, List<Objective.Id> parents) {
        return db.select(
                        ALIGNMENT_LINK.PARENT_OBJECTIVE_ID,
                        ALIGNMENT_LINK.CHILD_OBJECTIVE_ID,
                        ALIGNMENT_LINK.CHILD_KEY_RESULT_ID,
                        ALIGNMENT_LINK.WEIGHT,
                        OBJECTIVE.PUBLISHED_AT,
                        OBJECTIVE.ARCHIVED_AT,
                        OBJECTIVE.PROGRESS,
                        OBJECTIVE.STATUS,
                        KEY_RESULT.ARCHIVED_AT,
                        KEY_RESULT.PROGRESS,
                        KEY_RESULT.STATUS)
                .from(ALIGNMENT_LINK)
                .join(OBJECTIVE)
                .on(OBJECTIVE
                        .WORKSPACE_ID
                        .eq(ALIGNMENT_LINK.WORKSPACE_ID)
                        .and(OBJECTIVE.ID.eq(ALIGNMENT_LINK.CHILD_OBJECTIVE_ID)))
                .leftJoin(KEY_RESULT)
                .on(KEY_RESULT
                        .WORKSPACE_ID
                        .eq(ALIGNMENT_LINK.WORKSPACE_ID)
                        .and(KEY_RESULT.ID.eq(ALIGNMENT_LINK.CHILD_KEY_RESULT_ID)))
                .where(ALIGNMENT_LINK.WORKSPACE_ID.eq(workspace))
                .and(ALIGNMENT_LINK.KIND.eq(Link.Kind.CONTRIBUTE.name()))
                .and(ALIGNMENT_LINK.PARENT_OBJECTIVE_ID.in(
                        parents.stream().map(Objective.Id::value).toList()))
                .fetch(BranchQuery::edge);
    }

    private static Branch.Edge edge(Record row) {
        var whole = row.get(ALIGNMENT_LINK.CHILD_KEY_RESULT_ID) == null;
        return new Branch.Edge(
                new Objective.Id(row.get(ALIGNMENT_LINK.PARENT_OBJECTIVE_ID)),
                new Objective.Id(row.get(ALIGNMENT_LINK.CHILD_OBJECTIVE_ID)),
                whole,
                row.get(OBJECTIVE.PUBLISHED_AT) != null
                        && row.get(OBJECTIVE.ARCHIVED_AT) == null
                        && row.get(KEY_RESULT.ARCHIVED_AT) == null,
                row.get(ALIGNMENT_LINK.WEIGHT),
                progress(row.get(whole ? OBJECTIVE.PROGRESS : KEY_RESULT.PROGRESS)),
                Status.valueOf(row.get(whole ? OBJECTIVE.STATUS : KEY_RESULT.STATUS)));
    }

    private static @Nullable Progress progress(@Nullable Double ratio) {
        return ratio == null ? null : new Progress(ratio);
    }
}
