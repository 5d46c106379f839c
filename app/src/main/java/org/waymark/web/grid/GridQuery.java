package org.waymark.web.grid;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.kpis.schema.Tables.HELD_VALUE;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.kpis.schema.Tables.KPI_TARGET;
import static org.waymark.kpis.schema.Tables.MEASUREMENT;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.talk.schema.Tables.COMMENT_DAY;
import static org.waymark.talk.schema.Tables.COMMENT_REMOVAL;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.kpis.DatedTarget;
import org.waymark.kpis.HeldValue;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;
import org.waymark.people.Visibility;
import org.waymark.people.schema.tables.Person;
import org.waymark.platform.Actor;
import org.waymark.platform.UntilNextWrite;
import org.waymark.web.kpis.BoardFilter;
import org.waymark.web.kpis.BoardQuery;
import org.waymark.web.kpis.BoardSummary;
import org.waymark.web.kpis.ByKpi;
import org.waymark.web.kpis.KpiLineFields;

/** The rows of the grid: three statements, whatever their number. */
@Repository
public class GridQuery {
    /** Of one answer. */
    static final int MOST = 500;

    private static final Person MEASURER = PERSON.as("measurer");
    private static final Person ENTERING = PERSON.as("entering");

    private final DSLContext db;

    GridQuery(DSLContext db) {
        this.db = db;
    }

    /**
     * How many KPIs of each cadence the filter covers, and what the board knows of the filter itself.
     *
     * @param seen the last write, as the statement saw it
     * @param apart whether the reader sees restricted KPIs, which others may not
     */
    public record Head(String seen, boolean apart, List<Grid.Rhythm> rhythms, BoardSummary summary) {
        Head with(List<Grid.Rhythm> known) {
            return new Head(seen, apart, known, summary);
        }
    }

    /** @param open at what everybody sees; where it still holds, the cadences are known from there to who sees no more */
    @Transactional(readOnly = true)
    Head head(Actor actor, BoardFilter filter, LocalDate today, UntilNextWrite<?, ?>.Look open) {
        var apart = exists(selectOne().from(KPI).where(visible(actor), KPI.RESTRICTED.eq(inline(true))));
        var rhythms = multiset(select(KPI.CADENCE, count())
                        .from(KpiLineFields.COUNTED)
                        .where(BoardQuery.asked(actor, filter, today))
                        .and(open.isOutdated().or(apart))
                        .groupBy(KPI.CADENCE))
                .convertFrom(
                        rows -> rows.map(mapping((cadence, kpis) -> new Grid.Rhythm(Cadence.valueOf(cadence), kpis))));
        return db.select(
                        open.lastWrite(),
                        field(apart),
                        rhythms,
                        BoardQuery.chosenTeam(actor, filter),
                        BoardQuery.chosenOwner(actor, filter),
                        BoardQuery.views(actor))
                .fetchSingle(mapping((seen, isApart, all, team, owner, views) -> new Head(
                        seen, isApart, all, new BoardSummary(List.of(), List.of(), 0, List.of(), team, owner, views))));
    }

    /** Those of a cadence, from a place in their order on; one more than {@link #MOST} tells that there are others. */
    @Transactional(readOnly = true)
    List<GridRow> rows(Actor actor, BoardFilter filter, GridSpan span, LocalDate today, int from) {
        var which = BoardQuery.asked(actor, filter, today)
                .and(KPI.CADENCE.eq(span.cadence().name()));
        return filled(actor, rows(which, span.days(), from), span.days());
    }

    /** Some of them, anew. */
    @Transactional(readOnly = true)
    List<GridRow> rows(Actor actor, Collection<UUID> ids, Period days) {
        return filled(actor, rows(visible(actor).and(KPI.ID.in(ids)), days, 0), days);
    }

    private List<GridRow> rows(Condition which, Period days, int from) {
        var targets = targets();
        var held = held();
        var comments = comments(days);
        var first = first();
        return db.select(KPI.fields())
                .select(PERSON.NAME, MEASURER.NAME, first, targets, held, comments)
                .from(KpiLineFields.TABLES)
                .leftJoin(MEASURER)
                .on(MEASURER.ID.eq(KPI.MEASURER_ID))
                .where(which)
                .orderBy(KPI.CATEGORY, KPI.NAME, KPI.ID)
                .offset(from)
                .limit(MOST + 1)
                .fetch(row -> GridRows.row(
                        row.into(KPI),
                        row.get(PERSON.NAME),
                        row.get(MEASURER.NAME),
                        new GridRows.Parts(row.get(first), row.get(targets), row.get(held), row.get(comments))));
    }

    private List<GridRow> filled(Actor actor, List<GridRow> rows, Period days) {
        var values = new ByKpi<Map<LocalDate, GridRow.Value>>(HashMap::new);
        try (var found = db.select(MEASUREMENT.KPI_ID, MEASUREMENT.DAY, MEASUREMENT.VALUE, length(MEASUREMENT.NOTE))
                .from(MEASUREMENT)
                .where(MEASUREMENT.WORKSPACE_ID.eq(actor.workspace()))
                .and(MEASUREMENT.KPI_ID.in(rows.stream().map(GridRow::id).toList()))
                .and(MEASUREMENT.DAY.between(days.start(), days.end()))
                .orderBy(MEASUREMENT.KPI_ID)
                .fetchResultSet()) {
            while (found.next()) {
                var value = new GridRow.Value(found.getDouble(3), found.getInt(4) > 0);
                values.values(found.getString(1)).put(values.day(found.getString(2)), value);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The values of the grid cannot be read", e);
        }
        return rows.stream().map(row -> row.with(values.of(row.id()))).toList();
    }

    private static Condition visible(Actor actor) {
        return Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID);
    }

    private static Field<LocalDate> first() {
        return field(select(min(MEASUREMENT.DAY))
                        .from(MEASUREMENT)
                        .where(MEASUREMENT.WORKSPACE_ID.eq(KPI.WORKSPACE_ID), MEASUREMENT.KPI_ID.eq(KPI.ID)))
                .as("first_day");
    }

    private static Field<List<DatedTarget>> targets() {
        return multiset(select(KPI_TARGET.FROM_DAY, KPI_TARGET.LOW, KPI_TARGET.HIGH)
                        .from(KPI_TARGET)
                        .where(KPI_TARGET.WORKSPACE_ID.eq(KPI.WORKSPACE_ID), KPI_TARGET.KPI_ID.eq(KPI.ID)))
                .convertFrom(rows -> rows.map(mapping(DatedTarget::new)));
    }

    private static Field<List<GridRow.Held>> held() {
        return multiset(select(
                                HELD_VALUE.ID,
                                HELD_VALUE.DAY,
                                HELD_VALUE.VALUE,
                                HELD_VALUE.NOTE,
                                HELD_VALUE.ENTERED_BY,
                                ENTERING.NAME,
                                HELD_VALUE.STATE,
                                HELD_VALUE.REASON)
                        .from(HELD_VALUE)
                        .join(ENTERING)
                        .on(ENTERING.ID.eq(HELD_VALUE.ENTERED_BY))
                        .where(HELD_VALUE.WORKSPACE_ID.eq(KPI.WORKSPACE_ID), HELD_VALUE.KPI_ID.eq(KPI.ID))
                        .and(HELD_VALUE.STATE.in(HeldValue.State.WAITING.name(), HeldValue.State.RETURNED.name()))
                        .orderBy(HELD_VALUE.STATE.desc(), HELD_VALUE.ID.desc()))
                .convertFrom(rows ->
                        rows.map(mapping((id, day, value, note, by, name, state, reason) -> new GridRow.Held(
                                id,
                                day,
                                value,
                                note,
                                new GridRow.Named(by, name),
                                HeldValue.State.valueOf(state),
                                reason))));
    }

    private static Field<Map<LocalDate, Integer>> comments(Period days) {
        return multiset(select(COMMENT_DAY.DAY, count())
                        .from(COMMENT_DAY)
                        .where(COMMENT_DAY.WORKSPACE_ID.eq(KPI.WORKSPACE_ID), COMMENT_DAY.KPI_ID.eq(KPI.ID))
                        .and(COMMENT_DAY.DAY.between(days.start(), days.end()))
                        .andNotExists(selectOne()
                                .from(COMMENT_REMOVAL)
                                .where(
                                        COMMENT_REMOVAL.WORKSPACE_ID.eq(COMMENT_DAY.WORKSPACE_ID),
                                        COMMENT_REMOVAL.COMMENT_ID.eq(COMMENT_DAY.COMMENT_ID)))
                        .groupBy(COMMENT_DAY.DAY))
                .convertFrom(rows -> rows.intoMap(COMMENT_DAY.DAY, count()));
    }
}
