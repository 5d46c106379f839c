package org.waymark.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.cycles.Cycle;
import org.waymark.kpis.Card;
import org.waymark.kpis.Indicator;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.KpiWish;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;
import org.waymark.measure.Unit;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.KeyResultWish;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ObjectiveWish;
import org.waymark.objectives.TargetJson;
import org.waymark.people.Audience;
import org.waymark.people.Holder;
import org.waymark.people.Person;
import tools.jackson.databind.JsonNode;

/** What was there before an import changed it, as the database keeps it, and the wish that brings it back. */
final class Kept {
    private Kept() {}

    record Goal(
            UUID cycle,
            String title,
            String problem,
            String description,
            Holder holder,
            Objective.Kind kind,
            boolean countsChildren,
            List<String> tags,
            boolean published) {
        static Goal of(Objective objective, List<String> tags) {
            var definition = objective.definition();
            return new Goal(
                    definition.cycle().value(),
                    definition.title(),
                    definition.problem(),
                    definition.description(),
                    definition.holder(),
                    definition.kind(),
                    definition.countsChildren(),
                    tags,
                    !objective.isDraft());
        }

        ObjectiveWish wish(@Nullable Audience audience) {
            return new ObjectiveWish(
                    new Cycle.Id(cycle),
                    title,
                    problem,
                    description,
                    holder,
                    kind,
                    countsChildren,
                    tags,
                    published,
                    audience);
        }
    }

    record Result(
            String title,
            String description,
            UUID owner,
            Object target,
            Object curve,
            Unit unit,
            LocalDate start,
            LocalDate due,
            Cadence cadence,
            double weight,
            @Nullable UUID kpi) {
        static Result of(KeyResult.Definition definition) {
            var kpi = definition.kpi();
            return new Result(
                    definition.title(),
                    definition.description(),
                    definition.owner().value(),
                    TargetJson.write(definition.target()),
                    TargetJson.write(definition.curve()),
                    definition.unit(),
                    definition.period().start(),
                    definition.period().end(),
                    definition.cadence(),
                    definition.weight(),
                    kpi == null ? null : kpi.value());
        }
    }

    /** As {@link Result}, read again. */
    static KeyResultWish wish(JsonNode kept) {
        var kpi = kept.path("kpi");
        var unit = kept.path("unit");
        return new KeyResultWish(
                kept.path("title").stringValue(),
                kept.path("description").stringValue(),
                new Person.Id(UUID.fromString(kept.path("owner").stringValue())),
                TargetJson.readTarget(kept.path("target")),
                TargetJson.readCurve(kept.path("curve")),
                new Unit(
                        Unit.Kind.valueOf(unit.path("kind").stringValue()),
                        unit.path("symbol").stringValue(),
                        unit.path("decimals").intValue()),
                new Period(
                        LocalDate.parse(kept.path("start").stringValue()),
                        LocalDate.parse(kept.path("due").stringValue())),
                Cadence.valueOf(kept.path("cadence").stringValue()),
                kept.path("weight").doubleValue(),
                kpi.isString() ? new Kpi.Id(UUID.fromString(kpi.stringValue())) : null);
    }

    /** What of a KPI an import does not say stays as it is. */
    static KpiWish wish(Kpi kpi) {
        var definition = kpi.definition();
        var metric = definition.metric();
        return new KpiWish(
                definition.name(),
                definition.card(),
                definition.holder(),
                definition.measurer(),
                definition.category(),
                definition.indicator(),
                new KpiWish.MetricWish(
                        metric.unit().kind(),
                        metric.unit().symbol(),
                        metric.unit().decimals(),
                        metric.direction(),
                        metric.aggregation(),
                        metric.cadence(),
                        metric.dueDays()),
                definition.thresholds().nearPercent());
    }

    static KpiWish changed(KpiWish before, KpiWish said, Holder holder) {
        return new KpiWish(
                said.name(),
                new Card(
                        said.card().what(),
                        said.card().why(),
                        said.card().how(),
                        before.card().review()),
                holder,
                before.measurer(),
                said.category(),
                before.indicator() == Indicator.UNSET ? said.indicator() : before.indicator(),
                said.metric(),
                before.nearPercent());
    }

    /** When values were recorded, and by whom. */
    record Values(UUID by, Instant at) {}

    /** Names of people and places that a wish cannot know before they are there. */
    record Places(Map<String, UUID> teams, Map<CycleRef, UUID> cycles) {}
}
