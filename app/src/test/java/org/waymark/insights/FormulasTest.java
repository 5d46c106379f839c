package org.waymark.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.waymark.Worded.saying;

import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.kpis.Kpi;
import org.waymark.measure.Unit;
import org.waymark.platform.Refused;

@BothDatabases
class FormulasTest {
    private final Watched watched;
    private final Formulas formulas;
    private final Kpi turnover;
    private final Kpi leavers;
    private final Kpi heads;

    FormulasTest(TestDatabase database) {
        watched = new Watched(database);
        formulas = database.get(Formulas.class);
        turnover = watched.kpi("Turnover");
        leavers = watched.kpi("Leavers", Unit.Kind.COUNT, "people");
        heads = watched.kpi("Head count", Unit.Kind.COUNT, "people");
    }

    @Test
    void kpisAreWrittenByNameAndKeptById() {
        var formula = set(turnover, "kpi(\"leavers\") / kpi(\"Head count\") * 100");

        assertThat(formula.text()).isEqualTo("[%s] / [%s] * 100".formatted(text(leavers), text(heads)));
        assertThat(formula.drivers()).containsExactlyInAnyOrder(leavers.id(), heads.id());
        assertThat(formulas.of(watched.ada, turnover.id())).contains(formula);
        assertThat(formulas.shown(watched.ada, formula)).isEqualTo("[Leavers] / kpi(\"Head count\") * 100");
        assertThat(watched.factsAbout(turnover.id().value())).endsWith("formula.set");
    }

    @Test
    void quotesAsPhonesTypeThemDo() {
        var formula = set(turnover, "kpi(“leavers”) / kpi(„Head count“) * 100");

        assertThat(formula.text()).isEqualTo("[%s] / [%s] * 100".formatted(text(leavers), text(heads)));
    }

    @Test
    void aKpiIsNotMadeOfItself() {
        set(turnover, "kpi(\"Leavers\") / kpi(\"Head count\") * 100");

        assertThatThrownBy(() -> set(leavers, "kpi(\"Turnover\") / 100 * kpi(\"Head count\")"))
                .isInstanceOf(Refused.Invalid.class)
                .satisfies(saying("Leavers → Turnover → Leavers"));
        assertThatThrownBy(() -> set(heads, "kpi(\"Head count\") + 1")).isInstanceOf(Refused.Invalid.class);
    }

    @Test
    void aFormulaNamesAnotherKpiWhetherItMakesValuesOrExplainsThem() {
        for (var mode : FormulaMode.values())
            assertThatThrownBy(() -> formulas.set(watched.ada, turnover.id(), 0, new FormulaWish("1 + 1", mode)))
                    .satisfies(saying("at least one other KPI"));
    }

    @Test
    void onlyLikeIsAddedToLike() {
        assertThatThrownBy(() -> set(heads, "kpi(\"Leavers\") + kpi(\"Turnover\")"))
                .satisfies(saying("people and % cannot be added"));
    }

    @Test
    void aMistakeSaysWhereItIs() {
        assertThatThrownBy(() -> set(turnover, "kpi(\"Leavers\") /")).satisfies(saying("ends too early"));
        assertThatThrownBy(() -> set(turnover, "kpi(\"Joiners\") / 2")).satisfies(saying("There is no KPI Joiners"));
        assertThatThrownBy(() -> set(turnover, "median(1, 2)")).satisfies(saying("no function median"));
        assertThatThrownBy(() -> set(turnover, "2 * “Leavers”")).satisfies(saying("write kpi(\"Leavers\")"));
        assertThatThrownBy(() -> set(turnover, "[Leavers] 2")).satisfies(saying("2 at character 11 is not expected"));
    }

    @Test
    void whoEditsAnOldFormulaIsToldSo() {
        var formula = set(turnover, "kpi(\"Leavers\") / kpi(\"Head count\") * 100");

        assertThatThrownBy(() -> set(turnover, "kpi(\"Leavers\") / kpi(\"Head count\") * 1200"))
                .isInstanceOf(Refused.Conflict.class);
        var next = formulas.set(
                watched.ada,
                turnover.id(),
                formula.version(),
                FormulaWish.explaining("[%s] * 100".formatted(text(leavers))));

        assertThat(next.drivers()).containsExactly(leavers.id());
    }

    @Test
    void onlyWhoMayEditAKpiMayGiveItAFormula() {
        assertThatThrownBy(
                        () -> formulas.set(watched.ben, turnover.id(), 0, FormulaWish.explaining("kpi(\"Leavers\")")))
                .isInstanceOf(Refused.Forbidden.class);
    }

    @Test
    void whatIsTakenAwayIsGone() {
        var formula = set(turnover, "kpi(\"Leavers\") / kpi(\"Head count\") * 100");

        formulas.remove(watched.ada, turnover.id(), formula.version());

        assertThat(formulas.of(watched.ada, turnover.id())).isEmpty();
        assertThatThrownBy(() -> formulas.remove(watched.ada, turnover.id(), 0)).isInstanceOf(Refused.Missing.class);
    }

    @Test
    void driversExplainTheChangeAndWhatTheyDoNotExplainIsSaid() {
        set(turnover, "kpi(\"Leavers\") / kpi(\"Head count\") * 100");
        watched.measured(leavers, 10, 15);
        watched.measured(heads, 100, 120);
        watched.measured(turnover, 10, 13);

        watched.analyse(turnover);

        var drivers = watched.reading(turnover).detail().drivers();
        assertThat(drivers.before()).isEqualTo(10);
        assertThat(drivers.now()).isEqualTo(13);
        assertThat(drivers.unexplained()).isCloseTo(0.5, within(1e-9));
        assertThat(drivers.drivers().stream()
                        .mapToDouble(Drivers.Driver::change)
                        .sum())
                .isCloseTo(2.5, within(1e-9));
        assertThat(drivers.drivers())
                .extracting(Drivers.Driver::kpi)
                .containsExactlyInAnyOrder(leavers.id(), heads.id());
    }

    private Formula set(Kpi kpi, String text) {
        return formulas.set(watched.ada, kpi.id(), 0, FormulaWish.explaining(text));
    }

    private static String text(Kpi kpi) {
        return kpi.id().value().toString();
    }
}
