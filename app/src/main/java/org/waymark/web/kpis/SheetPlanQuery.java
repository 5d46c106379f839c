package org.waymark.web.kpis;

import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.kpis.schema.Tables.MEASUREMENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.measure.Cadence;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;
import org.waymark.web.kpis.SheetPlan.Place;

/** What a plan of pasted values must know: the KPIs that are meant, and the values that stand there. */
@Repository
public class SheetPlanQuery {
    private final DSLContext db;
    private final Access access;

    SheetPlanQuery(DSLContext db, Access access) {
        this.db = db;
        this.access = access;
    }

    /** The visible KPIs of these names or ids; a name may stand for several. */
    @Transactional(readOnly = true)
    public List<MeasuredKpi> named(Actor actor, Collection<String> names) {
        var ids =
                names.stream().map(SheetPlanQuery::id).filter(id -> id != null).toList();
        return db.selectFrom(KPI)
                .where(Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID))
                .and(KPI.ARCHIVED_AT.isNull())
                .and(KPI.NAME.in(names).or(KPI.ID.in(ids)))
                .fetch(row -> new MeasuredKpi(
                        row.getId(),
                        row.getName(),
                        KpiLineFields.unit(row),
                        Cadence.valueOf(row.getCadence()),
                        !row.getComputed() && access.may(actor, Action.RECORD_VALUES, holder(row), measurer(row))));
    }

    /** The values of KPIs that the actor was found to see. */
    @Transactional(readOnly = true)
    public Map<Place, Double> known(Actor actor, Collection<UUID> kpis, Collection<LocalDate> days) {
        var known = new HashMap<Place, Double>();
        if (kpis.isEmpty() || days.isEmpty()) return known;
        var sorted = new ArrayList<>(days);
        sorted.sort(null);
        db.select(MEASUREMENT.KPI_ID, MEASUREMENT.DAY, MEASUREMENT.VALUE)
                .from(MEASUREMENT)
                .where(MEASUREMENT.WORKSPACE_ID.eq(actor.workspace()))
                .and(MEASUREMENT.KPI_ID.in(kpis))
                .and(MEASUREMENT.DAY.between(sorted.getFirst(), sorted.getLast()))
                .forEach(row -> known.put(new Place(row.value1(), row.value2()), row.value3()));
        return known;
    }

    private static Holder holder(Record row) {
        return new Holder(Level.valueOf(row.get(KPI.LEVEL)), row.get(KPI.OWNER_ID), row.get(KPI.TEAM_ID));
    }

    private static Holder measurer(Record row) {
        var measurer = row.get(KPI.MEASURER_ID);
        return measurer == null ? holder(row) : new Holder(Level.INDIVIDUAL, measurer, null);
    }

    static @Nullable UUID id(String text) {
        try {
            return text.length() == 36 ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
