package org.waymark.web.kpis;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static org.waymark.insights.schema.Tables.KPI_READING;
import static org.waymark.insights.schema.Tables.SIGNAL;
import static org.waymark.insights.schema.Tables.SIGNAL_EXPLANATION;
import static org.waymark.insights.schema.Tables.SIGNAL_MUTE;
import static org.waymark.kpis.schema.Tables.KPI;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.insights.Way;
import org.waymark.kpis.KpiStanding;
import org.waymark.measure.Direction;
import org.waymark.platform.Actor;
import org.waymark.platform.LastWrite;
import org.waymark.platform.UntilNextWrite;
import org.waymark.web.Alike;
import org.waymark.web.kpis.BoardSummary.Moves;
import org.waymark.web.kpis.BoardSummary.Tally;

/** How many KPIs that a person may see there are of each kind, and the few worth a look. */
@Repository
public class BoardSummaryQuery {
    private static final int LOOKS = 4;
    private static final int MOST_KEPT = 100;

    /** By the day their next value is due, which an index knows: of the same rhythm the one with the newest value first. */
    private static final OrderField<LocalDate> NEWEST = KPI.DUE_ON.desc();

    private final DSLContext db;
    private final UntilNextWrite<Everybody, Counts> shared;
    private final UntilNextWrite<Alikes, BoardLines> lines;

    BoardSummaryQuery(DSLContext db, LastWrite lastWrite) {
        this.db = db;
        this.shared = new UntilNextWrite<>(lastWrite, MOST_KEPT);
        this.lines = new UntilNextWrite<>(lastWrite, MOST_KEPT);
    }

    /** They see alike what of a workspace is not restricted. */
    private record Everybody(UUID workspace, BoardFilter filter, LocalDate today) {}

    /** They see alike what of a workspace they see at all. */
    private record Alikes(UUID workspace, boolean admins, BoardFilter filter, LocalDate today) {}

    /**
     * @param look at the lines that are kept for all who see alike; only where none are, the summary has looks
     * @param seen names the state that was read
     */
    record Found(BoardSummary summary, boolean alike, String seen, UntilNextWrite<?, BoardLines>.Look look) {
        BoardLines lines(Actor actor, Function<Actor, BoardLines> anew) {
            return alike ? look.answerBy(seen, () -> anew.apply(actor.anyOfRole())) : anew.apply(actor);
        }
    }

    private record Counts(List<Tally> tallies, List<Moves> moves, int neglected) {
        Counts and(Counts more) {
            return new Counts(joined(tallies, more.tallies), joined(moves, more.moves), neglected + more.neglected);
        }

        private static <T> List<T> joined(List<T> some, List<T> more) {
            return more.isEmpty()
                    ? some
                    : Stream.concat(some.stream(), more.stream()).toList();
        }
    }

    /** What everybody sees is counted once after each write (ADR 020); only the few restricted ones are counted for each reader. */
    @Transactional(readOnly = true)
    public Found of(Actor actor, BoardFilter filter, LocalDate today) {
        var alike = Alike.is(actor);
        var kept = lines.look(new Alikes(actor.workspace(), actor.isAdmin(), filter, today));
        var look = shared.look(new Everybody(actor.workspace(), filter.covering(), today));
        var covered = BoardQuery.covered(actor, filter);
        var open = covered.and(KPI.RESTRICTED.eq(inline(false))).and(look.isOutdated());
        var own = covered.and(KPI.RESTRICTED.eq(inline(true)));
        return db.select(
                        look.lastWrite(),
                        counts(open, today),
                        counts(own, today),
                        looks(actor, covered.and(kept.isOutdated().orNot(alike)), today),
                        field(alike),
                        BoardQuery.chosenTeam(actor, filter),
                        BoardQuery.chosenOwner(actor, filter),
                        BoardQuery.views(actor))
                .fetchSingle(mapping((seen, counted, more, looks, isAlike, team, owner, views) -> {
                    var counts = look.answer(seen, counted).and(more);
                    var summary = new BoardSummary(
                            counts.tallies(), counts.moves(), counts.neglected(), looks, team, owner, views);
                    return new Found(summary, isAlike, seen, kept);
                }));
    }

    private static SelectField<Counts> counts(Condition covered, LocalDate today) {
        return row(
                        tallies(covered, today),
                        moves(covered),
                        field(selectCount().from(KPI).where(neglected(covered, today))))
                .mapping(Counts::new);
    }

    private static Field<List<Tally>> tallies(Condition covered, LocalDate today) {
        return multiset(select(KPI.CATEGORY, KPI.STANDING, count(), count().filterWhere(BoardQuery.isLate(today)))
                        .from(KPI)
                        .where(covered)
                        .groupBy(KPI.CATEGORY, KPI.STANDING))
                .convertFrom(rows -> rows.map(mapping((category, standing, all, late) ->
                        new Tally(category, KpiStanding.valueOf(standing), all, late))));
    }

    private static Condition neglected(Condition covered, LocalDate today) {
        return covered.and(KPI.STANDING.eq(KpiStanding.MISSES.name()))
                .and(KPI.ARCHIVED_AT.isNull())
                .andNot(KpiLineFields.isAimedAt(today));
    }

    /** Those that are not steady, which are few; what nobody has computed yet counts as not judged. */
    private static Field<List<Moves>> moves(Condition covered) {
        return multiset(select(KPI.DIRECTION, KPI_READING.VERDICT, count())
                        .from(KPI_READING)
                        .join(KPI)
                        .on(KPI.WORKSPACE_ID.eq(KPI_READING.WORKSPACE_ID), KPI.ID.eq(KPI_READING.KPI_ID))
                        .where(covered)
                        .and(KPI_READING.VERDICT.in("HIGHER", "LOWER", "UNJUDGED"))
                        .groupBy(KPI.DIRECTION, KPI_READING.VERDICT))
                .convertFrom(rows -> rows.map(mapping((direction, verdict, all) -> new Moves(
                        Direction.valueOf(direction),
                        verdict.equals("UNJUDGED") ? null : verdict.equals("HIGHER") ? Way.UP : Way.DOWN,
                        all))));
    }

    /**
     * First those with a signal that people were told of and nobody has answered yet, the worst first; then the neglected ones. The few of
     * either kind are picked before their lines are read: together they may be most KPIs of a large board.
     */
    private static Field<List<KpiLine>> looks(Actor actor, Condition covered, LocalDate today) {
        var fields = KpiLineFields.of(actor, today);
        var told = isTold(today);
        var worse = KpiLineFields.isWorsening();
        var rank = when(told.and(worse), 0).when(told, 1).otherwise(2);
        var since = when(told, KPI_READING.SINCE_DAY);
        var signals = select(KPI.ID)
                .from(KPI_READING)
                .join(KPI)
                .on(KPI.WORKSPACE_ID.eq(KPI_READING.WORKSPACE_ID), KPI.ID.eq(KPI_READING.KPI_ID))
                .where(covered.and(told))
                .and(KPI_READING.WORKSPACE_ID.eq(actor.workspace()))
                .orderBy(when(worse, 0).otherwise(1), KPI_READING.SINCE_DAY.desc(), KPI.ID)
                .limit(LOOKS);
        var others = select(KPI.ID)
                .from(KPI)
                .where(neglected(covered, today))
                .orderBy(NEWEST, KPI.ID)
                .limit(LOOKS);
        return multiset(select(fields.all())
                        .from(KpiLineFields.TABLES)
                        .where(KPI.WORKSPACE_ID.eq(actor.workspace()))
                        .and(KPI.ID.in(signals.unionAll(others)))
                        .orderBy(rank, since.desc(), NEWEST, KPI.ID)
                        .limit(LOOKS))
                .convertFrom(rows -> rows.map(fields::line));
    }

    private static Condition isTold(LocalDate today) {
        return KPI_READING
                .VERDICT
                .in("HIGHER", "LOWER")
                .and(exists(selectOne()
                        .from(SIGNAL)
                        .where(SIGNAL.WORKSPACE_ID.eq(KPI.WORKSPACE_ID), SIGNAL.KPI_ID.eq(KPI.ID))
                        .and(SIGNAL.CLOSED_AT.isNull())
                        .and(SIGNAL.ANNOUNCED.eq(true))
                        .andNotExists(selectOne()
                                .from(SIGNAL_EXPLANATION)
                                .where(
                                        SIGNAL_EXPLANATION.WORKSPACE_ID.eq(SIGNAL.WORKSPACE_ID),
                                        SIGNAL_EXPLANATION.SIGNAL_ID.eq(SIGNAL.ID)))
                        .andNotExists(selectOne()
                                .from(SIGNAL_MUTE)
                                .where(
                                        SIGNAL_MUTE.WORKSPACE_ID.eq(SIGNAL.WORKSPACE_ID),
                                        SIGNAL_MUTE.SIGNAL_ID.eq(SIGNAL.ID))
                                .and(SIGNAL_MUTE.UNTIL_DAY.ge(today)))));
    }
}
