package org.waymark.calendar;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.waymark.cycles.schema.Tables.CYCLE;
import static org.waymark.initiatives.schema.Tables.INITIATIVE;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.kpis.schema.Tables.MEASUREMENT;
import static org.waymark.objectives.schema.Tables.CHECK_IN;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.platform.schema.Tables.FACT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.springframework.stereotype.Repository;
import org.waymark.calendar.CalendarEntry.Kind;
import org.waymark.measure.Period;
import org.waymark.platform.Actor;
import org.waymark.platform.LastWrite;
import org.waymark.platform.UntilNextWrite;

/**
 * Reads what falls on the days of a period in one statement: a part for each kind, each counted by day. What all of a role may see is the
 * same for them, so it is read once after each write (ADR 020); what a reader may see besides is little.
 */
@Repository
class CalendarQuery {
    private static final int MOST_KEPT = 100;

    private final DSLContext db;
    private final UntilNextWrite<Wanted, List<CalendarEntry>> open;

    CalendarQuery(DSLContext db, LastWrite lastWrite) {
        this.db = db;
        this.open = new UntilNextWrite<>(lastWrite, MOST_KEPT);
    }

    /** @param few of one kind and day; the others are only counted */
    private record Wanted(UUID workspace, boolean admins, Period days, Whose whose, int few, int most) {}

    /** Where entries of one kind stand together. */
    private record Slot(LocalDate day, Kind kind) {
        static Slot of(CalendarEntry entry) {
            return new Slot(entry.day(), entry.kind());
        }
    }

    /** @param few of one kind and day; the others are only counted */
    List<CalendarEntry> between(Actor actor, Period days, Whose whose, int few, int most) {
        var wanted = new Wanted(actor.workspace(), actor.isAdmin(), days, whose, few, most);
        if (whose instanceof Whose.Mine)
            return db.fetch(entries(actor, Sight.ALL, wanted)).map(CalendarQuery::entry);
        var look = open.look(wanted);
        var found = db.select(look.lastWrite(), besides(actor, wanted)).fetchSingle();
        return joined(
                look.answerBy(
                        found.value1(),
                        () -> db.fetch(entries(actor, Sight.OPEN, wanted)).map(CalendarQuery::entry)),
                found.value2(),
                wanted);
    }

    private static Field<List<CalendarEntry>> besides(Actor actor, Wanted wanted) {
        return multiset(entries(actor, Sight.BESIDES, wanted)).convertFrom(rows -> rows.map(CalendarQuery::entry));
    }

    /** Of each kind and day again the first few, and all of them counted. */
    private static List<CalendarEntry> joined(List<CalendarEntry> some, List<CalendarEntry> others, Wanted wanted) {
        if (others.isEmpty()) return some;
        var counts = new HashMap<Slot, Integer>();
        for (var entries : List.of(some, others)) {
            entries.stream()
                    .collect(toMap(Slot::of, CalendarEntry::together, (one, _) -> one))
                    .forEach((slot, count) -> counts.merge(slot, count, Integer::sum));
        }
        return Stream.concat(some.stream(), others.stream()).collect(groupingBy(Slot::of)).entrySet().stream()
                .sorted(comparing(
                        Map.Entry::getKey,
                        comparing(Slot::day).thenComparing(slot -> slot.kind().name())))
                .flatMap(slot -> slot.getValue().stream()
                        .sorted(comparing(CalendarEntry::title))
                        .limit(wanted.few())
                        .map(entry -> entry.together(Objects.requireNonNull(counts.get(slot.getKey())))))
                .limit(wanted.most())
                .toList();
    }

    private static Select<Record> entries(Actor actor, Sight sight, Wanted wanted) {
        var part = new CalendarParts(actor, sight, wanted.days(), wanted.whose());
        var entries = Stream.of(
                        part.keyResults(Kind.CHECK_IN_DUE, KEY_RESULT.NEXT_CHECK_IN_ON),
                        part.keyResults(Kind.KEY_RESULT_ENDS, KEY_RESULT.DUE_DAY),
                        part.kpis(),
                        part.initiatives(Kind.INITIATIVE_STARTS, INITIATIVE.START_DAY),
                        part.initiatives(Kind.INITIATIVE_DUE, INITIATIVE.DUE_DAY),
                        part.tasks(),
                        part.cycles(Kind.CYCLE_STARTS, CYCLE.START_DAY),
                        part.cycles(Kind.CYCLE_ENDS, CYCLE.END_DAY))
                .reduce(Select::unionAll)
                .orElseThrow()
                .asTable("entry");
        var day = entries.field("day", LocalDate.class);
        return select(entries.fields())
                .select(changedAt(entries).as("changed_at"))
                .from(entries)
                .where(entries.field("place", Integer.class).le(wanted.few()))
                .orderBy(day, entries.field("kind"), entries.field("place"))
                .limit(wanted.most());
    }

    /** When what an entry says last changed; asked for those that are named alone. */
    private static Field<Instant> changedAt(Table<?> entries) {
        var subject = entries.field("subject", KPI.ID.getDataType());
        var within = entries.field("within", KPI.ID.getDataType());
        var workspace = entries.field("workspace", KPI.WORKSPACE_ID.getDataType());
        var checkedIn = field(select(max(CHECK_IN.RECORDED_AT))
                .from(CHECK_IN)
                .where(CHECK_IN.WORKSPACE_ID.eq(workspace))
                .and(CHECK_IN.KEY_RESULT_ID.eq(subject)));
        var measured = field(select(max(MEASUREMENT.RECORDED_AT))
                .from(MEASUREMENT)
                .where(MEASUREMENT.WORKSPACE_ID.eq(workspace))
                .and(MEASUREMENT.KPI_ID.eq(subject)));
        // the newest fact about it, or about its initiative
        var moved = field(select(max(FACT.HAPPENED_AT))
                .from(FACT)
                .where(FACT.WORKSPACE_ID.eq(workspace))
                .and(FACT.ABOUT_ID.eq(within)));
        var newest = case_(entries.field("kind", String.class))
                .when(inline(Kind.CHECK_IN_DUE.name()), checkedIn)
                .when(inline(Kind.KEY_RESULT_ENDS.name()), checkedIn)
                .when(inline(Kind.VALUE_DUE.name()), measured)
                .when(inline(Kind.CYCLE_STARTS.name()), inline(null, KPI.CREATED_AT.getDataType()))
                .when(inline(Kind.CYCLE_ENDS.name()), inline(null, KPI.CREATED_AT.getDataType()))
                .else_(moved);
        return coalesce(newest, entries.field("created_at", KPI.CREATED_AT.getDataType()));
    }

    private static CalendarEntry entry(Record row) {
        return new CalendarEntry(
                Kind.valueOf(row.get("kind", String.class)),
                row.get(field(name("subject"), KPI.ID.getDataType())),
                row.get(field(name("within"), KPI.ID.getDataType())),
                row.get(field(name("day"), KPI.DUE_ON.getDataType())),
                row.get("title", String.class),
                row.get("together", Integer.class),
                row.get(field(name("changed_at"), KPI.CREATED_AT.getDataType())));
    }
}
