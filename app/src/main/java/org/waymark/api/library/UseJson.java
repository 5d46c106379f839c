package org.waymark.api.library;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.api.Sense;
import org.waymark.cycles.Cycle;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.KpiWish;
import org.waymark.kpis.Thresholds;
import org.waymark.library.Fill;
import org.waymark.library.KpiTemplate;
import org.waymark.library.ObjectiveTemplate;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;
import org.waymark.objectives.KeyResultWish;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ObjectiveWish;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.people.Person;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** What is made of a template. */
final class UseJson {
    private UseJson() {}

    @Says("Whose a new KPI or objective is to be.")
    record KpiUseSent(
            @Says("TEAM when left out and a team is given, else INDIVIDUAL.") @Nullable
            Level level,

            @Says("A person; who asks, when left out.") @Nullable
            UUID owner,

            @Nullable UUID team,

            @Says("That of the template when left out.") @Nullable
            String name,

            @Nullable String category,

            @Says("Define its pair as well; false when left out.") @Nullable
            Boolean pair) {
        KpiWish wish(Actor actor, KpiTemplate of) {
            var wish = of.wish(
                    holder(actor, level, owner, team),
                    null,
                    Objects.requireNonNullElse(category, ""),
                    Thresholds.DEFAULT.nearPercent());
            return name == null
                    ? wish
                    : new KpiWish(
                            name,
                            wish.card(),
                            wish.holder(),
                            null,
                            wish.category(),
                            wish.indicator(),
                            wish.metric(),
                            wish.nearPercent());
        }
    }

    @Says("The KPIs that were defined: the one of the template, and its pair if that was wanted.")
    record KpiUseShown(List<UUID> kpis) {
        static KpiUseShown of(List<Kpi> defined) {
            return new KpiUseShown(defined.stream().map(kpi -> kpi.id().value()).toList());
        }
    }

    @Says("A draft with the key results that are named here; those that are not are left out.")
    record ObjectiveUseSent(
            @Says("The id of its cycle.") UUID cycle,

            @Says("That of the template when left out.") @Nullable
            String title,

            @Says("TEAM when left out and a team is given, else INDIVIDUAL.") @Nullable
            Level level,

            @Says("A person; who asks, when left out.") @Nullable
            UUID owner,

            @Nullable UUID team,
            List<FillSent> keyResults) {
        ObjectiveWish wish(Actor actor, ObjectiveTemplate of) {
            return new ObjectiveWish(
                    new Cycle.Id(cycle),
                    Objects.requireNonNullElse(title, of.name()),
                    "",
                    of.why(),
                    holder(actor, level, owner, team),
                    Objective.Kind.ASPIRATIONAL,
                    false,
                    List.of(),
                    false,
                    null);
        }

        List<KeyResultWish> keyResults(Actor actor, ObjectiveTemplate of, Period period) {
            var by = new Person.Id(Objects.requireNonNullElse(owner, actor.person()));
            return keyResults.stream().map(one -> one.wish(of, by, period)).toList();
        }
    }

    @Says("A key result of the template with what is needed to use it.")
    record FillSent(
            @Says("Its place in the template, from 1.") Integer keyResult,

            @Says("That of the template when left out.") @Nullable
            String title,

            @Nullable Double from,
            @Nullable Double to,

            @Says("A change whose start is still to be measured; its direction is that of the template.") @Nullable
            Double percent,

            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double times,

            @Says("Milestones, or the three zones; those of the template when left out.") @Nullable
            List<String> texts,

            @Says("The KPI whose values it borrows.") @Nullable
            UUID kpi) {
        KeyResultWish wish(ObjectiveTemplate of, Person.Id owner, Period period) {
            if (keyResult < 1 || keyResult > of.keyResults().size()) {
                throw new Refused.Invalid(
                        "keyResult",
                        keyResult,
                        "no.library.place",
                        of.keyResults().size());
            }
            var part = of.keyResults().get(keyResult - 1);
            var fill = new Fill(from, to, percent, low, high, times, Objects.requireNonNullElse(texts, List.of()));
            return part.wish(
                    Objects.requireNonNullElse(title, part.title()),
                    Sense.of("keyResults", () -> part.measure().filled(fill)),
                    owner,
                    period,
                    Cadence.WEEKLY,
                    kpi == null ? null : new Kpi.Id(kpi));
        }
    }

    private static Holder holder(Actor actor, @Nullable Level level, @Nullable UUID owner, @Nullable UUID team) {
        return new Holder(
                Objects.requireNonNullElse(level, team == null ? Level.INDIVIDUAL : Level.TEAM),
                Objects.requireNonNullElse(owner, actor.person()),
                team);
    }
}
