package org.waymark.library;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.Card;
import org.waymark.kpis.Indicator;
import org.waymark.kpis.KpiWish;
import org.waymark.kpis.Metric;
import org.waymark.people.Holder;

/**
 * A KPI to begin with.
 *
 * @param words what else people call it, in small letters
 * @param drivers names of the KPIs of the library that usually move it
 * @param guards names of the KPIs of the library that may get worse while it is pushed, the first is its pair
 * @param owner the role that usually answers for it; may be empty
 */
public record KpiTemplate(
        String key,
        @Nullable Shelf shelf,
        String name,
        List<String> words,
        Card card,
        Metric metric,
        Indicator indicator,
        List<String> drivers,
        List<String> guards,
        String owner)
        implements Template {
    public KpiTemplate {
        words = List.copyOf(words);
        drivers = List.copyOf(drivers);
        guards = List.copyOf(guards);
    }

    /** The KPI to watch beside it; null where none is named. */
    public @Nullable String pair() {
        return guards.isEmpty() ? null : guards.getFirst();
    }

    /** It as a KPI of somebody. */
    public KpiWish wish(Holder holder, @Nullable UUID measurer, String category, double nearPercent) {
        var unit = metric.unit();
        var wished = new KpiWish.MetricWish(
                unit.kind(),
                unit.symbol(),
                unit.decimals(),
                metric.direction(),
                metric.aggregation(),
                metric.cadence(),
                metric.dueDays());
        return new KpiWish(name, card, holder, measurer, category, indicator, wished, nearPercent);
    }

    @Override
    public String why() {
        return card.why();
    }

    @Override
    public Kind kind() {
        return Kind.KPI;
    }

    @Override
    public Stream<String> texts() {
        return Stream.concat(words.stream(), Stream.of(card.what(), card.why()));
    }
}
