package org.waymark.insights;

import static org.jooq.impl.DSL.lower;
import static org.waymark.kpis.schema.Tables.KPI;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.analytics.expression.Derived;
import org.waymark.analytics.expression.Dimension;
import org.waymark.kpis.Kpi;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Cadence;
import org.waymark.measure.Unit;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;

/** What formulas have to know of KPIs, and of no KPI that the actor may not see. */
@Repository
class FormulaQuery {
    private final DSLContext db;

    FormulaQuery(DSLContext db) {
        this.db = db;
    }

    /** For each reference, by id or by name without regard to capitals, the KPIs that it can mean. */
    Map<String, List<Kpi.Id>> seen(Actor actor, Set<String> references) {
        var ids = new HashMap<UUID, String>();
        var names = new HashMap<String, String>();
        for (var reference : references) {
            if (isId(reference)) ids.put(UUID.fromString(reference), reference);
            else names.put(reference.strip().toLowerCase(Locale.ROOT), reference);
        }
        var found = new HashMap<String, List<Kpi.Id>>();
        db.select(KPI.ID, KPI.NAME)
                .from(KPI)
                .where(covers(actor))
                .and(KPI.ARCHIVED_AT.isNull())
                .and(KPI.ID
                        .in(ids.keySet())
                        .or(lower(KPI.NAME).in(names.keySet()))
                        .or(KPI.NAME.in(references)))
                .forEach(row -> {
                    var reference = ids.getOrDefault(
                            row.value1(), names.get(row.value2().toLowerCase(Locale.ROOT)));
                    if (reference != null) {
                        found.computeIfAbsent(reference, _ -> new ArrayList<>()).add(new Kpi.Id(row.value1()));
                    }
                });
        return found;
    }

    private static boolean isId(String reference) {
        try {
            return UUID.fromString(reference).toString().equalsIgnoreCase(reference);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    Map<Kpi.Id, String> names(Actor actor, Collection<Kpi.Id> kpis) {
        return db.select(KPI.ID, KPI.NAME)
                .from(KPI)
                .where(covers(actor))
                .and(KPI.ID.in(kpis.stream().map(Kpi.Id::value).toList()))
                .fetchMap(row -> new Kpi.Id(row.value1()), row -> row.value2());
    }

    Map<String, Derived.Kpi> units(Actor actor, Collection<Kpi.Id> kpis) {
        var units = new HashMap<String, Derived.Kpi>();
        db.select(KPI.ID, KPI.UNIT_KIND, KPI.UNIT_SYMBOL, KPI.CADENCE, KPI.AGGREGATION)
                .from(KPI)
                .where(covers(actor))
                .and(KPI.ID.in(kpis.stream().map(Kpi.Id::value).toList()))
                .forEach(row -> {
                    var grain = Grains.of(Cadence.valueOf(row.value4()));
                    var unit = dimension(Unit.Kind.valueOf(row.value2()), row.value3());
                    units.put(row.value1().toString(), new Derived.Kpi(unit, grain));
                    if (Aggregation.valueOf(row.value5()) == Aggregation.RATIO) {
                        var whole = Operand.denominatorOf(new Kpi.Id(row.value1()));
                        units.put(whole, new Derived.Kpi(Dimension.NONE, grain));
                    }
                });
        return units;
    }

    /** Percent is percent, whatever stands beside the number. */
    static Dimension dimension(Unit.Kind kind, String symbol) {
        return kind == Unit.Kind.PERCENT ? Dimension.PERCENT : Dimension.of(symbol);
    }

    private static Condition covers(Actor actor) {
        return Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID);
    }
}
