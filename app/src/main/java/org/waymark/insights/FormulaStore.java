package org.waymark.insights;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.waymark.insights.schema.Tables.KPI_DRIVER;
import static org.waymark.insights.schema.Tables.KPI_FORMULA;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.insights.schema.tables.records.KpiDriverRecord;
import org.waymark.kpis.Kpi;
import org.waymark.platform.Refused;

@Repository
class FormulaStore {
    private final DSLContext db;

    FormulaStore(DSLContext db) {
        this.db = db;
    }

    Optional<Formula> find(UUID workspace, Kpi.Id kpi) {
        return read(KPI_FORMULA.WORKSPACE_ID.eq(workspace).and(KPI_FORMULA.KPI_ID.eq(kpi.value()))).stream()
                .findFirst();
    }

    /** Those that make values. */
    List<Formula> computing(UUID workspace) {
        return read(KPI_FORMULA.WORKSPACE_ID.eq(workspace).and(KPI_FORMULA.MODE.eq(FormulaMode.COMPUTES.name())));
    }

    /** Of some KPIs and of all that they are made of. */
    Map<Kpi.Id, Formula> below(UUID workspace, Collection<Kpi.Id> roots) {
        var below = name("below");
        var id = field(below.append("id"), KPI_DRIVER.KPI_ID.getDataType());
        var reached = below.fields("id")
                .as(select(KPI_DRIVER.DRIVER_ID)
                        .from(KPI_DRIVER)
                        .where(KPI_DRIVER.WORKSPACE_ID.eq(workspace), KPI_DRIVER.KPI_ID.in(values(roots)))
                        .union(select(KPI_DRIVER.DRIVER_ID)
                                .from(table(below))
                                .join(KPI_DRIVER)
                                .on(KPI_DRIVER.WORKSPACE_ID.eq(workspace), KPI_DRIVER.KPI_ID.eq(id))));
        var ids = new HashSet<>(values(roots));
        db.withRecursive(reached).select(id).from(table(below)).forEach(row -> ids.add(row.value1()));
        return read(KPI_FORMULA.WORKSPACE_ID.eq(workspace).and(KPI_FORMULA.KPI_ID.in(ids))).stream()
                .collect(Collectors.toMap(Formula::kpi, Function.identity()));
    }

    /** The formulas that compute these KPIs, or something from them, also by way of others; by the id of what they compute. */
    Map<String, org.waymark.analytics.expression.Formula> computing(UUID workspace, Collection<Kpi.Id> kpis) {
        var above = name("above");
        var id = field(above.append("id"), KPI_DRIVER.KPI_ID.getDataType());
        var computes = KPI_FORMULA.WORKSPACE_ID.eq(workspace).and(KPI_FORMULA.MODE.eq(FormulaMode.COMPUTES.name()));
        var drives = KPI_DRIVER.WORKSPACE_ID.eq(workspace).and(KPI_DRIVER.KPI_ID.eq(KPI_FORMULA.KPI_ID));
        var reached = above.fields("id")
                .as(select(KPI_FORMULA.KPI_ID)
                        .from(KPI_FORMULA)
                        .where(computes, KPI_FORMULA.KPI_ID.in(values(kpis)))
                        .union(select(KPI_DRIVER.KPI_ID)
                                .from(KPI_DRIVER)
                                .join(KPI_FORMULA)
                                .on(drives, computes)
                                .where(KPI_DRIVER.DRIVER_ID.in(values(kpis))))
                        .union(select(KPI_DRIVER.KPI_ID)
                                .from(table(above))
                                .join(KPI_DRIVER)
                                .on(KPI_DRIVER.WORKSPACE_ID.eq(workspace), KPI_DRIVER.DRIVER_ID.eq(id))
                                .join(KPI_FORMULA)
                                .on(drives, computes)));
        return db.withRecursive(reached)
                .select(KPI_FORMULA.KPI_ID, KPI_FORMULA.FORMULA)
                .from(table(above))
                .join(KPI_FORMULA)
                .on(KPI_FORMULA.WORKSPACE_ID.eq(workspace), KPI_FORMULA.KPI_ID.eq(id))
                .fetchMap(
                        row -> row.value1().toString(),
                        row -> org.waymark.analytics.expression.Formula.kept(row.value2()));
    }

    private static Collection<UUID> values(Collection<Kpi.Id> kpis) {
        return kpis.stream().map(Kpi.Id::value).toList();
    }

    private List<Formula> read(Condition which) {
        Map<UUID, List<Kpi.Id>> drivers = db.select(KPI_DRIVER.KPI_ID, KPI_DRIVER.DRIVER_ID)
                .from(KPI_FORMULA)
                .join(KPI_DRIVER)
                .on(KPI_DRIVER.WORKSPACE_ID.eq(KPI_FORMULA.WORKSPACE_ID).and(KPI_DRIVER.KPI_ID.eq(KPI_FORMULA.KPI_ID)))
                .where(which)
                .orderBy(KPI_DRIVER.KPI_ID, KPI_DRIVER.POSITION)
                .fetchGroups(row -> row.value1(), row -> new Kpi.Id(row.value2()));
        return db.selectFrom(KPI_FORMULA)
                .where(which)
                .orderBy(KPI_FORMULA.KPI_ID)
                .fetch(row -> new Formula(
                        new Kpi.Id(row.getKpiId()),
                        row.getFormula(),
                        FormulaMode.valueOf(row.getMode()),
                        drivers.getOrDefault(row.getKpiId(), List.of()),
                        row.getSetBy(),
                        row.getSetAt(),
                        row.getVersion()));
    }

    /** @param version of the formula that it replaces; 0 where there was none */
    void save(UUID workspace, Formula formula, long version) {
        removeDrivers(workspace, formula.kpi());
        if ((version == 0 ? add(workspace, formula) : replace(workspace, formula, version)) == 0) {
            throw new Refused.Conflict("no.insights.formula-changed-meanwhile");
        }
        db.batchInsert(IntStream.range(0, formula.drivers().size())
                        .mapToObj(i -> new KpiDriverRecord(
                                workspace,
                                formula.kpi().value(),
                                formula.drivers().get(i).value(),
                                (long) i))
                        .toList())
                .execute();
    }

    private int add(UUID workspace, Formula formula) {
        return db.insertInto(KPI_FORMULA)
                .set(KPI_FORMULA.WORKSPACE_ID, workspace)
                .set(KPI_FORMULA.KPI_ID, formula.kpi().value())
                .set(KPI_FORMULA.FORMULA, formula.text())
                .set(KPI_FORMULA.MODE, formula.mode().name())
                .set(KPI_FORMULA.SET_BY, formula.setBy())
                .set(KPI_FORMULA.SET_AT, formula.setAt())
                .set(KPI_FORMULA.VERSION, formula.version())
                .onConflictDoNothing()
                .execute();
    }

    private int replace(UUID workspace, Formula formula, long version) {
        return db.update(KPI_FORMULA)
                .set(KPI_FORMULA.FORMULA, formula.text())
                .set(KPI_FORMULA.MODE, formula.mode().name())
                .set(KPI_FORMULA.SET_BY, formula.setBy())
                .set(KPI_FORMULA.SET_AT, formula.setAt())
                .set(KPI_FORMULA.VERSION, formula.version())
                .where(KPI_FORMULA.WORKSPACE_ID.eq(workspace))
                .and(KPI_FORMULA.KPI_ID.eq(formula.kpi().value()))
                .and(KPI_FORMULA.VERSION.eq(version))
                .execute();
    }

    void remove(UUID workspace, Kpi.Id kpi) {
        removeDrivers(workspace, kpi);
        db.deleteFrom(KPI_FORMULA)
                .where(KPI_FORMULA.WORKSPACE_ID.eq(workspace))
                .and(KPI_FORMULA.KPI_ID.eq(kpi.value()))
                .execute();
    }

    private void removeDrivers(UUID workspace, Kpi.Id kpi) {
        db.deleteFrom(KPI_DRIVER)
                .where(KPI_DRIVER.WORKSPACE_ID.eq(workspace))
                .and(KPI_DRIVER.KPI_ID.eq(kpi.value()))
                .execute();
    }
}
