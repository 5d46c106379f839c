package org.waymark.kpis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.waymark.Worded.saying;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;
import org.waymark.measure.Unit;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Refused;
import org.waymark.platform.Refused.Problem;

class KpiWishTest {
    private static final UUID ADA = new UUID(0, 1);
    private static final Holder COMPANY = new Holder(Level.COMPANY, ADA, null);

    @Test
    void whatIsWishedForIsTidiedUp() {
        var wish = Examples.wish("  Employee \n turnover ", COMPANY, ADA, monthly("%", 1, 5));

        var definition = wish.definition();

        assertThat(definition.name()).isEqualTo("Employee turnover");
        assertThat(definition.measurer()).as("the owner measures anyway").isNull();
        assertThat(definition.metric().unit()).isEqualTo(new Unit(Unit.Kind.PERCENT, "%", 1));
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        var card = new Card("x".repeat(2001), "why\u0000", "how \uD800", "");
        var metric = monthly("x".repeat(21), 7, 367);
        var holder = new Holder(Level.TEAM, ADA, null);
        var wish = new KpiWish(" ", card, holder, null, "x".repeat(81), Indicator.UNSET, metric, Double.NaN);

        var refused = catchThrowableOfType(Refused.Invalid.class, wish::definition);

        assertThat(refused.problems())
                .extracting(Problem::field)
                .containsExactly(
                        "name",
                        "what",
                        "why",
                        "how",
                        "category",
                        "symbol",
                        "decimals",
                        "dueDays",
                        "nearPercent",
                        "team");
    }

    @Test
    void lengthIsCountedInCharactersAsPeopleSeeThem() {
        var name = "😀".repeat(200);

        assertThat(Examples.wish(name, COMPANY, null, monthly("", 0, 0))
                        .definition()
                        .name())
                .isEqualTo(name);
    }

    @Test
    void aKpiOfTheCompanyHasNoTeam() {
        var wish = Examples.turnover(new Holder(Level.COMPANY, ADA, new UUID(0, 2)), null);

        assertThatThrownBy(wish::definition).isInstanceOf(Refused.Invalid.class).satisfies(saying("has no team"));
    }

    @Test
    void theHistoryNamesTheFieldsThatChanged() {
        var before = Examples.turnover(COMPANY, null).definition();
        var now = Examples.wish("Turnover", COMPANY, null, monthly("%", 1, 9)).definition();

        assertThat(now.changesFrom(before)).containsOnlyKeys("name", "dueDays");
        assertThat(before.changesFrom(before)).isEmpty();
    }

    private static KpiWish.MetricWish monthly(String symbol, int decimals, int dueDays) {
        return new KpiWish.MetricWish(
                Unit.Kind.PERCENT, symbol, decimals, Direction.LOWER, Aggregation.LAST, Cadence.MONTHLY, dueDays);
    }
}
