package org.waymark.web.grid;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.web.kpis.BoardFilter;

/** Puts the grid together for a reader. */
@Component
class Grids {
    private final GridQuery query;
    private final Access access;

    Grids(GridQuery query, Access access) {
        this.query = query;
        this.access = access;
    }

    Grid of(Actor actor, BoardFilter filter, LocalDate today) {
        var head = query.head(actor, filter, today);
        var span = GridSpan.of(filter, usual(head.rhythms()), today);
        var rows = query.rows(actor, filter, span, today, GridPage.from(filter));
        var lines = rows.stream()
                .limit(GridQuery.MOST)
                .map(row -> line(actor, row, span, today))
                .toList();
        var owed = filter.value("owed").equals("true");
        return Grid.of(span, lines, owed, id(filter.value("by")), rows.size() > GridQuery.MOST, head);
    }

    /** Some lines anew, after a deed. */
    List<GridLine> lines(Actor actor, Collection<UUID> kpis, GridSpan span, LocalDate today) {
        return query.rows(actor, kpis, span.days()).stream()
                .map(row -> line(actor, row, span, today))
                .toList();
    }

    /** One cell of one KPI. */
    GridLine line(Actor actor, UUID kpi, LocalDate day, LocalDate today) {
        var around = new Period(day.minusYears(1), day.plusYears(1));
        var row = query.rows(actor, List.of(kpi), around).stream()
                .findFirst()
                .orElseThrow(() -> new Refused.Missing("kpi"));
        return line(actor, row, GridSpan.ending(row.metric().cadence(), day, 1), today);
    }

    /** The cadence that most of the KPIs have. */
    private static Cadence usual(List<Grid.Rhythm> rhythms) {
        return rhythms.stream()
                .max(Comparator.comparingInt(Grid.Rhythm::kpis))
                .map(Grid.Rhythm::cadence)
                .orElse(Cadence.MONTHLY);
    }

    private GridLine line(Actor actor, GridRow row, GridSpan span, LocalDate today) {
        var asked = new Holder(Level.INDIVIDUAL, row.asked().id(), null);
        var owner = new Holder(Level.INDIVIDUAL, row.owner().id(), null);
        return new GridLine(
                row,
                GridLine.cells(row, span, today),
                row.isEntered() && access.may(actor, Action.RECORD_VALUES, row.holder(), asked),
                access.may(actor, Action.EDIT_KPI, row.holder()),
                access.may(actor, Action.APPROVE_VALUES, owner));
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.length() == 36 ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
