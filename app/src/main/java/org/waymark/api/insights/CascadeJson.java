package org.waymark.api.insights;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.insights.Cascade;
import org.waymark.insights.CascadePlan;
import org.waymark.insights.CascadeRule;
import org.waymark.insights.CascadeWish;

/** A KPI of those of teams, as it is sent and shown. */
final class CascadeJson {
    private CascadeJson() {}

    @Says("A KPI of the same KPI of several teams, as somebody asks for it.")
    record CascadeSent(
            @Says("RATIO: all numerators over all denominators; of KPIs that add up so.")
            CascadeRule rule,

            @Says("Those of the KPIs that are made: the same, or split by weight; NONE when left out.")
            CascadeWish.@Nullable Targets targets,

            @Says("All that are to count, in their order.") List<CascadeTeamSent> teams,

            @Says("Of the plan that was shown; the deed wants it.") @Nullable
            String seal) {
        CascadeWish wish() {
            return new CascadeWish(
                    rule,
                    targets == null ? CascadeWish.Targets.NONE : targets,
                    teams.stream()
                            .map(one -> new CascadeWish.Share(one.team(), one.weight() == null ? 1 : one.weight()))
                            .toList());
        }
    }

    @Says("A team that is to count.")
    record CascadeTeamSent(
            UUID team, @Says("1 when left out.") @Nullable Double weight) {}

    @Says("What a cascade would do.")
    record CascadePlanShown(
            UUID kpi,
            CascadeRule rule,
            @Says("The teams that count afterwards.") List<CascadePartPlanned> parts,
            @Says("KPIs that no longer count; they stay.") List<UUID> leaving,
            @Says("Send it with the deed.") String seal) {
        static CascadePlanShown of(CascadePlan plan) {
            return new CascadePlanShown(
                    plan.kpi().value(),
                    plan.rule(),
                    plan.parts().stream().map(CascadePartPlanned::of).toList(),
                    plan.leaving().stream().map(one -> one.part().value()).toList(),
                    plan.seal());
        }
    }

    @Says("A team that counts.")
    record CascadePartPlanned(
            UUID team,

            @Says("Its KPI; null: it will be made.") @Nullable
            UUID kpi,

            String name,

            @Says("The team's lead, else who owns the whole.")
            UUID owner,

            Double weight,
            @Says("Of a KPI that is made.") List<CascadeTargetShown> targets) {
        static CascadePartPlanned of(CascadePlan.Part part) {
            return new CascadePartPlanned(
                    part.team(),
                    part.part() == null ? null : part.part().value(),
                    part.name(),
                    part.owner(),
                    part.weight(),
                    part.targets().stream()
                            .map(one -> new CascadeTargetShown(one.fromDay(), one.low(), one.high()))
                            .toList());
        }
    }

    @Says("A target that holds from a day.")
    record CascadeTargetShown(
            LocalDate fromDay,
            @Nullable Double low,
            @Nullable Double high) {}

    @Says("A KPI of the same KPI of several teams.")
    record CascadeShown(
            UUID kpi,
            @Says("Null: it is not cascaded.") @Nullable CascadeRule rule,
            List<CascadePartShown> parts) {
        static CascadeShown none(UUID kpi) {
            return new CascadeShown(kpi, null, List.of());
        }

        static CascadeShown of(Cascade cascade) {
            return new CascadeShown(
                    cascade.kpi().value(),
                    cascade.rule(),
                    cascade.parts().stream()
                            .map(part ->
                                    new CascadePartShown(part.team(), part.kpi().value(), part.weight()))
                            .toList());
        }
    }

    @Says("A team that counts.")
    record CascadePartShown(UUID team, UUID kpi, Double weight) {}
}
