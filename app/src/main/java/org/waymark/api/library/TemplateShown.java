package org.waymark.api.library;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.api.kpis.UnitJson;
import org.waymark.kpis.Indicator;
import org.waymark.library.KeyResultTemplate;
import org.waymark.library.KpiTemplate;
import org.waymark.library.Measure;
import org.waymark.library.ObjectiveTemplate;
import org.waymark.library.OwnTemplate;
import org.waymark.library.Shelf;
import org.waymark.library.Template;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;

@Says("A template to begin with.")
record TemplateShown(
        @Says("Its name in addresses; the id of one that the workspace made.")
        String key,

        Template.Kind kind,

        @Says("Where it stands; null for one that the workspace made.") @Nullable
        Shelf shelf,

        String name,
        String why,
        @Says("Of a KPI; else null.") @Nullable KpiPart kpi,
        @Says("Of an objective; else null.") @Nullable ObjectivePart objective) {

    @Says("A template that the workspace made, as its maker keeps it.")
    record OwnShown(
            TemplateShown template,
            UUID madeBy,
            @Says("Whether only its maker sees it.") Boolean restricted,
            Boolean archived,
            Long version) {
        static OwnShown of(OwnTemplate own) {
            return new OwnShown(
                    TemplateShown.of(own.template()),
                    own.madeBy().value(),
                    own.restricted(),
                    own.isArchived(),
                    own.version());
        }
    }

    @Says("What a KPI is.")
    record KpiPart(
            String what,
            String how,
            UnitJson unit,
            Direction direction,
            Cadence cadence,
            Aggregation aggregation,
            Indicator indicator,

            @Says("Names of KPIs of the library that usually move it.")
            List<String> drivers,

            @Says("Names of KPIs of the library that may get worse while it is pushed; the first is its pair.")
            List<String> guards,

            @Says("The role that usually answers for it; may be empty.")
            String owner) {
        static KpiPart of(KpiTemplate of) {
            var metric = of.metric();
            return new KpiPart(
                    of.card().what(),
                    of.card().how(),
                    UnitJson.of(metric.unit()),
                    metric.direction(),
                    metric.cadence(),
                    metric.aggregation(),
                    of.indicator(),
                    of.drivers(),
                    of.guards(),
                    of.owner());
        }
    }

    @Says("What an objective is made of.")
    record ObjectivePart(
            List<Part> keyResults,

            @Says("Names of KPIs of the library that it usually moves.")
            List<String> moves,

            @Says("How long after its start these usually begin to move; null: not known.") @Nullable
            Integer delayDays) {
        static ObjectivePart of(ObjectiveTemplate of) {
            return new ObjectivePart(of.keyResults().stream().map(Part::of).toList(), of.moves(), of.delayDays());
        }
    }

    @Says("A key result without its numbers.")
    record Part(
            String title,
            @Says("How it is measured.") MeasuredBy measure,
            UnitJson unit,
            @Says("What must be filled in to use it.") List<String> needs,

            @Says("The KPI of the library that measures it; null: a number of its own.") @Nullable
            String kpi) {
        enum MeasuredBy {
            REACH,
            RELATIVE,
            HOLD,
            RATE,
            MILESTONES,
            ZONES,
            YES_NO
        }

        static Part of(KeyResultTemplate of) {
            return new Part(of.title(), by(of.measure()), UnitJson.of(of.unit()), needs(of.measure()), of.kpi());
        }

        private static MeasuredBy by(Measure measure) {
            return switch (measure) {
                case Measure.Reach _ -> MeasuredBy.REACH;
                case Measure.Relative _ -> MeasuredBy.RELATIVE;
                case Measure.Hold _ -> MeasuredBy.HOLD;
                case Measure.Rate _ -> MeasuredBy.RATE;
                case Measure.Milestones _ -> MeasuredBy.MILESTONES;
                case Measure.Zones _ -> MeasuredBy.ZONES;
                case Measure.YesNo _ -> MeasuredBy.YES_NO;
            };
        }

        private static List<String> needs(Measure measure) {
            return switch (measure) {
                case Measure.Reach _ -> List.of("from", "to");
                case Measure.Relative _ -> List.of("percent");
                case Measure.Hold hold ->
                    switch (hold.side()) {
                        case LOW -> List.of("low");
                        case HIGH -> List.of("high");
                        case BAND -> List.of("low", "high");
                    };
                case Measure.Rate _ -> List.of("times");
                case Measure.Milestones _, Measure.Zones _, Measure.YesNo _ -> List.of();
            };
        }
    }

    static TemplateShown of(Template template) {
        return new TemplateShown(
                template.key(),
                template.kind(),
                template.shelf(),
                template.name(),
                template.why(),
                template instanceof KpiTemplate kpi ? KpiPart.of(kpi) : null,
                template instanceof ObjectiveTemplate objective ? ObjectivePart.of(objective) : null);
    }

    /** What a cursor knows it by. */
    static UUID place(Template template) {
        return UUID.nameUUIDFromBytes(template.key().getBytes(StandardCharsets.UTF_8));
    }
}
