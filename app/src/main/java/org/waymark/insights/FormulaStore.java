package org.waymark.insights;

import static org.waymark.insights.schema.Tables.KPI_DRIVER;
import static org.waymark.insights.schema.Tables.KPI_FORMULA;

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

    Map<Kpi.Id, Formula> all(UUID workspace) {
        return read(KPI_FORMULA.WORKSPACE_ID.eq(workspace)).stream()
                .collect(Collectors.toMap(Formula::kpi, Function.identity()));
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
                .set(KPI_FORMULA.SET_BY, formula.setBy())
                .set(KPI_FORMULA.SET_AT, formula.setAt())
                .set(KPI_FORMULA.VERSION, formula.version())
                .onConflictDoNothing()
                .execute();
    }

    private int replace(UUID workspace, Formula formula, long version) {
        return db.update(KPI_FORMULA)
                .set(KPI_FORMULA.FORMULA, formula.text())
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
