package org.waymark.web.layout;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.cycles.schema.Tables.CYCLE;
import static org.waymark.cycles.schema.Tables.CYCLE_CLOSURE;
import static org.waymark.initiatives.schema.Tables.INITIATIVE;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.notifications.schema.Tables.NOTICE;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.people.schema.Tables.MEMBERSHIP;
import static org.waymark.people.schema.Tables.TEAM;
import static org.waymark.people.schema.Tables.TEAM_MEMBER;
import static org.waymark.people.schema.Tables.WORKSPACE;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.cycles.Cycle;
import org.waymark.cycles.Rhythm;
import org.waymark.measure.Period;
import org.waymark.notifications.ReadableNotices;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;
import org.waymark.platform.LastWrite;
import org.waymark.platform.Moments;
import org.waymark.platform.UntilNextWrite;
import org.waymark.web.Alike;

/** All that stands around a page of a workspace, in one statement whatever the size of the organisation. */
@Repository
class SurroundingsQuery {
    private static final int MOST_TEAMS = 12;
    private static final int MOST_CYCLES = 40;

    private static final int MOST_KEPT = 1000;

    private final DSLContext db;
    private final UntilNextWrite<Asked, Surroundings> kept;

    SurroundingsQuery(DSLContext db, LastWrite lastWrite) {
        this.db = db;
        this.kept = new UntilNextWrite<>(lastWrite, MOST_KEPT);
    }

    /**
     * @param slug of the cycle that was chosen; null when none was
     * @param about what the page is about, when that lives in a cycle
     */
    record Asked(Actor actor, LocalDate today, @Nullable String slug, Optional<Addressed> about) {}

    /**
     * What was read for an earlier page, without a statement: from page to page little changes.
     *
     * @param lastWrite the last one that this request saw when it began
     */
    public Optional<Surroundings> kept(Asked asked, String lastWrite) {
        return kept.at(asked, lastWrite);
    }

    @Transactional(readOnly = true)
    public Surroundings around(Asked asked) {
        var actor = asked.actor();
        var today = asked.today();
        var look = kept.look(asked);
        var own = asked.about().map(one -> cycleOf(actor, one)).orElseGet(SurroundingsQuery::none);
        return db.select(
                        multiset(select(WORKSPACE.ID, WORKSPACE.NAME, field(WORKSPACE.PERSONAL_OF.isNotNull()))
                                        .from(MEMBERSHIP)
                                        .join(WORKSPACE)
                                        .on(WORKSPACE.ID.eq(MEMBERSHIP.WORKSPACE_ID))
                                        .where(MEMBERSHIP.PERSON_ID.eq(actor.person()), MEMBERSHIP.LEFT_AT.isNull())
                                        .orderBy(WORKSPACE.PERSONAL_OF.isNotNull(), WORKSPACE.NAME))
                                .convertFrom(rows -> rows.map(mapping(Surroundings.Home::new))),
                        dueCheckIns(actor, today),
                        kpisOffTarget(actor),
                        unread(actor),
                        teams(
                                actor,
                                mayBeShown(actor, today, isNamed(asked.slug()).or(CYCLE.ID.in(own)))),
                        cycles(actor),
                        field(own),
                        look.lastWrite(),
                        field(Alike.is(actor)))
                .fetchSingle(mapping((homes, due, off, unread, teams, cycles, ownCycle, seen, alike) -> look.answer(
                        seen,
                        new Surroundings(homes, due, off, unread, teams, cycles, ownCycle, new Seen(seen, alike)))));
    }

    private static Field<Integer> dueCheckIns(Actor actor, LocalDate today) {
        var sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return field(selectCount()
                .from(KEY_RESULT)
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID), OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID))
                .where(
                        KEY_RESULT.WORKSPACE_ID.eq(actor.workspace()),
                        KEY_RESULT.OWNER_ID.eq(actor.person()),
                        KEY_RESULT.NEXT_CHECK_IN_ON.le(sunday),
                        KEY_RESULT.DUE_DAY.ge(today.minusDays(31)),
                        KEY_RESULT.ARCHIVED_AT.isNull(),
                        OBJECTIVE.PUBLISHED_AT.isNotNull(),
                        OBJECTIVE.ARCHIVED_AT.isNull(),
                        exists(selectOne()
                                        .from(CYCLE_CLOSURE)
                                        .where(
                                                CYCLE_CLOSURE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID),
                                                CYCLE_CLOSURE.CYCLE_ID.eq(OBJECTIVE.CYCLE_ID)))
                                .not()));
    }

    private static Field<Integer> kpisOffTarget(Actor actor) {
        return field(selectCount()
                .from(KPI)
                .where(
                        KPI.WORKSPACE_ID.eq(actor.workspace()),
                        KPI.OWNER_ID.eq(actor.person()),
                        KPI.STANDING.eq("MISSES"),
                        KPI.ARCHIVED_AT.isNull()));
    }

    private static Field<Integer> unread(Actor actor) {
        return field(selectCount().from(NOTICE).where(ReadableNotices.by(actor), NOTICE.READ_AT.isNull()));
    }

    /** The teams one belongs to, then those at the top of the tree; never all of a large organisation. */
    private static Field<List<Surroundings.TeamPlace>> teams(Actor actor, Select<Record1<UUID>> cycles) {
        var mine = TEAM.ID.in(select(TEAM_MEMBER.TEAM_ID)
                .from(TEAM_MEMBER)
                .where(TEAM_MEMBER.WORKSPACE_ID.eq(actor.workspace()), TEAM_MEMBER.PERSON_ID.eq(actor.person())));
        return multiset(select(TEAM.ID, TEAM.NAME, tallies(actor, cycles))
                        .from(TEAM)
                        .where(TEAM.WORKSPACE_ID.eq(actor.workspace()), TEAM.ARCHIVED_AT.isNull())
                        .and(mine.or(TEAM.PARENT_ID.isNull()))
                        .orderBy(field(mine).desc(), TEAM.NAME)
                        .limit(MOST_TEAMS))
                .convertFrom(rows -> rows.map(mapping(Surroundings.TeamPlace::new)));
    }

    private static Field<List<Surroundings.Tally>> tallies(Actor actor, Select<Record1<UUID>> cycles) {
        return multiset(select(OBJECTIVE.CYCLE_ID, KEY_RESULT.STATUS, count())
                        .from(OBJECTIVE)
                        .join(KEY_RESULT)
                        .on(
                                KEY_RESULT.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID),
                                KEY_RESULT.OBJECTIVE_ID.eq(OBJECTIVE.ID),
                                KEY_RESULT.ARCHIVED_AT.isNull())
                        .where(
                                OBJECTIVE.TEAM_ID.eq(TEAM.ID),
                                OBJECTIVE.CYCLE_ID.in(cycles),
                                OBJECTIVE.PUBLISHED_AT.isNotNull(),
                                OBJECTIVE.ARCHIVED_AT.isNull(),
                                Visibility.covers(
                                        actor,
                                        OBJECTIVE.WORKSPACE_ID,
                                        OBJECTIVE.ID,
                                        OBJECTIVE.RESTRICTED,
                                        OBJECTIVE.OWNER_ID))
                        .groupBy(OBJECTIVE.CYCLE_ID, KEY_RESULT.STATUS))
                .convertFrom(rows -> rows.map(mapping(Surroundings.Tally::new)));
    }

    /** The cycles that may turn out to be the one the page shows: an old one only when it is named, or when there is no other. */
    private static Select<Record1<UUID>> mayBeShown(Actor actor, LocalDate today, Condition named) {
        var other = CYCLE.as("other_cycle");
        return select(CYCLE.ID)
                .from(CYCLE)
                .where(CYCLE.WORKSPACE_ID.eq(actor.workspace()))
                .and(named.or(CYCLE.END_DAY.ge(today))
                        .or(notExists(selectOne()
                                .from(other)
                                .where(other.WORKSPACE_ID.eq(actor.workspace()))
                                .and(other.END_DAY.ge(today))
                                .and(other.RHYTHM.ne(Rhythm.YEAR.name()))
                                .andNotExists(selectOne()
                                        .from(CYCLE_CLOSURE)
                                        .where(CYCLE_CLOSURE.WORKSPACE_ID.eq(other.WORKSPACE_ID))
                                        .and(CYCLE_CLOSURE.CYCLE_ID.eq(other.ID))))));
    }

    /** Whoever may not see it gets no page that could show it. */
    private static Select<Record1<UUID>> cycleOf(Actor actor, Addressed one) {
        return switch (one.kind()) {
            case OBJECTIVE ->
                select(OBJECTIVE.CYCLE_ID)
                        .from(OBJECTIVE)
                        .where(OBJECTIVE.WORKSPACE_ID.eq(actor.workspace()), OBJECTIVE.ID.eq(one.id()));
            case KEY_RESULT ->
                select(OBJECTIVE.CYCLE_ID)
                        .from(KEY_RESULT)
                        .join(OBJECTIVE)
                        .on(
                                OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID),
                                OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID))
                        .where(KEY_RESULT.WORKSPACE_ID.eq(actor.workspace()), KEY_RESULT.ID.eq(one.id()));
            case INITIATIVE ->
                select(INITIATIVE.CYCLE_ID)
                        .from(INITIATIVE)
                        .where(INITIATIVE.WORKSPACE_ID.eq(actor.workspace()), INITIATIVE.ID.eq(one.id()));
        };
    }

    private static Select<Record1<UUID>> none() {
        return select(CYCLE.ID).from(CYCLE).where(falseCondition());
    }

    /** An address may hold anything, also the NUL that PostgreSQL does not take. */
    private static Condition isNamed(@Nullable String slug) {
        return slug == null || slug.indexOf('\0') >= 0 ? falseCondition() : CYCLE.SLUG.eq(slug);
    }

    private static Field<List<Cycle>> cycles(Actor actor) {
        return multiset(select(
                                CYCLE.ID,
                                CYCLE.PARENT_ID,
                                CYCLE.NAME,
                                CYCLE.SLUG,
                                CYCLE.RHYTHM,
                                CYCLE.START_DAY,
                                CYCLE.END_DAY,
                                Moments.in(CYCLE_CLOSURE.CLOSED_AT),
                                CYCLE.VERSION)
                        .from(CYCLE)
                        .leftJoin(CYCLE_CLOSURE)
                        .on(CYCLE_CLOSURE.WORKSPACE_ID.eq(CYCLE.WORKSPACE_ID), CYCLE_CLOSURE.CYCLE_ID.eq(CYCLE.ID))
                        .where(CYCLE.WORKSPACE_ID.eq(actor.workspace()))
                        .orderBy(CYCLE.START_DAY.desc(), CYCLE.END_DAY)
                        .limit(MOST_CYCLES))
                .convertFrom(rows ->
                        rows.map(mapping((id, parent, name, slug, rhythm, start, end, closedAt, version) -> new Cycle(
                                new Cycle.Id(id),
                                parent == null ? null : new Cycle.Id(parent),
                                name,
                                slug,
                                Rhythm.valueOf(rhythm),
                                new Period(start, end),
                                closedAt,
                                version))));
    }
}
