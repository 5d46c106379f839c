package org.waymark.web.keyresults;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.insights.KeyResultOutlook;
import org.waymark.insights.KeyResultOutlook.Chance;
import org.waymark.measure.Target;
import org.waymark.measure.Unit;
import org.waymark.web.charts.KeyResultChart;
import org.waymark.web.layout.ChanceMark;
import org.waymark.web.layout.Words;

/** Where a key result is heading, in words and for its chart: what the numbers say, beside what its owner feels. */
public record KeyResultForesight(KeyResultView of, KeyResultOutlook outlook, Words words) {
    /** Null while nothing was computed. */
    public static @Nullable KeyResultForesight of(KeyResultView of, Words words) {
        return of.outlook() == null ? null : new KeyResultForesight(of, of.outlook(), words);
    }

    /** Null where there is none, or nothing was computed. */
    public static @Nullable ChanceMark chance(KeyResultView of, Words words) {
        var foresight = of(of, words);
        return foresight == null ? null : foresight.chance();
    }

    /** Null where there is none: {@link #why} says why. */
    public @Nullable ChanceMark chance() {
        return switch (outlook.chance()) {
            case Chance.Known(var value, var rough) -> ChanceMark.of(value, rough, words);
            case Chance.Unknown _ -> null;
        };
    }

    /** "3 more values until a chance can be told". */
    public String why() {
        return switch (outlook.chance()) {
            case Chance.Known _ -> "";
            case Chance.Unknown(var why, var lack) ->
                words.of("outlook." + code(why), lack == null ? 0 : lack.missing());
        };
    }

    /** "At this speed 30 June ends near 83. It takes 6.5 a week from now on; now it is 3.7." */
    public String sentence() {
        var at = end(of);
        var end = at == null ? "" : words.of("outlook.end", words.dayText(due()), value(at.middle())) + " ";
        var needed = outlook.needed();
        if (needed == null) return end.strip();
        var every = code(of.definition().cadence());
        var pace = outlook.pace();
        var takes = pace == null
                ? words.of("outlook.needed", distance(needed), every)
                : words.of("outlook.needed-now", distance(needed), every, distance(pace));
        return (end + takes).strip();
    }

    /** "It moved that far in 2 of 9 spans of this length." */
    public String base() {
        var base = outlook.base();
        return base == null ? "" : words.of("outlook.base", base.hits(), base.spans());
    }

    /** "The owner feels 8 of 10, the numbers say about 3." Empty where the two agree, or one is missing. */
    public String differs() {
        var felt = of.latest().confidence();
        if (felt == null || !outlook.differsFrom(felt)) return "";
        return switch (outlook.chance()) {
            case Chance.Known known -> words.of("outlook.differs", felt.value(), known.ofTen());
            case Chance.Unknown _ -> "";
        };
    }

    /** What the chart draws behind the last value; null where nothing can be drawn on its scale. */
    KeyResultChart.@Nullable Outlook drawn() {
        var fan = outlook.detail().fan();
        if (fan == null || fan.steps().isEmpty() || !hasItsOwnScale(of)) return null;
        var last = fan.steps().getLast();
        return new KeyResultChart.Outlook(
                fan,
                words.of("charts.likely", value(last.median())),
                words.of(
                        "charts.between",
                        number(last.most().low()),
                        number(last.most().high())));
    }

    /** What it may be on the due day; null where nobody knows, or where that cannot be drawn on its scale. */
    static KeyResultOutlook.@Nullable End end(KeyResultView of) {
        var outlook = of.outlook();
        return outlook == null || !hasItsOwnScale(of) ? null : outlook.end();
    }

    /** Rates are drawn by their periods, texts and steps as shares: what is ahead is on another scale. */
    private static boolean hasItsOwnScale(KeyResultView of) {
        return switch (of.definition().target()) {
            case Target.Reach _, Target.Relative _, Target.Hold _, Target.Scale _ -> true;
            case Target.Rate _, Target.Milestones _, Target.Zones _, Target.YesNo _ -> false;
        };
    }

    private LocalDate due() {
        return of.definition().period().end();
    }

    private String value(double value) {
        return words.value(value, unit());
    }

    private String number(double value) {
        return words.number(value, unit().decimals());
    }

    private String distance(double value) {
        return words.distance(value, unit());
    }

    private Unit unit() {
        return of.definition().unit();
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
