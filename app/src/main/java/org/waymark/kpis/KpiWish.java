package org.waymark.kpis;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;
import org.waymark.measure.Unit;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Refused;
import org.waymark.platform.Refused.Problem;

/**
 * A KPI as somebody asks for it, not checked yet.
 *
 * @param nearPercent how far off its target, in percent of it, a value still counts as near
 */
public record KpiWish(
        String name,
        Card card,
        Holder holder,
        @Nullable UUID measurer,
        String category,
        Indicator indicator,
        MetricWish metric,
        double nearPercent) {
    private static final int MOST_DUE_DAYS = 366;

    /** How the KPI is to be measured. */
    public record MetricWish(
            Unit.Kind unit,
            String symbol,
            int decimals,
            Direction direction,
            Aggregation aggregation,
            Cadence cadence,
            int dueDays) {}

    /** Refuses, with all that is wrong at once, what could not be kept whoever wished it. */
    public void check() {
        definition();
    }

    /** The KPI that is meant; refused with all that is wrong at once. */
    Definition definition() {
        var problems = new ArrayList<Problem>();
        var texts = new Texts(problems);
        var cleanName = texts.line("name", name, 200);
        if (cleanName.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem("name", name, "no.kpis.name"));
        }
        var cleanCard = new Card(
                texts.text("what", card.what(), 2000),
                texts.text("why", card.why(), 2000),
                texts.text("how", card.how(), 2000),
                texts.text("review", card.review(), 500));
        var cleanCategory = texts.line("category", category, 80);
        var symbol = texts.line("symbol", metric.symbol(), Unit.LONGEST_SYMBOL);
        problems.addAll(numberProblems());
        problems.addAll(placeProblems());
        if (!problems.isEmpty()) {
            throw new Refused.Invalid(problems);
        }
        return new Definition(
                cleanName,
                cleanCard,
                holder,
                holder.owner().equals(measurer) ? null : measurer,
                cleanCategory,
                indicator,
                new Metric(
                        new Unit(metric.unit(), symbol, metric.decimals()),
                        metric.direction(),
                        metric.aggregation(),
                        metric.cadence(),
                        metric.dueDays()),
                new Thresholds(nearPercent));
    }

    private List<Problem> numberProblems() {
        var problems = new ArrayList<Problem>();
        if (metric.decimals() < 0 || metric.decimals() > Unit.MOST_DECIMALS) {
            problems.add(new Problem(
                    "decimals", Integer.toString(metric.decimals()), "no.kpis.decimals", Unit.MOST_DECIMALS));
        }
        if (metric.dueDays() < 0 || metric.dueDays() > MOST_DUE_DAYS) {
            problems.add(new Problem("dueDays", Integer.toString(metric.dueDays()), "no.kpis.due-days", MOST_DUE_DAYS));
        }
        // written so that NaN is refused as well
        if (!(nearPercent >= 0 && nearPercent <= 100)) {
            problems.add(new Problem("nearPercent", Double.toString(nearPercent), "no.kpis.percent"));
        }
        return problems;
    }

    private List<Problem> placeProblems() {
        if (holder.level() == Level.TEAM && holder.team() == null) {
            return List.of(new Problem("team", "", "no.kpis.team-missing"));
        }
        if (holder.level() == Level.COMPANY && holder.team() != null) {
            return List.of(new Problem("team", holder.team().toString(), "no.kpis.team-superfluous"));
        }
        return List.of();
    }
}
