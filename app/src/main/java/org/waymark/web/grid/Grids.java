package org.waymark.web.grid;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Actor;
import org.waymark.platform.LastWrite;
import org.waymark.platform.Refused;
import org.waymark.platform.UntilNextWrite;
import org.waymark.web.kpis.BoardFilter;

/** Puts the grid together for a reader. */
@Component
class Grids {
    private static final int MOST_KEPT = 100;

    /** 500 KPIs with 36 cells each are some three megabytes. */
    private static final int MOST_LINES_KEPT = 8;

    private final GridQuery query;
    private final Access access;
    private final UntilNextWrite<Readers, Known> shared;
    private final UntilNextWrite<Readers, Read> sharedLines;
    private final UntilNextWrite<Shown, List<GridLine>> sharedPages;

    Grids(GridQuery query, Access access, LastWrite lastWrite) {
        this.query = query;
        this.access = access;
        this.shared = new UntilNextWrite<>(lastWrite, MOST_KEPT);
        this.sharedLines = new UntilNextWrite<>(lastWrite, MOST_LINES_KEPT);
        this.sharedPages = new UntilNextWrite<>(lastWrite, MOST_KEPT);
    }

    /**
     * They see the same KPIs.
     *
     * @param apart who sees restricted ones besides; else null
     * @param from the place of the first KPI
     */
    private record Readers(UUID workspace, @Nullable UUID apart, BoardFilter filter, int from, LocalDate today) {
        Readers apart(Actor actor) {
            return new Readers(workspace, actor.person(), filter, from, today);
        }
    }

    private record Shown(Readers readers, List<UUID> kpis) {}

    /** What is kept for readers. */
    private record Known(List<Grid.Rhythm> rhythms, GridTally tally) {}

    /** Lines as nobody in particular reads them. */
    private record Read(List<GridLine> lines, boolean more) {}

    /** All that the filter asks for. */
    @Transactional(readOnly = true)
    public Grid of(Actor actor, BoardFilter filter, LocalDate today) {
        var everybody = everybody(actor, filter, today);
        var head = head(actor, filter, today, shared.look(everybody));
        var span = span(head, filter, today);
        var look = sharedLines.look(head.apart() ? everybody.apart(actor) : everybody);
        var whole = whole(actor, look.answerBy(head.seen(), () -> read(actor, filter, span, today)));
        return new Grid(span, asked(whole, filter), whole.tally(), head);
    }

    /**
     * One page of {@link GridPage#SHOWN} lines; only those are read, as long as nothing was written since somebody who sees the same KPIs
     * looked.
     */
    @Transactional(readOnly = true)
    public Grid page(Actor actor, BoardFilter filter, LocalDate today) {
        var everybody = everybody(actor, filter, today);
        var open = shared.look(everybody);
        var head = head(actor, filter, today, open);
        var look = head.apart() ? shared.look(everybody.apart(actor)) : open;
        var span = span(head, filter, today);
        var known = look.current(head.seen()).map(Known::tally);
        if (known.isPresent()) {
            var shown = GridPage.shown(known.get().asked(filter), filter);
            var readers = head.apart() ? everybody.apart(actor) : everybody;
            var lines = sharedPages
                    .look(new Shown(readers, shown))
                    .answerBy(head.seen(), () -> read(actor, shown, span, today));
            return new Grid(span, inOrder(shown, forReader(actor, lines)), known.get(), head);
        }
        var whole = whole(actor, read(actor, filter, span, today));
        look.answer(head.seen(), new Known(head.rhythms(), whole.tally()));
        return new Grid(span, GridPage.shown(asked(whole, filter), filter), whole.tally(), head);
    }

    private GridQuery.Head head(
            Actor actor, BoardFilter filter, LocalDate today, UntilNextWrite<Readers, Known>.Look open) {
        var head = query.head(actor, filter, today, open);
        if (head.apart()) return head;
        return open.current(head.seen())
                .map(known -> head.with(known.rhythms()))
                .orElse(head);
    }

    /** Some lines anew, after a deed. */
    List<GridLine> lines(Actor actor, Collection<UUID> kpis, GridSpan span, LocalDate today) {
        return forReader(actor, read(actor, kpis, span, today));
    }

    /** As nobody in particular reads them. */
    private List<GridLine> read(Actor actor, Collection<UUID> kpis, GridSpan span, LocalDate today) {
        return query.rows(actor, kpis, span.days()).stream()
                .map(row -> GridLine.of(row, span, today))
                .toList();
    }

    /** One cell of one KPI. */
    GridLine line(Actor actor, UUID kpi, LocalDate day, LocalDate today) {
        var around = new Period(day.minusYears(1), day.plusYears(1));
        var row = query.rows(actor, List.of(kpi), around).stream()
                .findFirst()
                .orElseThrow(() -> new Refused.Missing("kpi"));
        return forReader(actor, GridLine.of(row, GridSpan.ending(row.metric().cadence(), day, 1), today));
    }

    private record Whole(List<GridLine> lines, GridTally tally) {}

    private Read read(Actor actor, BoardFilter filter, GridSpan span, LocalDate today) {
        var rows = query.rows(actor, filter, span, today, GridPage.from(filter));
        var lines = rows.stream()
                .limit(GridQuery.MOST)
                .map(row -> GridLine.of(row, span, today))
                .toList();
        return new Read(lines, rows.size() > GridQuery.MOST);
    }

    private Whole whole(Actor actor, Read read) {
        var lines = forReader(actor, read.lines());
        return new Whole(lines, GridTally.of(lines, read.more()));
    }

    private static List<GridLine> asked(Whole whole, BoardFilter filter) {
        return inOrder(whole.tally().asked(filter), whole.lines());
    }

    private static List<GridLine> inOrder(List<UUID> kpis, List<GridLine> lines) {
        var byKpi = lines.stream().collect(Collectors.toMap(line -> line.row().id(), Function.identity()));
        return kpis.stream().flatMap(kpi -> Stream.ofNullable(byKpi.get(kpi))).toList();
    }

    private static Readers everybody(Actor actor, BoardFilter filter, LocalDate today) {
        return new Readers(actor.workspace(), null, filter.onFirstPage(), GridPage.from(filter), today);
    }

    private static GridSpan span(GridQuery.Head head, BoardFilter filter, LocalDate today) {
        return GridSpan.of(filter, usual(head.rhythms()), today);
    }

    /** The cadence that most of the KPIs have. */
    private static Cadence usual(List<Grid.Rhythm> rhythms) {
        return rhythms.stream()
                .max(Comparator.comparingInt(Grid.Rhythm::kpis))
                .map(Grid.Rhythm::cadence)
                .orElse(Cadence.MONTHLY);
    }

    private List<GridLine> forReader(Actor actor, List<GridLine> lines) {
        return lines.stream().map(line -> forReader(actor, line)).toList();
    }

    private GridLine forReader(Actor actor, GridLine line) {
        var row = line.row();
        var asked = new Holder(Level.INDIVIDUAL, row.asked().id(), null);
        var owner = new Holder(Level.INDIVIDUAL, row.owner().id(), null);
        return line.with(
                row.isEntered() && access.may(actor, Action.RECORD_VALUES, row.holder(), asked),
                access.may(actor, Action.EDIT_KPI, row.holder()),
                access.may(actor, Action.APPROVE_VALUES, owner));
    }
}
