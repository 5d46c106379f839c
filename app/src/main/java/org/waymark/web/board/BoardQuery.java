package org.waymark.web.board;

import static java.util.stream.Collectors.groupingBy;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.waymark.initiatives.schema.Tables.INITIATIVE;
import static org.waymark.initiatives.schema.Tables.INITIATIVE_DEPENDENCY;
import static org.waymark.initiatives.schema.Tables.INITIATIVE_KEY_RESULT;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.TEAM;
import static org.waymark.people.schema.Tables.TEAM_PATH;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.initiatives.Initiative.Status;
import org.waymark.initiatives.ReadableInitiatives;
import org.waymark.initiatives.WorkInCycle;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.people.Folding;
import org.waymark.platform.Actor;
import org.waymark.platform.LastWrite;
import org.waymark.platform.UntilNextWrite;
import org.waymark.web.Alike;
import org.waymark.web.initiatives.WorkLine;
import org.waymark.web.initiatives.WorkLines;

/** Reads the board: how many cards there are, and the first of each column. */
@Repository
class BoardQuery {
    /** Of a column; the rest comes when it is asked for. */
    private static final int SHOWN = 25;

    private static final int MOST = 1000;
    private static final int MOST_CHOICES = 50;
    private static final int MOST_KEPT = 200;

    private static final org.waymark.initiatives.schema.tables.Initiative CARD = INITIATIVE.as("card");
    private static final org.waymark.initiatives.schema.tables.Initiative AWAITED = INITIATIVE.as("awaited");

    private final DSLContext db;
    private final UntilNextWrite<Counted, Map<Status, Integer>> shared;
    private final UntilNextWrite<Alikes, List<Lane>> lanes;

    BoardQuery(DSLContext db, LastWrite lastWrite) {
        this.db = db;
        this.shared = new UntilNextWrite<>(lastWrite, MOST_KEPT);
        this.lanes = new UntilNextWrite<>(lastWrite, MOST_KEPT);
    }

    /** What of a workspace admins, or all others, see alike. */
    private record Counted(UUID workspace, boolean admins, BoardFilter filter) {}

    private record Alikes(Counted counted, @Nullable Status whole) {}

    /** @param alike whether this reader sees what all of the role see */
    private record Totals(String seen, boolean alike, Map<Status, Integer> counts) {}

    /** @param whole the column of which all cards are wanted; null: the first ones of each */
    @Transactional(readOnly = true)
    public List<Lane> lanes(Actor actor, BoardFilter filter, @Nullable Status whole) {
        var counted = new Counted(actor.workspace(), actor.isAdmin(), filter);
        var totals = totals(actor, counted);
        return totals.alike()
                ? lanes.look(new Alikes(counted, whole))
                        .answerBy(totals.seen(), () -> read(actor.anyOfRole(), filter, whole, totals.counts()))
                : read(actor, filter, whole, totals.counts());
    }

    private List<Lane> read(Actor actor, BoardFilter filter, @Nullable Status whole, Map<Status, Integer> totals) {
        var first = Arrays.stream(Status.values())
                .flatMap(status -> first(actor, filter, status, most(status, whole)))
                .reduce(Select::unionAll)
                .orElseThrow();
        var serves = serves(actor);
        var served = WorkLines.then(WorkLines.THEN.SERVED.cast(Integer.class), WorkInCycle.SERVED)
                .as("served");
        var waits = waits(WorkInCycle.of(AWAITED, actor, filter.cycle()), actor);
        var cards = db
                .select(WorkLines.COLUMNS_THEN)
                .select(PERSON.NAME, serves, served, waits)
                .from(INITIATIVE)
                .join(PERSON)
                .on(PERSON.ID.eq(INITIATIVE.OWNER_ID))
                .leftJoin(WorkLines.THEN)
                .on(WorkLines.isThen(val(filter.cycle().id().value())))
                .where(INITIATIVE.WORKSPACE_ID.eq(actor.workspace()))
                .and(INITIATIVE.ID.in(first))
                .orderBy(WorkLines.then(WorkLines.THEN.POSITION, INITIATIVE.POSITION), INITIATIVE.ID)
                .fetch(row -> card(
                        WorkLines.lineThen(row, row.get(PERSON.NAME)),
                        row.get(serves),
                        row.get(served),
                        row.get(waits)))
                .stream()
                .collect(groupingBy(card -> card.line().status()));
        return List.of(Status.values()).stream()
                .map(status -> new Lane(
                        status,
                        cards.getOrDefault(status, List.of()).stream()
                                .limit(most(status, whole))
                                .toList(),
                        totals.getOrDefault(status, 0)))
                .toList();
    }

    private static int most(Status status, @Nullable Status whole) {
        return status == whole ? MOST : SHOWN;
    }

    /** Of the cycle and of none by themselves: each is read in the order of its index, and no further than wanted. */
    private static Stream<Select<Record1<UUID>>> first(Actor actor, BoardFilter filter, Status status, int most) {
        return Stream.of(CARD.CYCLE_ID.eq(filter.cycle().id().value()), CARD.CYCLE_ID.isNull())
                .map(lane -> select(CARD.ID)
                        .from(WorkInCycle.of(CARD, actor, filter.cycle()))
                        .where(matching(ReadableInitiatives.by(actor, CARD), actor, filter))
                        .and(lane)
                        .and(CARD.STATUS.eq(inline(status.name())))
                        .orderBy(CARD.POSITION, CARD.ID)
                        .limit(most));
    }

    /** Of each column; what all of a role see is counted once after each write (ADR 020). */
    private Totals totals(Actor actor, Counted counted) {
        var filter = counted.filter();
        var look = shared.look(counted);
        var open = wanted(ReadableInitiatives.byRole(actor, CARD), actor, filter);
        var own = wanted(ReadableInitiatives.besidesRole(actor, CARD), actor, filter);
        var cards = WorkInCycle.of(CARD, actor, filter.cycle());
        return db.select(
                        look.lastWrite(),
                        field(Alike.is(actor)),
                        counts(cards, open.and(look.isOutdated())),
                        counts(cards, own))
                .fetchSingle(mapping((seen, alike, all, more) -> {
                    var totals = new EnumMap<Status, Integer>(Status.class);
                    totals.putAll(look.answer(seen, all));
                    more.forEach((status, count) -> totals.merge(status, count, Integer::sum));
                    return new Totals(seen, alike, totals);
                }));
    }

    private static Field<Map<Status, Integer>> counts(Table<?> cards, Condition which) {
        return multiset(select(CARD.STATUS, count()).from(cards).where(which).groupBy(CARD.STATUS))
                .convertFrom(rows -> rows.intoMap(row -> Status.valueOf(row.value1()), row -> row.value2()));
    }

    @Transactional(readOnly = true)
    public Optional<Card> card(Actor actor, UUID id) {
        var serves = serves(actor);
        var served = WorkInCycle.SERVED.as("served");
        var waits = waits(AWAITED, actor);
        return db.select(WorkLines.COLUMNS)
                .select(PERSON.NAME, serves, served, waits)
                .from(INITIATIVE)
                .join(PERSON)
                .on(PERSON.ID.eq(INITIATIVE.OWNER_ID))
                .where(ReadableInitiatives.by(actor, INITIATIVE))
                .and(INITIATIVE.ID.eq(id))
                .fetchOptional(row -> card(
                        WorkLines.line(row, row.get(PERSON.NAME)), row.get(serves), row.get(served), row.get(waits)));
    }

    /** Who owns cards of the cycle, and the teams that have some, by their id. */
    @Transactional(readOnly = true)
    public Map<String, String> choices(Actor actor, BoardFilter filter, String of, String text) {
        var folded = Folding.fold(text);
        var cards = WorkInCycle.of(CARD, actor, filter.cycle());
        var rows = of.equals("team")
                ? db.selectDistinct(TEAM.ID, TEAM.NAME)
                        .from(cards)
                        .join(TEAM)
                        .on(TEAM.WORKSPACE_ID.eq(CARD.WORKSPACE_ID).and(TEAM.ID.eq(CARD.TEAM_ID)))
                        .where(wanted(actor, filter.inCycle()))
                        .and(folded.isEmpty() ? noCondition() : TEAM.SEARCH.contains(folded))
                        .orderBy(TEAM.NAME, TEAM.ID)
                        .limit(MOST_CHOICES)
                : db.selectDistinct(PERSON.ID, PERSON.NAME)
                        .from(cards)
                        .join(PERSON)
                        .on(PERSON.ID.eq(CARD.OWNER_ID))
                        .where(wanted(actor, filter.inCycle()))
                        .and(text.isEmpty() ? noCondition() : PERSON.NAME.containsIgnoreCase(text))
                        .orderBy(PERSON.NAME, PERSON.ID)
                        .limit(MOST_CHOICES);
        return rows.fetch().stream()
                .collect(
                        LinkedHashMap::new,
                        (found, row) -> found.put(row.value1().toString(), row.value2()),
                        LinkedHashMap::putAll);
    }

    private static Condition wanted(Actor actor, BoardFilter filter) {
        return wanted(ReadableInitiatives.by(actor, CARD), actor, filter);
    }

    private static Condition wanted(Condition readable, Actor actor, BoardFilter filter) {
        return matching(readable, actor, filter)
                .and(CARD.CYCLE_ID.eq(filter.cycle().id().value()).or(CARD.CYCLE_ID.isNull()));
    }

    private static Condition matching(Condition readable, Actor actor, BoardFilter filter) {
        var folded = Folding.fold(filter.text());
        return readable.and(CARD.ARCHIVED_AT.isNull())
                .and(folded.isEmpty() ? noCondition() : CARD.SEARCH.contains(folded))
                .and(filter.owner() == null ? noCondition() : CARD.OWNER_ID.eq(filter.owner()))
                .and(filter.team() == null ? noCondition() : ofTeam(actor, filter.team()));
    }

    private static Condition ofTeam(Actor actor, UUID team) {
        return CARD.TEAM_ID.in(select(TEAM_PATH.DESCENDANT_ID)
                .from(TEAM_PATH)
                .where(TEAM_PATH.WORKSPACE_ID.eq(actor.workspace()))
                .and(TEAM_PATH.ANCESTOR_ID.eq(team)));
    }

    private static Field<String> serves(Actor actor) {
        return field(select(KEY_RESULT.TITLE)
                        .from(INITIATIVE_KEY_RESULT)
                        .join(KEY_RESULT)
                        .on(KEY_RESULT.WORKSPACE_ID.eq(INITIATIVE_KEY_RESULT.WORKSPACE_ID))
                        .and(KEY_RESULT.ID.eq(INITIATIVE_KEY_RESULT.KEY_RESULT_ID))
                        .join(OBJECTIVE)
                        .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                        .and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID))
                        .where(INITIATIVE_KEY_RESULT.WORKSPACE_ID.eq(INITIATIVE.WORKSPACE_ID))
                        .and(INITIATIVE_KEY_RESULT.INITIATIVE_ID.eq(INITIATIVE.ID))
                        .and(ReadableObjectives.by(actor, OBJECTIVE))
                        .orderBy(INITIATIVE_KEY_RESULT.LINKED_AT, KEY_RESULT.ID)
                        .limit(1))
                .as("serves");
    }

    private static Field<Boolean> waits(Table<?> awaited, Actor actor) {
        return field(exists(selectOne()
                        .from(INITIATIVE_DEPENDENCY)
                        .join(awaited)
                        .on(AWAITED.WORKSPACE_ID.eq(INITIATIVE_DEPENDENCY.WORKSPACE_ID))
                        .and(AWAITED.ID.eq(INITIATIVE_DEPENDENCY.AFTER_ID))
                        .where(INITIATIVE_DEPENDENCY.WORKSPACE_ID.eq(INITIATIVE.WORKSPACE_ID))
                        .and(INITIATIVE_DEPENDENCY.INITIATIVE_ID.eq(INITIATIVE.ID))
                        .and(AWAITED.STATUS.notIn("DONE", "DROPPED"))
                        .and(AWAITED.ARCHIVED_AT.isNull())
                        .and(ReadableInitiatives.by(actor, AWAITED))))
                .as("waits");
    }

    private static Card card(WorkLine line, @Nullable String serves, int served, boolean waits) {
        return new Card(
                line, serves, Math.max(0, served - 1), waits && !line.status().isOver());
    }
}
