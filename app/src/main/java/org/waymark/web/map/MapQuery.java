package org.waymark.web.map;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.waymark.alignment.schema.Tables.ALIGNMENT_LINK;
import static org.waymark.cycles.schema.Tables.CYCLE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.TEAM;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.objectives.Status;
import org.waymark.objectives.schema.tables.Objective;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Actor;
import org.waymark.platform.LastWrite;
import org.waymark.platform.Refused;
import org.waymark.platform.UntilNextWrite;
import org.waymark.web.objectives.Endings;
import org.waymark.web.outline.Overview;
import org.waymark.web.outline.Scope;

/** Reads the map of a cycle in two statements: its objectives, and all that lies between and beside them. */
@Repository
class MapQuery {
    /** More cards than these nobody reads as a map. */
    static final int MOST_GOALS = 3000;

    private static final Table<?> GOALS = OBJECTIVE
            .join(PERSON)
            .on(PERSON.ID.eq(OBJECTIVE.OWNER_ID))
            .leftJoin(TEAM)
            .on(TEAM.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID), TEAM.ID.eq(OBJECTIVE.TEAM_ID));

    private static final List<SelectField<?>> COLUMNS = List.of(
            OBJECTIVE.ID,
            OBJECTIVE.TITLE,
            OBJECTIVE.LEVEL,
            OBJECTIVE.OWNER_ID,
            OBJECTIVE.TEAM_ID,
            OBJECTIVE.PROGRESS,
            OBJECTIVE.DUE_SHARE,
            OBJECTIVE.STATUS,
            OBJECTIVE.RESTRICTED,
            OBJECTIVE.PUBLISHED_AT,
            OBJECTIVE.POSITION,
            Endings.byHand(),
            PERSON.NAME,
            TEAM.NAME);

    private static final int MOST_KEPT = 20;

    private final DSLContext db;
    private final UntilNextWrite<Readers, Arranged> shared;
    private final UntilNextWrite<Alikes, MapContent> contents;

    MapQuery(DSLContext db, LastWrite lastWrite) {
        this.db = db;
        this.shared = new UntilNextWrite<>(lastWrite, MOST_KEPT);
        this.contents = new UntilNextWrite<>(lastWrite, MOST_KEPT);
    }

    /** They see the same, but for what is restricted and, other than admins, drafts that they have a hand in. */
    private record Readers(UUID workspace, UUID cycle, boolean admins) {}

    private record Alikes(Readers readers, LocalDate today) {}

    /** What readers who see alike share of a whole cycle, read once after each write (ADR 020). */
    @Transactional(readOnly = true)
    public MapContent kept(Scope scope, Overview overview, Function<Scope, MapContent> anew) {
        if (!overview.alike() || scope.filter().narrows()) return anew.apply(scope);
        return contents.look(new Alikes(readers(scope), scope.today()))
                .answerBy(overview.seen(), () -> anew.apply(scope.ofAny()));
    }

    private static Readers readers(Scope scope) {
        return new Readers(
                scope.actor().workspace(), scope.cycle(), scope.actor().isAdmin());
    }

    @Transactional(readOnly = true)
    public MapContent of(Scope scope) {
        return scope.filter().narrows() ? chosen(scope) : all(scope);
    }

    private MapContent chosen(Scope scope) {
        var inCycle = scope.inCycle();
        var goals = goals(parent -> ReadableObjectives.by(scope.actor(), parent), inCycle, field(scope.goals()));
        return db.select(
                        MapBeside.links(inCycle),
                        MapBeside.aims(inCycle),
                        MapBeside.kpis(scope),
                        MapBeside.worsening(scope),
                        MapBeside.idle(scope))
                .fetchSingle(mapping((links, aims, kpis, worsening, idle) ->
                        new Arranged(goals, links, aims).content(kpis, new MapLoose(worsening, idle))));
    }

    /** What all of a role see is read once after each write (ADR 020); what this reader sees besides is little. */
    private MapContent all(Scope scope) {
        var actor = scope.actor();
        var look = shared.look(readers(scope));
        var open = ofCycle(scope, ReadableObjectives.byRole(actor, OBJECTIVE));
        var own =
                ofCycle(scope, ReadableObjectives.besidesRole(actor, OBJECTIVE).or(isForWhatFewSee(scope)));
        var asked = own.or(look.isOutdated().and(open));
        var elsewhere = elsewhere(parent -> ReadableObjectives.by(actor, parent));
        var besides = multiset(selectGoals(own, elsewhere, inline(true)))
                .convertFrom(rows -> rows.map(row -> placed(row, row.get(elsewhere), true)));
        return db.select(
                        look.lastWrite(),
                        besides,
                        MapBeside.links(asked),
                        MapBeside.aims(asked),
                        MapBeside.kpis(scope),
                        MapBeside.worsening(scope),
                        MapBeside.idle(scope))
                .fetchSingle(mapping((seen, mine, links, aims, kpis, worsening, idle) -> {
                    var found = new Arranged(mine, links, aims);
                    var known = look.answerBy(seen, () -> {
                        var goals = new Arranged(
                                goals(parent -> ReadableObjectives.byRole(actor, parent), open, inline(true)),
                                links,
                                aims);
                        return goals.only(goals.ids()::contains);
                    });
                    return known.with(found.only(found.ids()::contains)).content(kpis, new MapLoose(worsening, idle));
                }));
    }

    private static Condition ofCycle(Scope scope, Condition readable) {
        return readable.and(OBJECTIVE.CYCLE_ID.eq(scope.cycle())).and(OBJECTIVE.ARCHIVED_AT.isNull());
    }

    /** Open to all, but for something in another cycle that only some see: its card names that cycle to them alone. */
    private static Condition isForWhatFewSee(Scope scope) {
        var above = OBJECTIVE.as("above");
        return ReadableObjectives.byRole(scope.actor(), OBJECTIVE)
                .and(OBJECTIVE.ID.in(select(ALIGNMENT_LINK.CHILD_OBJECTIVE_ID)
                        .from(above)
                        .join(ALIGNMENT_LINK)
                        .on(ALIGNMENT_LINK.WORKSPACE_ID.eq(above.WORKSPACE_ID))
                        .and(ALIGNMENT_LINK.PARENT_OBJECTIVE_ID.eq(above.ID))
                        .where(ReadableObjectives.besidesRole(scope.actor(), above))
                        .and(above.CYCLE_ID.ne(scope.cycle()))));
    }

    private List<Arranged.Placed> goals(
            Function<Objective, Condition> readable, Condition which, Field<Boolean> wanted) {
        var elsewhere = elsewhere(readable);
        return db.fetch(selectGoals(which, elsewhere, wanted))
                .map(row -> placed(row, row.get(elsewhere), row.get(wanted)));
    }

    private static Select<Record> selectGoals(Condition which, Field<List<String>> elsewhere, Field<Boolean> wanted) {
        return select(COLUMNS)
                .select(wanted, elsewhere)
                .from(GOALS)
                .where(which)
                .orderBy(OBJECTIVE.POSITION, OBJECTIVE.ID)
                .limit(MOST_GOALS);
    }

    /** The card of one objective. */
    @Transactional(readOnly = true)
    public MapGoal goal(Actor actor, UUID id) {
        var elsewhere = elsewhere(parent -> ReadableObjectives.by(actor, parent));
        return db.select(COLUMNS)
                .select(elsewhere)
                .from(GOALS)
                .where(ReadableObjectives.by(actor, OBJECTIVE))
                .and(OBJECTIVE.ID.eq(id))
                .fetchOptional(row -> goal(row, row.get(elsewhere), true))
                .orElseThrow(() -> new Refused.Missing("objective"));
    }

    private static Arranged.Placed placed(Record row, List<String> elsewhere, boolean wanted) {
        return new Arranged.Placed(row.get(OBJECTIVE.POSITION), goal(row, elsewhere, wanted));
    }

    private static MapGoal goal(Record row, List<String> elsewhere, boolean wanted) {
        return new MapGoal(
                row.get(OBJECTIVE.ID),
                row.get(OBJECTIVE.TITLE),
                new Holder(
                        Level.valueOf(row.get(OBJECTIVE.LEVEL)),
                        row.get(OBJECTIVE.OWNER_ID),
                        row.get(OBJECTIVE.TEAM_ID)),
                row.get(PERSON.NAME),
                row.get(TEAM.NAME),
                row.get(OBJECTIVE.PROGRESS),
                row.get(OBJECTIVE.DUE_SHARE),
                Status.valueOf(row.get(OBJECTIVE.STATUS)),
                row.get(OBJECTIVE.PUBLISHED_AT) == null,
                row.get(OBJECTIVE.RESTRICTED),
                row.get(Endings.byHand()),
                elsewhere,
                wanted);
    }

    /** The cycles other than its own in which something is that the objective of the row is for. */
    private static Field<List<String>> elsewhere(Function<Objective, Condition> readable) {
        var parent = OBJECTIVE.as("parent_elsewhere");
        var other = CYCLE.as("other_cycle");
        return multiset(selectDistinct(other.NAME)
                        .from(ALIGNMENT_LINK)
                        .join(parent)
                        .on(parent.WORKSPACE_ID.eq(ALIGNMENT_LINK.WORKSPACE_ID))
                        .and(parent.ID.eq(ALIGNMENT_LINK.PARENT_OBJECTIVE_ID))
                        .join(other)
                        .on(other.WORKSPACE_ID.eq(parent.WORKSPACE_ID), other.ID.eq(parent.CYCLE_ID))
                        .where(ALIGNMENT_LINK.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                        .and(ALIGNMENT_LINK.CHILD_OBJECTIVE_ID.eq(OBJECTIVE.ID))
                        .and(parent.CYCLE_ID.ne(OBJECTIVE.CYCLE_ID))
                        .and(readable.apply(parent))
                        .orderBy(other.NAME))
                .as("elsewhere")
                .convertFrom(rows -> rows.map(row -> row.value1()));
    }
}
