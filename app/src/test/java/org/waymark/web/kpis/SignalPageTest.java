package org.waymark.web.kpis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.insights.Analysed;
import org.waymark.kpis.DatedTarget;
import org.waymark.kpis.Kpi;
import org.waymark.people.Audience;
import org.waymark.platform.Role;

@BothDatabases
class SignalPageTest {
    private final KpiStage stage;
    private final Kpi kpi;
    private final Visitor visitor;

    SignalPageTest(TestDatabase database) {
        stage = new KpiStage(database);
        kpi = stage.turnover(35);
        stage.wavers(kpi, 28, 35);
        Analysed.now(database, stage.workspace.id, kpi);
        visitor = stage.visitor();
    }

    @Test
    void anOpenSignalSaysWhatItIsAndAsksForItsReason() {
        var signals = page().select("#signals");

        assertThat(signals.text()).contains("Worsening", "Far outside its usual range in Apr 2026");
        assertThat(signals.select("a[href$=/explanation]").text()).isEqualTo("Add the reason");
    }

    @Test
    void aReasonIsShownAndItsValueNoLongerCountsForTheRange() {
        visitor.post(path() + "/explanation", "reason", "A plant was closed");
        Analysed.now(stage.database, stage.workspace.id, kpi);

        var page = page();

        assertThat(page.select("#signals").text()).contains("A plant was closed");
        assertThat(page.select(".reading").text()).contains("One value with a known reason does not count.");
    }

    @Test
    void aReasonThatWasTakenBackCanBePutBack() {
        visitor.post(path() + "/explanation", "reason", "A plant was closed");
        visitor.post(path() + "/explanation/removal");
        assertThat(page().select("#signals").text()).doesNotContain("A plant was closed");

        visitor.post(path() + "/explanation/restoration");

        assertThat(page().select("#signals").text()).contains("A plant was closed");
    }

    @Test
    void anEmptyReasonIsRefusedWhereItWasTyped() {
        var answer = visitor.post(path() + "/explanation", "reason", " ", "_back", path() + "/explanation");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Write something here; it must not be empty.");
    }

    @Test
    void aSignalThatIsWatchedIsNotWorthALookUntilTheNextValueIsDue() {
        stage.aim(kpi, new DatedTarget(LocalDate.parse("2023-01-01"), null, 50.0));
        assertThat(visitor.open("/kpis").select("#board-looks .tile")).hasSize(1);

        visitor.post(path() + "/mute");

        assertThat(page().select("#signals").text()).contains("Nobody is told of it until Fri 5 Jun");
        assertThat(visitor.open("/kpis").select("#board-looks .tile")).isEmpty();

        visitor.post(path() + "/mute/removal");

        assertThat(page().select("#signals").text()).doesNotContain("Nobody is told");
    }

    @Test
    void aSignalWhoseReasonIsKnownIsNotWorthALook() {
        stage.aim(kpi, new DatedTarget(LocalDate.parse("2023-01-01"), null, 50.0));

        visitor.post(path() + "/explanation", "reason", "A plant was closed");

        assertThat(visitor.open("/kpis").select("#board-looks .tile")).isEmpty();
    }

    @Test
    void theBoardListsSignalsWithAllThatOneMayDo() {
        var path = path();
        var asks = visitor.open("/kpis?tab=signals").select("tr[data-row] .asks");

        assertThat(asks.select("a[href^=" + path + "/explanation?then=]").text())
                .isEqualTo("Add the reason");
        assertThat(asks.select("form[action=" + path + "/mute]").text()).isEqualTo("Watch one more month");
        assertThat(asks.select("a[href*=/suggestion?signal=]").text()).isEqualTo("Draft an objective");
        assertThat(visitor.open("/kpis").select(".kpi-table .asks")).isEmpty();
    }

    @Test
    void aMutedSignalSaysOnTheBoardUntilWhen() {
        var answer = visitor.post(path() + "/mute", "then", "/kpis?tab=signals");

        assertThat(answer.location()).isEqualTo("/kpis?tab=signals");
        assertThat(visitor.open("/kpis?tab=signals")
                        .select("tr[data-row] .asks")
                        .text())
                .contains("Nobody is told of it until Fri 5 Jun", "Tell people again");
    }

    @Test
    void whoMayNotRecordValuesIsOfferedNothingAndRefused() {
        var viewer = stage.visitor(stage.workspace.person(Role.VIEWER));

        assertThat(viewer.open(KpiStage.path(kpi)).select("#signals form, #signals .episodes a"))
                .isEmpty();
        assertThat(viewer.open("/kpis?tab=signals").select(".asks form, .asks a"))
                .isEmpty();
        assertThat(viewer.post(path() + "/mute").status()).isEqualTo(403);
    }

    @Test
    void theSignalOfAKpiThatOneMayNotSeeIsMissing() {
        var path = path();
        var stranger = stage.visitor(stage.workspace.person(Role.MEMBER));
        stage.kpis.share(
                stage.ada, kpi.id(), stage.kpis.get(stage.ada, kpi.id()).version(), true, Audience.NOBODY);

        assertThat(stranger.get(path + "/explanation").status()).isEqualTo(404);
    }

    private Document page() {
        return visitor.open(KpiStage.path(kpi));
    }

    private String path() {
        var link = page().select("#signals [action*=/signals/], #signals [href*=/signals/]")
                .first();
        var address = link.hasAttr("href") ? link.attr("href") : link.attr("action");
        return address.substring(0, address.indexOf("/", "/signals/".length()));
    }
}
