package org.waymark.web.map;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.alignment.schema.Tables.ALIGNMENT_LINK;
import static org.waymark.cycles.schema.Tables.CYCLE;
import static org.waymark.insights.schema.Tables.IMPACT_STUDY;
import static org.waymark.insights.schema.Tables.KPI_READING;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_KPI;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.TEAM;
import static org.waymark.people.schema.Tables.TEAM_PATH;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.alignment.Link;
import org.waymark.insights.Way;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.objectives.Status;
import org.waymark.objectives.schema.tables.Objective;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;
import org.waymark.platform.LastWrite;
import org.waymark.platform.Refused;
import org.waymark.platform.UntilNextWrite;
import org.waymark.web.insights.StudyFields;
import org.waymark.web.kpis.KpiLine;
import org.waymark.web.kpis.KpiLineFields;
import org.waymark.web.outline.Scope;

/** Reads the map of a cycle in two statements: its objectives, and all that lies between and beside them. */
@Repository
class MapQuery {
    /** More cards than these nobody reads as a map. */
    static final int MOST_GOALS = 3000;

    private static final int MOST_KPIS = 200;
    private static final int MOST_LOOSE = 4;

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
            PERSON.NAME,
            TEAM.NAME);

    private static final int MOST_KEPT = 20;

    private final DSLContext db;
    private final UntilNextWrite<Readers, Drawn> shared;

    MapQuery(DSLContext db, LastWrite lastWrite) {
        this.db = db;
        this.shared = new UntilNextWrite<>(lastWrite, MOST_KEPT);
    }

    /** They see the same, but for what is restricted and, other than admins, drafts that they have a hand in. */
    private record Readers(UUID workspace, UUID cycle, boolean admins) {}

    private record Placed(long position, MapGoal goal) {}

    /** Goals in the order in which people arranged them, and what lies between them. */
    private record Drawn(List<Placed> goals, List<MapLink> links, List<MapAim> aims) {
        private static final Comparator<Placed> AS_ARRANGED = comparing(Placed::position)
                .thenComparing(placed -> placed.goal().id());

        Drawn only(Predicate<UUID> which) {
            return new Drawn(
                    goals.stream().filter(one -> which.test(one.goal().id())).toList(),
                    links.stream().filter(link -> which.test(link.child())).toList(),
                    aims.stream().filter(aim -> which.test(aim.objective())).toList());
        }

        /** @param own goals that come with all of their own */
        Drawn with(Drawn own) {
            if (own.goals.isEmpty()) return this;
            var ids = own.ids();
            var others = only(id -> !ids.contains(id));
            return new Drawn(
                    Stream.concat(others.goals.stream(), own.goals.stream())
                            .sorted(AS_ARRANGED)
                            .toList(),
                    Stream.concat(others.links.stream(), own.links.stream()).toList(),
                    Stream.concat(others.aims.stream(), own.aims.stream()).toList());
        }

        Set<UUID> ids() {
            return goals.stream().map(one -> one.goal().id()).collect(toSet());
        }

        MapContent content(List<KpiLine> kpis, MapLoose loose) {
            return new MapContent(goals.stream().map(Placed::goal).toList(), links, aims, kpis, loose);
        }
    }

    @Transactional(readOnly = true)
    public MapContent of(Scope scope) {
        return scope.filter().narrows() ? chosen(scope) : all(scope);
    }

    private MapContent chosen(Scope scope) {
        var inCycle = scope.inCycle();
        var goals = goals(parent -> ReadableObjectives.by(scope.actor(), parent), inCycle, field(scope.goals()));
        return db.select(links(inCycle), aims(inCycle), kpis(scope), worsening(scope), idle(scope))
                .fetchSingle(mapping((links, aims, kpis, worsening, idle) ->
                        new Drawn(goals, links, aims).content(kpis, new MapLoose(worsening, idle))));
    }

    /** What all of a role see is read once after each write (ADR 020); what this reader sees besides is little. */
    private MapContent all(Scope scope) {
        var actor = scope.actor();
        var look = shared.look(new Readers(actor.workspace(), scope.cycle(), actor.isAdmin()));
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
                        links(asked),
                        aims(asked),
                        kpis(scope),
                        worsening(scope),
                        idle(scope))
                .fetchSingle(mapping((seen, mine, links, aims, kpis, worsening, idle) -> {
                    var found = new Drawn(mine, links, aims);
                    var known = look.answerBy(seen, () -> {
                        var goals = new Drawn(
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

    private List<Placed> goals(Function<Objective, Condition> readable, Condition which, Field<Boolean> wanted) {
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

    private static Placed placed(Record row, List<String> elsewhere, boolean wanted) {
        return new Placed(row.get(OBJECTIVE.POSITION), goal(row, elsewhere, wanted));
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

    /** Also those whose parent the reader may not see, who then gets no card for it. */
    private static Field<List<MapLink>> links(Condition which) {
        var parent = OBJECTIVE.as("parent");
        var below = exists(selectOne()
                .from(TEAM_PATH)
                .where(TEAM_PATH.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                .and(TEAM_PATH.ANCESTOR_ID.eq(parent.TEAM_ID))
                .and(TEAM_PATH.DESCENDANT_ID.eq(OBJECTIVE.TEAM_ID)));
        var across = field(parent.LEVEL
                .eq(Level.TEAM.name())
                .and(OBJECTIVE.TEAM_ID.isNotNull())
                .andNot(below));
        return multiset(select(
                                ALIGNMENT_LINK.CHILD_OBJECTIVE_ID,
                                ALIGNMENT_LINK.PARENT_OBJECTIVE_ID,
                                ALIGNMENT_LINK.KIND,
                                across)
                        .from(OBJECTIVE)
                        .join(ALIGNMENT_LINK)
                        .on(ALIGNMENT_LINK.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                        .and(ALIGNMENT_LINK.CHILD_OBJECTIVE_ID.eq(OBJECTIVE.ID))
                        .join(parent)
                        .on(parent.WORKSPACE_ID.eq(ALIGNMENT_LINK.WORKSPACE_ID))
                        .and(parent.ID.eq(ALIGNMENT_LINK.PARENT_OBJECTIVE_ID))
                        .where(which)
                        .orderBy(ALIGNMENT_LINK.ID))
                .convertFrom(rows -> rows.map(mapping((child, of, kind, dotted) ->
                        new MapLink(child, of, kind.equals(Link.Kind.CONTRIBUTE.name()), dotted))));
    }

    private static Field<List<MapAim>> aims(Condition which) {
        return multiset(select(OBJECTIVE_KPI.OBJECTIVE_ID, OBJECTIVE_KPI.KPI_ID, OBJECTIVE_KPI.DIRECTION)
                        .select(StudyFields.ALL)
                        .from(OBJECTIVE)
                        .join(OBJECTIVE_KPI)
                        .on(
                                OBJECTIVE_KPI.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID),
                                OBJECTIVE_KPI.OBJECTIVE_ID.eq(OBJECTIVE.ID))
                        .leftJoin(IMPACT_STUDY)
                        .on(
                                IMPACT_STUDY.WORKSPACE_ID.eq(OBJECTIVE_KPI.WORKSPACE_ID),
                                IMPACT_STUDY.OBJECTIVE_ID.eq(OBJECTIVE_KPI.OBJECTIVE_ID),
                                IMPACT_STUDY.KPI_ID.eq(OBJECTIVE_KPI.KPI_ID))
                        .where(which)
                        .orderBy(OBJECTIVE_KPI.DECLARED_AT, OBJECTIVE_KPI.KPI_ID))
                .convertFrom(rows -> rows.map(row -> new MapAim(
                        row.get(OBJECTIVE_KPI.OBJECTIVE_ID),
                        row.get(OBJECTIVE_KPI.KPI_ID),
                        Way.valueOf(row.get(OBJECTIVE_KPI.DIRECTION)),
                        StudyFields.found(row))));
    }

    private static Field<List<KpiLine>> kpis(Scope scope) {
        var fields = KpiLineFields.of(scope.actor(), scope.today());
        return multiset(select(fields.all())
                        .from(KpiLineFields.TABLES)
                        .where(isVisible(scope.actor()))
                        .and(KPI.ID.in(select(OBJECTIVE_KPI.KPI_ID)
                                .from(OBJECTIVE)
                                .join(OBJECTIVE_KPI)
                                .on(
                                        OBJECTIVE_KPI.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID),
                                        OBJECTIVE_KPI.OBJECTIVE_ID.eq(OBJECTIVE.ID))
                                .where(scope.inCycle())))
                        .orderBy(KPI.NAME, KPI.ID)
                        .limit(MOST_KPIS))
                .convertFrom(rows -> rows.map(fields::line));
    }

    private static Field<List<MapLoose.Named>> worsening(Scope scope) {
        return multiset(select(KPI.ID, KPI.NAME)
                        .from(KPI_READING)
                        .join(KPI)
                        .on(KPI.WORKSPACE_ID.eq(KPI_READING.WORKSPACE_ID), KPI.ID.eq(KPI_READING.KPI_ID))
                        .where(isVisible(scope.actor()))
                        .and(KpiLineFields.isWorsening())
                        .andNot(KpiLineFields.isAimedAt(scope.today()))
                        .orderBy(KPI_READING.SINCE_DAY.desc(), KPI.ID)
                        .limit(MOST_LOOSE))
                .convertFrom(rows -> rows.map(mapping(MapLoose.Named::new)));
    }

    /** Whoever may see them: that a team has a private objective is no secret of its content. */
    private static Field<List<MapLoose.Named>> idle(Scope scope) {
        return multiset(select(TEAM.ID, TEAM.NAME)
                        .from(TEAM)
                        .where(TEAM.WORKSPACE_ID.eq(scope.actor().workspace()))
                        .and(TEAM.ARCHIVED_AT.isNull())
                        .and(notExists(selectOne()
                                .from(OBJECTIVE)
                                .where(OBJECTIVE.WORKSPACE_ID.eq(TEAM.WORKSPACE_ID))
                                .and(OBJECTIVE.TEAM_ID.eq(TEAM.ID))
                                .and(OBJECTIVE.CYCLE_ID.eq(scope.cycle()))
                                .and(OBJECTIVE.ARCHIVED_AT.isNull())))
                        .orderBy(TEAM.NAME, TEAM.ID)
                        .limit(MOST_LOOSE))
                .convertFrom(rows -> rows.map(mapping(MapLoose.Named::new)));
    }

    private static Condition isVisible(Actor actor) {
        return Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID)
                .and(KPI.ARCHIVED_AT.isNull());
    }
}
