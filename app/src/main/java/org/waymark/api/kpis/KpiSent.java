package org.waymark.api.kpis;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.kpis.Card;
import org.waymark.kpis.Indicator;
import org.waymark.kpis.KpiWish;
import org.waymark.kpis.Thresholds;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Actor;

@Says("A KPI as it is to be. What may be left out gets its usual value, also when a KPI is replaced.")
record KpiSent(
        @Says("1 to 200 characters.") String name,
        @Says("What it measures.") @Nullable String what,
        @Says("Why it matters.") @Nullable String why,

        @Says("How it is computed and where the numbers come from.") @Nullable
        String how,

        @Says("Who looks at it and how often.") @Nullable String review,

        @Says("TEAM when left out and a team is given, else INDIVIDUAL.") @Nullable
        Level level,

        @Says("A person; who asks, when left out.") @Nullable
        UUID owner,

        @Nullable UUID team,

        @Says("A person who enters the values, if that is not the owner.") @Nullable
        UUID measurer,

        @Nullable String category,
        @Says("UNSET when left out.") @Nullable Indicator indicator,
        UnitJson unit,
        @Says("Which way is good.") Direction direction,

        @Says("How the values of a longer time become one; LAST when left out.") @Nullable
        Aggregation aggregation,

        @Says("One value for each; fixed once there are values.")
        Cadence cadence,

        @Says("Days after the end of a period until its value is expected, 0 to 366; 5 when left out.") @Nullable
        Integer dueDays,

        @Says("A miss of at most so many percent of the target counts as near; 5 when left out.") @Nullable
        Double nearPercent) {
    private static final int USUAL_DUE_DAYS = 5;

    KpiWish wish(Actor actor) {
        return new KpiWish(
                name,
                new Card(text(what), text(why), text(how), text(review)),
                new Holder(
                        Objects.requireNonNullElse(level, team == null ? Level.INDIVIDUAL : Level.TEAM),
                        Objects.requireNonNullElse(owner, actor.person()),
                        team),
                measurer,
                text(category),
                Objects.requireNonNullElse(indicator, Indicator.UNSET),
                new KpiWish.MetricWish(
                        unit.kind(),
                        text(unit.symbol()),
                        Objects.requireNonNullElse(unit.decimals(), 0),
                        direction,
                        Objects.requireNonNullElse(aggregation, Aggregation.LAST),
                        cadence,
                        Objects.requireNonNullElse(dueDays, USUAL_DUE_DAYS)),
                Objects.requireNonNullElse(nearPercent, Thresholds.DEFAULT.nearPercent()));
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
