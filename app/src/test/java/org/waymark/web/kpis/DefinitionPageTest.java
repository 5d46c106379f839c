package org.waymark.web.kpis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.kpis.Indicator;
import org.waymark.kpis.Kpi;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;
import org.waymark.people.Audience;
import org.waymark.people.Audiences;
import org.waymark.people.Level;
import org.waymark.platform.Role;

@BothDatabases
class DefinitionPageTest {
    private final KpiStage stage;
    private final Visitor visitor;

    DefinitionPageTest(TestDatabase database) {
        stage = new KpiStage(database);
        visitor = stage.visitor();
    }

    @Test
    void aKpiIsDefinedWithItsWholeCard() {
        var team = stage.team("Service");
        var form = visitor.open("/kpis/new").selectFirst("#form form");

        var answer = visitor.submit(
                form,
                "name",
                "Conversion rate",
                "what",
                "Visits that end in a sale.",
                "why",
                "Growth.",
                "how",
                "Sales by visits.",
                "level",
                "TEAM",
                "team",
                "Service",
                "unit",
                "PERCENT",
                "decimals",
                "2",
                "direction",
                "HIGHER",
                "cadence",
                "WEEKLY",
                "dueDays",
                "2",
                "aggregation",
                "RATIO",
                "category",
                "Sales",
                "indicator",
                "LEAD",
                "nearPercent",
                "10");

        assertThat(answer.status()).isEqualTo(303);
        var kpi = stage.kpis.get(stage.ada, idIn(answer.location()));
        assertThat(kpi.name()).isEqualTo("Conversion rate");
        assertThat(kpi.definition().card().how()).isEqualTo("Sales by visits.");
        assertThat(kpi.definition().indicator()).isEqualTo(Indicator.LEAD);
        assertThat(kpi.definition().thresholds().nearPercent()).isEqualTo(10);
        assertThat(kpi.holder().level()).isEqualTo(Level.TEAM);
        assertThat(kpi.holder().team()).isEqualTo(team);
        assertThat(kpi.holder().owner()).isEqualTo(stage.ada.person());
        assertThat(kpi.metric().cadence()).isEqualTo(Cadence.WEEKLY);
        assertThat(kpi.metric().aggregation()).isEqualTo(Aggregation.RATIO);
        assertThat(kpi.metric().unit().symbol()).isEqualTo("%");
    }

    @Test
    void whatIsWrongIsSaidAtOnceAndWhatWasTypedIsKept() {
        var form = visitor.open("/kpis/new").selectFirst("#form form");

        var answer =
                visitor.submit(form, "name", "Churn", "decimals", "99", "dueDays", "soon", "owner", "Nobody Atall");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("input[name=name]").val()).isEqualTo("Churn");
        assertThat(answer.page().select("input[name=decimals]").val()).isEqualTo("99");
        assertThat(answer.page().select("#f-decimals-error, #f-dueDays-error, #f-owner-error"))
                .hasSize(3);
    }

    @Test
    void aTeamKpiNeedsItsTeam() {
        var form = visitor.open("/kpis/new").selectFirst("#form form");

        var answer = visitor.submit(form, "name", "Churn", "level", "TEAM");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#f-team-error").text()).contains("needs the team");
    }

    @Test
    void oneFieldIsEditedInItsPlaceAndTheOthersStay() {
        var kpi = stage.turnover(18.3);
        var fragment = visitor.get(KpiStage.path(kpi) + "/edit/why", "HX-Request", "true");
        assertThat(fragment.text()).doesNotContain("<html");

        var answer = visitor.submit(fragment.page().selectFirst("form"), "why", "Ten weeks of training each.");

        assertThat(answer.status()).isEqualTo(303);
        var now = stage.kpis.get(stage.ada, kpi.id());
        assertThat(now.definition().card().why()).isEqualTo("Ten weeks of training each.");
        assertThat(now.definition().card().what())
                .isEqualTo(kpi.definition().card().what());
        assertThat(now.metric()).isEqualTo(kpi.metric());
        assertThat(visitor.get(KpiStage.path(kpi) + "/edit/nonsense", "HX-Request", "true")
                        .status())
                .isIn(200, 404);
    }

    @Test
    void ofTwoWhoEditTheSecondIsToldAndNothingIsOverwritten() {
        var kpi = stage.turnover(18.3);
        var form = visitor.open(KpiStage.path(kpi) + "/edit").selectFirst("#form form");
        visitor.submit(form, "name", "Turnover of staff");

        var second = visitor.submit(form, "name", "Fluctuation");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.page().select("input[name=name]").val()).isEqualTo("Fluctuation");
        assertThat(stage.kpis.get(stage.ada, kpi.id()).name()).isEqualTo("Turnover of staff");
    }

    @Test
    void theRhythmOfAKpiWithValuesIsKept() {
        var kpi = stage.turnover(18.3);
        var form = visitor.open(KpiStage.path(kpi) + "/edit").selectFirst("#form form");

        var answer = visitor.submit(form, "cadence", "WEEKLY");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#f-cadence-error").text()).contains("keep its frequency");
    }

    @Test
    void aViewerMayNeitherDefineNorEdit() {
        var kpi = stage.turnover(18.3);
        var viewer = stage.visitor(stage.workspace.person(Role.VIEWER));

        assertThat(viewer.post("/kpis", "name", "Churn", "owner", "Somebody").status())
                .isEqualTo(403);
        assertThat(viewer.post(KpiStage.path(kpi), "name", "Churn", "version", "2")
                        .status())
                .isEqualTo(403);
        assertThat(viewer.post(KpiStage.path(kpi) + "/audience", "seen", "all", "version", "2")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aKpiIsSharedWithATeamOnly() {
        var kpi = stage.define("Bonus", "Money", Direction.HIGHER);
        var team = stage.team("Board");
        var form = visitor.open(KpiStage.path(kpi) + "/audience").selectFirst("#form form");

        visitor.submit(form, "seen", "some", "add-team", "Board");

        assertThat(stage.kpis.get(stage.ada, kpi.id()).restricted()).isTrue();
        assertThat(visitor.open(KpiStage.path(kpi)).select(".definition").text())
                .contains("Seen by its owner, Board.");
        assertThat(stage.database.get(Audiences.class).of(stage.ada, kpi.id().value()))
                .isEqualTo(new Audience(Set.of(), Set.of(team)));
    }

    @Test
    void whoLeavesThemselvesOutIsToldAndLedToWhatTheySee() {
        var kpi = stage.define("Bonus", "Money", Direction.HIGHER);
        var admin = stage.visitor(stage.workspace.person(Role.ADMIN));
        var form = admin.open(KpiStage.path(kpi) + "/audience").selectFirst("#form form");

        var saved = admin.submit(form, "seen", "some");

        assertThat(saved.location()).isEqualTo("/kpis");
        assertThat(admin.open("/kpis").text()).contains("Saved who may see it. You no longer do.");
        assertThat(admin.get(KpiStage.path(kpi)).status()).isEqualTo(404);
    }

    @Test
    void aViewOfTheBoardIsKeptDeletedAndBroughtBack() {
        stage.turnover(18.3);
        var form = visitor.open("/kpis?tab=misses&q=turn").selectFirst(".save-view form");

        var saved = visitor.submit(form, "name", "What hurts");
        assertThat(saved.location()).endsWith("/kpis?q=turn&tab=misses");
        var delete = visitor.open("/kpis").selectFirst("form[action^=/kpis/views/]");
        visitor.submit(delete);
        var undo = visitor.open("/kpis").select("#toasts form").attr("action");
        assertThat(visitor.open("/kpis").select("form[action^=/kpis/views/]")).isEmpty();
        visitor.post(undo);

        assertThat(visitor.open("/kpis").select("li.view a").attr("href")).isEqualTo("/kpis?q=turn&tab=misses");
    }

    private static Kpi.Id idIn(String location) {
        return new Kpi.Id(UUID.fromString(location.substring(location.lastIndexOf('/') + 1)));
    }
}
