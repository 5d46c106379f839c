package org.waymark.api.insights;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.insights.Formula;
import org.waymark.insights.FormulaMode;
import org.waymark.insights.FormulaWish;

/** What a KPI is made of, as it is sent and shown. */
final class FormulaJson {
    private FormulaJson() {}

    @Says("What a KPI is made of: an expression over other KPIs, which explains its values or makes them.")
    record FormulaSent(
            @Says("KPIs stand in it by id, [id], or by name, kpi(\"name\"); at most 2000 characters.")
            String formula,

            @Says("EXPLAINS, also when left out: the KPI stays measured, the formula says what moved it."
                    + " COMPUTES: the formula makes its values, and nobody enters them.")
            @Nullable
            FormulaMode mode) {
        FormulaWish wish() {
            return new FormulaWish(formula, mode == null ? FormulaMode.EXPLAINS : mode);
        }
    }

    @Says("What a KPI is made of: an expression over other KPIs, which explains its values or makes them.")
    record FormulaShown(
            UUID kpi,

            @Says("Null: it is only measured.") @Nullable FormulaMode mode,

            @Says("KPIs by their ids; null: it is only measured.") @Nullable
            String formula,

            @Says("The same with names, where a name can stand in a formula; null: it is only measured.") @Nullable
            String named,

            @Says("The KPIs that it names and that you may see, in their order.")
            List<UUID> drivers,

            @Nullable UUID setBy,
            @Nullable Instant setAt,

            @Says("0: it is only measured; the ETag begins with it.")
            Long version) {
        static FormulaShown none(UUID kpi) {
            return new FormulaShown(kpi, null, null, null, List.of(), null, null, 0L);
        }

        static FormulaShown of(Formula formula, String named, Set<UUID> seen) {
            return new FormulaShown(
                    formula.kpi().value(),
                    formula.mode(),
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
