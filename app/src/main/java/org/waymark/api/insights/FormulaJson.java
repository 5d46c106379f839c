package org.waymark.api.insights;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.insights.Formula;

/** What a KPI is made of, as it is sent and shown. */
final class FormulaJson {
    private FormulaJson() {}

    @Says("What a KPI is made of: an expression over other KPIs. The KPI itself stays measured.")
    record FormulaSent(
            @Says("KPIs stand in it by id, [id], or by name, kpi(\"name\"); at most 2000 characters.")
            String formula) {}

    @Says("What a KPI is made of: an expression over other KPIs. The KPI itself stays measured.")
    record FormulaShown(
            UUID kpi,

            @Says("KPIs by their ids; null: it is only measured.") @Nullable
            String formula,

            @Says("The same with names, where a name can stand in a formula; null: it is only measured.") @Nullable
            String named,

            @Says("The KPIs that it names and that you may see, in their order.")
            List<UUID> drivers,

            @Nullable UUID setBy,
            @Nullable Instant setAt,
            @Says("0: it is only measured; the ETag.") Long version) {
        static FormulaShown none(UUID kpi) {
            return new FormulaShown(kpi, null, null, List.of(), null, null, 0L);
        }

        static FormulaShown of(Formula formula, String named, Set<UUID> seen) {
            return new FormulaShown(
                    formula.kpi().value(),
                    formula.text(),
                    named,
                    idsOf(formula).stream().filter(seen::contains).toList(),
                    formula.setBy(),
                    formula.setAt(),
                    formula.version());
        }

        static List<UUID> idsOf(Formula formula) {
            return formula.drivers().stream().map(driver -> driver.value()).toList();
        }
    }
}
