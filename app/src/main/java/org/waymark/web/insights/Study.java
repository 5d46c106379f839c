package org.waymark.web.insights;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.insights.ImpactStudy;
import org.waymark.insights.ImpactStudy.Effect;
import org.waymark.insights.ImpactStudy.Verdict;
import org.waymark.insights.ImpactStudy.Weakness;
import org.waymark.insights.Way;
import org.waymark.measure.Direction;
import org.waymark.measure.Period;
import org.waymark.measure.Unit;
import org.waymark.web.charts.Tone;

/**
 * A study as a page shows it: what an objective did to a KPI.
 *
 * @param found what the study found; null while nothing was computed
 * @param detail what its card draws; null in a list
 */
public record Study(Work work, Number number, @Nullable Found found, ImpactStudy.@Nullable Detail detail) {
    /** @param wished where the KPI was wanted to go */
    public record Work(UUID objective, String title, Period period, Way wished) {}

    /** The KPI. */
    public record Number(UUID kpi, String name, Unit unit, Direction direction) {}

    /**
     * The columns of {@code impact_study}.
     *
     * @param delayFrom in periods of the KPI, after which it showed
     * @param missing how many values are still needed; 0 where that is not what is missing
     */
    public record Found(
            Verdict verdict,
            @Nullable Effect effect,
            @Nullable Integer delayFrom,
            @Nullable Integer delayTo,
            @Nullable Weakness weakest,
            @Nullable LocalDate lookAgainOn,
            boolean declaredLate,
            boolean compared,
            int missing) {
        /** It went the way somebody wanted, as far as can be told. */
        boolean isShown() {
            return verdict == Verdict.VERY_LIKELY || verdict == Verdict.PROBABLY;
        }
    }

    /** Good where it went the wished way. */
    public Tone tone() {
        if (found == null || found.effect() == null || !found.isShown()) return Tone.PLAIN;
        var rose = found.effect().value() > 0;
        return rose == (work.wished() == Way.UP) ? Tone.GOOD : Tone.BAD;
    }
}
