package org.waymark.web.library;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.Metric;
import org.waymark.library.KeyResultTemplate;
import org.waymark.library.KpiTemplate;
import org.waymark.library.Measure;
import org.waymark.library.ObjectiveTemplate;
import org.waymark.library.Shelf;
import org.waymark.library.Template;
import org.waymark.measure.Unit;
import org.waymark.web.layout.Words;

/** Templates in words. */
public final class TemplateWords {
    private TemplateWords() {}

    public static String shelf(@Nullable Shelf shelf, Words words) {
        return words.of("library.shelf." + (shelf == null ? "own" : shelf.code()));
    }

    public static String icon(@Nullable Shelf shelf) {
        return switch (shelf) {
            case null -> "bookmark";
            case PEOPLE -> "users";
            case SALES -> "handshake";
            case MARKETING -> "megaphone";
            case SUPPORT -> "headset";
            case PRODUCT -> "app-window";
            case ENGINEERING -> "database";
            case OPERATIONS -> "settings-2";
            case FINANCE -> "banknote";
            case SUSTAINABILITY -> "mountain";
            case LIFE -> "smile";
            case MANUFACTURING -> "factory";
            case RETAIL -> "store";
            case HEALTHCARE -> "heart-pulse";
            case TECHNOLOGY -> "monitor-smartphone";
            case PUBLIC -> "landmark";
            case EDUCATION -> "graduation-cap";
            case HOSPITALITY -> "utensils";
            case LOGISTICS -> "waypoints";
        };
    }

    /** One line below its name. */
    static String gist(Template template, Words words) {
        return switch (template) {
            case KpiTemplate kpi -> kpi.card().what();
            case ObjectiveTemplate of ->
                of.why().isEmpty()
                        ? words.of("library.key-results", of.keyResults().size())
                        : of.why();
        };
    }

    /** "Percent, lower is better, monthly". */
    static String number(Metric metric, Words words) {
        return words.of(
                "library.number",
                unit(metric.unit(), words),
                words.of("library.better." + code(metric.direction())),
                words.of("library.cadence." + code(metric.cadence())));
    }

    static String unit(Unit unit, Words words) {
        var kind = words.of("kpis.unit." + code(unit.kind()));
        return unit.symbol().isEmpty() || unit.kind() == Unit.Kind.PERCENT
                ? kind
                : words.of("library.unit", kind, unit.symbol());
    }

    /** How a key result is measured, its numbers left open: "down from … to … days". */
    public static String measure(KeyResultTemplate of, Words words) {
        var unit = of.unit().symbol();
        return switch (of.measure()) {
            case Measure.Reach(var way) ->
                words.of("library.measure.reach." + code(way), unit).strip();
            case Measure.Relative(var way) -> words.of("library.measure.relative." + code(way));
            case Measure.Hold(var side, var every) ->
                words.of("library.measure.hold." + code(side), unit, words.of("target.every." + code(every)))
                        .strip();
            case Measure.Rate(var per, var by, var limit) ->
                words.of(
                        "library.measure.rate." + code(by),
                        words.of("target.rate." + code(limit)),
                        unit,
                        words.of("target.per." + code(per)));
            case Measure.Milestones(var titles) -> words.of("target.milestones", titles.size());
            case Measure.Zones _ -> words.of("target.zones");
            case Measure.YesNo _ -> words.of("target.yes-no");
        };
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
