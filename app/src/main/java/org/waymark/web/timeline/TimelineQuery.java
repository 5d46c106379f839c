package org.waymark.web.timeline;

import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.initiatives.schema.Tables.INITIATIVE;
import static org.waymark.initiatives.schema.Tables.INITIATIVE_DEPENDENCY;
import static org.waymark.initiatives.schema.Tables.INITIATIVE_KEY_RESULT;
import static org.waymark.insights.schema.Tables.KEY_RESULT_OUTLOOK;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.people.schema.Tables.PERSON;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.cycles.Cycle;
import org.waymark.initiatives.Initiative;
import org.waymark.initiatives.ReadableInitiatives;
import org.waymark.initiatives.WorkInCycle;
import org.waymark.measure.Period;
import org.waymark.objectives.Status;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.LastWrite;
import org.waymark.platform.UntilNextWrite;
import org.waymark.web.objectives.Endings;
import org.waymark.web.outline.Overview;
import org.waymark.web.outline.Scope;

/** Reads what a timeline shows, in two statements: the goals of a page, then the work that should move them. */
@Repository
class TimelineQuery {
    /** More bars than anybody reads; the next page holds the others. */
    private static final int MOST_WORK = 2000;

    private static final int MOST_KEPT = 20;

    private static final OrderField<?>[] AS_OUTLINED = {
        case_(OBJECTIVE.LEVEL)
                .when(Level.COMPANY.name(), 0)
                .when(Level.TEAM.name(), 1)
                .else_(2),
        OBJECTIVE.POSITION,
        OBJECTIVE.ID
    };

    private final DSLContext db;
    private final UntilNextWrite<Scope.Shared, List<TimelineGoal>> sharedGoals;
    private final UntilNextWrite<Shared, TimelineWorks> shared;

    TimelineQuery(DSLContext db, LastWrite lastWrite) {
        this.db = db;
        this.sharedGoals = new UntilNextWrite<>(lastWrite, MOST_KEPT);
        this.shared = new UntilNextWrite<>(lastWrite, MOST_KEPT);
    }

    /**
     * @param whole the objectives of which all work is wanted
     * @param day today or, in a closed cycle, the day of the close
     * @param loose whether work of the cycle that serves no key result is wanted too
     */
    record Page(List<UUID> objectives, List<UUID> whole, Cycle cycle, LocalDate day, boolean loose) {}

    private record Shared(UUID workspace, boolean admins, Page page) {}

    /**
     * In the order of the outline: the company's first. What was said is read of the unfolded alone. Readers who see alike share
     * what is read once after each write.
     */
    @Transactional(readOnly = true)
    public List<TimelineGoal> goals(Scope scope, Overview overview, Folds folds) {
        return scope.shared(overview)
                .map(key -> sharedGoals.look(key).answerBy(overview.seen(), () -> goals(scope.ofAny(), folds)))
                .orElseGet(() -> goals(scope, folds));
    }

    private List<TimelineGoal> goals(Scope scope, Folds folds) {
        var from = (scope.filter().page() - 1) * folds.page();
        var parts = parts(scope, unfolded(scope, folds, from));
        return db.select(OBJECTIVE.ID, OBJECTIVE.TITLE, OBJECTIVE.LEVEL, OBJECTIVE.OWNER_ID, OBJECTIVE.TEAM_ID)
                .select(OBJECTIVE.STATUS, OBJECTIVE.PROGRESS, OBJECTIVE.DUE_SHARE, Endings.byHand(), parts)
                .from(OBJECTIVE)
                .where(scope.goals())
                .orderBy(AS_OUTLINED)
                .limit(folds.page() + 1)
                .offset(from)
                .fetch(row -> new TimelineGoal(
                        row.get(OBJECTIVE.ID),
                        row.get(OBJECTIVE.TITLE),
                        new Holder(
                                Level.valueOf(row.get(OBJECTIVE.LEVEL)),
                                row.get(OBJECTIVE.OWNER_ID),
                                row.get(OBJECTIVE.TEAM_ID)),
                        Status.valueOf(row.get(OBJECTIVE.STATUS)),
                        row.get(OBJECTIVE.PROGRESS),
                        row.get(OBJECTIVE.DUE_SHARE),
                        row.get(Endings.byHand()),
                        row.get(parts)));
    }

    private static Condition unfolded(Scope scope, Folds folds, int from) {
        if (folds.isAll()) return noCondition();
        return KEY_RESULT
                .OBJECTIVE_ID
                .in(select(OBJECTIVE.ID)
                        .from(OBJECTIVE)
                        .where(scope.goals())
                        .orderBy(AS_OUTLINED)
                        .limit(Folds.UNFOLDED)
                        .offset(from))
                .or(KEY_RESULT.OBJECTIVE_ID.in(scope.filter().ids("open")));
    }

    /**
     * Work for the objectives of a page, by its days. Of objectives that come folded only what others wait for, what waits for others
     * and what ends too late: nothing else can endanger the cycle. What all of a role see of that is read once after each write
     * (ADR 020).
     */
    @Transactional(readOnly = true)
    public TimelineWorks work(Scope scope, Page page, Overview overview) {
        var actor = scope.actor();
        var look = shared.look(new Shared(actor.workspace(), actor.isAdmin(), page));
        var known = look.current(overview.seen());
        if (known.isPresent() && overview.alike()) return known.get();
        var rows = known.isPresent()
                ? rows(scope, page, ReadableInitiatives.besidesRole(actor, INITIATIVE), inline(false))
                : rows(
                        scope,
                        page,
                        ReadableInitiatives.by(actor, INITIATIVE),
                        field(ReadableInitiatives.byRole(actor, INITIATIVE)).as("is_open"));
        var works = rows.stream().map(Row::work);
        if (known.isPresent()) return works(Stream.concat(works, known.get().all().stream()), page);
        look.answer(overview.seen(), works(rows.stream().filter(Row::open).map(Row::work), page));
        return works(works, page);
    }

    private static TimelineWorks works(Stream<TimelineWork> all, Page page) {
        return TimelineWorks.of(all.toList(), page.cycle().period().end(), page.day());
    }

    /** @param open whether all of the reader's role see it */
    private record Row(TimelineWork work, boolean open) {}

    private List<Row> rows(Scope scope, Page page, Condition readable, Field<Boolean> isOpen) {
        var links = INITIATIVE_KEY_RESULT;
        var ofThis = links.WORKSPACE_ID.eq(INITIATIVE.WORKSPACE_ID).and(links.INITIATIVE_ID.eq(INITIATIVE.ID));
        var serves = multiset(select(links.KEY_RESULT_ID)
                        .from(links)
                        .where(ofThis)
                        .orderBy(links.LINKED_AT, links.KEY_RESULT_ID))
                .as("serves")
                .convertFrom(rows -> rows.map(row -> row.value1()));
        var apart = INITIATIVE
                .CYCLE_ID
                .eq(scope.cycle())
                .and(notExists(selectOne().from(links).where(ofThis)));
        // an "or false" would keep SQLite from beginning at the links
        var shown = page.loose() ? serving(scope, page.whole()).or(apart) : serving(scope, page.whole());
        var risky = serving(scope, page.objectives())
                .and(isTied().or(INITIATIVE.DUE_DAY.gt(page.cycle().period().end())));
        var steps = TimelineLists.steps(shown, page.cycle().closedAt());
        return db.select(INITIATIVE.ID, INITIATIVE.TITLE, INITIATIVE.STATUS, INITIATIVE.PROGRESS, INITIATIVE.START_DAY)
                .select(INITIATIVE.DUE_DAY, INITIATIVE.FINISHED_ON, INITIATIVE.OWNER_ID, INITIATIVE.TEAM_ID)
                .select(PERSON.NAME, serves, steps, TimelineLists.AFTER, isOpen)
                .from(WorkInCycle.of(INITIATIVE, scope.actor(), page.cycle()))
                .join(PERSON)
                .on(PERSON.ID.eq(INITIATIVE.OWNER_ID))
                .where(readable)
                .and(INITIATIVE.WORKSPACE_ID.eq(scope.actor().workspace()))
                .and(INITIATIVE.ARCHIVED_AT.isNull())
                .and(INITIATIVE.STATUS.ne(Initiative.Status.DROPPED.name()))
                .and(shown.or(risky))
                .orderBy(INITIATIVE.START_DAY, INITIATIVE.DUE_DAY, INITIATIVE.ID)
                .limit(MOST_WORK)
                .fetch(row -> new Row(work(row, row.get(serves), row.get(steps)), row.get(isOpen)));
    }

    private static Condition serving(Scope scope, Collection<UUID> objectives) {
        var links = INITIATIVE_KEY_RESULT;
        return INITIATIVE.ID.in(select(links.INITIATIVE_ID)
                .from(links)
                .where(links.WORKSPACE_ID.eq(scope.actor().workspace()))
                .and(links.KEY_RESULT_ID.in(select(KEY_RESULT.ID)
                        .from(KEY_RESULT)
                        .where(KEY_RESULT.WORKSPACE_ID.eq(scope.actor().workspace()))
                        .and(KEY_RESULT.ARCHIVED_AT.isNull())
                        .and(KEY_RESULT.OBJECTIVE_ID.in(objectives)))));
    }

    private static Condition isTied() {
        var tie = INITIATIVE_DEPENDENCY.as("tie");
        return exists(selectOne()
                        .from(tie)
                        .where(tie.WORKSPACE_ID.eq(INITIATIVE.WORKSPACE_ID))
                        .and(tie.INITIATIVE_ID.eq(INITIATIVE.ID)))
                .or(exists(selectOne()
                        .from(tie)
                        .where(tie.WORKSPACE_ID.eq(INITIATIVE.WORKSPACE_ID))
                        .and(tie.AFTER_ID.eq(INITIATIVE.ID))));
    }

    private static Field<List<TimelineGoal.Part>> parts(Scope scope, Condition unfolded) {
        var said = TimelineLists.said(unfolded);
        return multiset(select(KEY_RESULT.ID, KEY_RESULT.TITLE, KEY_RESULT.OWNER_ID, KEY_RESULT.STATUS)
                        .select(KEY_RESULT.START_DAY, KEY_RESULT.DUE_DAY, KEY_RESULT.NEXT_CHECK_IN_ON)
                        .select(KEY_RESULT_OUTLOOK.CHANCE, KEY_RESULT_OUTLOOK.ROUGH, said)
                        .from(KEY_RESULT)
                        .leftJoin(KEY_RESULT_OUTLOOK)
                        .on(KEY_RESULT_OUTLOOK.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                        .and(KEY_RESULT_OUTLOOK.KEY_RESULT_ID.eq(KEY_RESULT.ID))
                        .where(scope.parts())
                        .orderBy(KEY_RESULT.POSITION, KEY_RESULT.ID))
                .as("parts")
                .convertFrom(rows -> rows.map(row -> part(row, row.get(said))));
    }

    private static TimelineGoal.Part part(Record row, List<TimelineGoal.Said> said) {
        return new TimelineGoal.Part(
                row.get(KEY_RESULT.ID),
                row.get(KEY_RESULT.TITLE),
                row.get(KEY_RESULT.OWNER_ID),
                Status.valueOf(row.get(KEY_RESULT.STATUS)),
                new Period(row.get(KEY_RESULT.START_DAY), row.get(KEY_RESULT.DUE_DAY)),
                row.get(KEY_RESULT.NEXT_CHECK_IN_ON),
                row.get(KEY_RESULT_OUTLOOK.CHANCE),
                Boolean.TRUE.equals(row.get(KEY_RESULT_OUTLOOK.ROUGH)),
                said);
    }

    private static TimelineWork work(Record row, List<UUID> serves, List<TimelineWork.Step> steps) {
        var team = row.get(INITIATIVE.TEAM_ID);
        return new TimelineWork(
                new Initiative.Id(row.get(INITIATIVE.ID)),
                row.get(INITIATIVE.TITLE),
                Initiative.Status.valueOf(row.get(INITIATIVE.STATUS)),
                row.get(INITIATIVE.PROGRESS),
                row.get(INITIATIVE.START_DAY),
                row.get(INITIATIVE.DUE_DAY),
                row.get(INITIATIVE.FINISHED_ON),
                new Holder(team == null ? Level.INDIVIDUAL : Level.TEAM, row.get(INITIATIVE.OWNER_ID), team),
                row.get(PERSON.NAME),
                serves,
                steps,
                row.get(TimelineLists.AFTER));
    }
}
