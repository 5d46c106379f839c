package org.waymark.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.kpis.Indicator;
import org.waymark.kpis.Kpi;

@BothDatabases
class CompanionsTest {
    private static final int MONTHS = 48;
    private static final int AHEAD = 3;
    private static final double[] NEWS =
            new Random(5).doubles(MONTHS + AHEAD, 19, 21).toArray();

    private final Watched watched;
    private final Kpi turnover;

    CompanionsTest(TestDatabase database) {
        watched = new Watched(database);
        turnover = watched.kpi("Turnover", "People", Indicator.LAG);
        watched.measured(turnover, months(0));
    }

    @Test
    void aLeadOfItsCategoryThatMovesEarlierIsNamedWithItsLead() {
        var pulse = watched.kpi("Pulse", "People", Indicator.LEAD);
        watched.measured(pulse, months(AHEAD));

        watched.analyse(turnover);

        assertThat(watched.reading(turnover).detail().related()).singleElement().satisfies(related -> {
            assertThat(related.kpi()).isEqualTo(pulse.id());
            assertThat(related.lead()).isEqualTo(AHEAD);
            assertThat(related.correlation()).isGreaterThan(0.8);
            assertThat(related.p()).isLessThan(0.01);
        });
    }

    @Test
    void aLeadThatMovesOnItsOwnIsNotNamed() {
        watched.measured(
                watched.kpi("Chance", "People", Indicator.LEAD),
                new Random(8).doubles(MONTHS, 19, 21).toArray());

        watched.analyse(turnover);

        assertThat(watched.reading(turnover).detail().related()).isEmpty();
    }

    @Test
    void nobodyAsksWhatIsNoLeadOrOfAnotherCategory() {
        watched.measured(watched.kpi("Twin", "People", Indicator.LAG), months(AHEAD));
        watched.measured(watched.kpi("Sales", "Sales", Indicator.LEAD), months(AHEAD));

        watched.analyse(turnover);

        assertThat(watched.reading(turnover).detail().related()).isEmpty();
    }

    @Test
    void newValuesOfALeadAreAskedAgain() {
        var pulse = watched.kpi("Pulse", "People", Indicator.LEAD);
        watched.analyse(turnover);
        assertThat(watched.reading(turnover).detail().related()).isEmpty();

        watched.measured(pulse, months(AHEAD));
        watched.analyse(turnover);

        assertThat(watched.reading(turnover).detail().related()).hasSize(1);
    }

    @Test
    void ofManyLeadsFiveAreAsked() {
        IntStream.range(0, CompanionQuery.MOST + 2)
                .forEach(number -> watched.kpi("Lead " + number, "People", Indicator.LEAD));

        var companions = watched.database
                .get(CompanionQuery.class)
                .of(watched.workspace.id, List.of(turnover.id().value()));

        assertThat(companions.get(turnover.id())).hasSize(CompanionQuery.MOST);
    }

    private static double[] months(int ahead) {
        return IntStream.range(0, MONTHS)
                .mapToDouble(month -> NEWS[month + ahead])
                .toArray();
    }
}
