package org.waymark.code;

import static org.waymark.insights.schema.Tables.KPI_FORMULA;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.kpis.schema.Tables.KPI_TARGET;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.insights.FormulaMode;
import org.waymark.insights.FormulaWords;
import org.waymark.kpis.schema.tables.records.KpiRecord;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;

/** Reads KPIs with their targets and formulas for files of goals. */
@Repository
class KpiContentQuery {
    private final DSLContext db;

    KpiContentQuery(DSLContext db) {
        this.db = db;
    }

    List<Raw> kpis(Actor actor, Map<UUID, List<UUID>> audiences) {
        var targets = targets(actor);
        var formulas = formulas(actor);
        return db.selectFrom(KPI)
                .where(Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID))
                .orderBy(KPI.ID)
                .fetch(row -> new Raw(
                        Kind.KPI,
                        row.getId(),
                        null,
                        row.getName(),
                        row.getArchivedAt() != null,
                        names -> fields(row, names)
                                .put("targets", targets.getOrDefault(row.getId(), Value.NONE))
                                .words(
                                        "formula",
                                        formulas.getOrDefault(row.getId(), Kept.NONE)
                                                .named(names))
                                .truth(
                                        "computed",
                                        formulas.getOrDefault(row.getId(), Kept.NONE)
                                                        .mode()
                                                == FormulaMode.COMPUTES)
                                .seenBy(
                                        row.getRestricted(),
                                        audiences.getOrDefault(row.getId(), List.of()),
                                        names,
                                        row.getOwnerId(),
                                        row.getMeasurerId())
                                .all()));
    }

    private static Fields fields(KpiRecord row, Names names) {
        return new Fields(Kind.KPI)
                .words("name", row.getName())
                .put("owner", names.email(row.getOwnerId()))
                .choice("level", row.getLevel())
                .put("team", names.path(row.getTeamId()))
                .put("measurer", names.email(row.getMeasurerId()))
                .words("category", row.getCategory())
                .choice("indicator", row.getIndicator())
                .put("unit", UnitForm.write(row.getUnitKind(), row.getUnitSymbol(), row.getDecimals()))
                .choice("direction", row.getDirection())
                .choice("cadence", row.getCadence())
                .choice("aggregation", row.getAggregation())
                .amount("due-days", row.getDueDays())
                .amount("near-percent", row.getNearPercent())
                .words("what", row.getWhat())
                .words("why", row.getWhy())
                .words("how", row.getHow())
                .words("review", row.getReviewNote());
    }

    private record Kept(String text, FormulaMode mode) {
        static final Kept NONE = new Kept("", FormulaMode.EXPLAINS);

        String named(Names names) {
            if (text.isEmpty()) return "";
            return FormulaWords.shown(text, id -> Choices.text(names.path(UUID.fromString(id))));
        }
    }

    private Map<UUID, Value> targets(Actor actor) {
        var targets = new LinkedHashMap<UUID, List<Value>>();
        db.selectFrom(KPI_TARGET)
                .where(KPI_TARGET.WORKSPACE_ID.eq(actor.workspace()))
                .orderBy(KPI_TARGET.KPI_ID, KPI_TARGET.FROM_DAY)
                .forEach(row -> targets.computeIfAbsent(row.getKpiId(), _ -> new ArrayList<>())
                        .add(target(row.getFromDay(), row.getLow(), row.getHigh())));
        var all = new LinkedHashMap<UUID, Value>();
        targets.forEach((kpi, list) -> all.put(kpi, new Value.Many(list)));
        return all;
    }

    private static Value target(java.time.LocalDate from, @Nullable Double low, @Nullable Double high) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("from", new Value.Day(from));
        if (low != null) fields.put("at-least", new Value.Amount(low));
        if (high != null) fields.put("at-most", new Value.Amount(high));
        return new Value.Parts(fields);
    }

    private Map<UUID, Kept> formulas(Actor actor) {
        return db.select(KPI_FORMULA.KPI_ID, KPI_FORMULA.FORMULA, KPI_FORMULA.MODE)
                .from(KPI_FORMULA)
                .where(KPI_FORMULA.WORKSPACE_ID.eq(actor.workspace()))
                .fetchMap(row -> row.value1(), row -> new Kept(row.value2(), FormulaMode.valueOf(row.value3())));
    }
}
