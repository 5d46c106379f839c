package org.waymark.web.kpis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;
import org.waymark.kpis.Kpi;
import org.waymark.people.Teams;

@BothDatabases
class CascadePageTest {
    private final World world;
    private final Kpi hires;
    private final String team;
    private final Visitor maya;

    CascadePageTest(TestDatabase database) {
        world = new World(database);
        hires = world.kpi("Hires");
        team = database.get(Teams.class).all(world.maya).getFirst().id().value().toString();
        maya = world.visitor("maya");
    }

    @Test
    void thePlanIsShownAndThenDone() {
        var shown = maya.post(path() + "/plan", "rule", "SUM", "targets", "NONE", "team", team, "weight-" + team, "1")
                .page();
        assertThat(shown.text()).contains("one team counts, one KPI is made");

        var done = maya.submit(shown.selectFirst("form:has([name=seal])"));

        assertThat(done.location()).endsWith("/tree");
        assertThat(maya.open(KpiStage.path(hires) + "/tree").select("tbody tr")).hasSize(2);
        assertThat(maya.open(path()).select("[name=team][checked]")).hasSize(1);

        assertThat(maya.open(path()).text()).contains("It follows as the sum of one team.");
        maya.submit(maya.open(KpiStage.path(hires)).selectFirst("form[action$=/cascade/withdrawal]"));
        assertThat(maya.open(path()).select("[name=team][checked], [action$=/withdrawal]"))
                .isEmpty();
        assertThat(maya.open(KpiStage.path(hires)).select("[action$=/cascade/withdrawal]"))
                .isEmpty();
    }

    @Test
    void sharesAreNotAddedUpUnlessSomebodyChoosesIt() {
        var share = KpiStage.path(world.kpi("Turnover")) + "/cascade";

        assertThat(maya.open(share).select("[name=rule][checked]").attr("value"))
                .isEqualTo("AVERAGE");
    }

    @Test
    void withoutATeamThereIsNothingToShow() {
        var refused = maya.post(path() + "/plan", "_back", path(), "rule", "SUM", "targets", "NONE");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Choose at least one team");
    }

    @ParameterizedTest(name = "a weight of {0}")
    @CsvSource({"heavy, Write a number", "0, A weight is more than 0"})
    void aWeightThatIsNoneIsMarkedWhereItStands(String weight, String sentence) {
        var refused = maya.post(
                        path() + "/plan",
                        "_back",
                        path(),
                        "rule",
                        "SUM",
                        "targets",
                        "NONE",
                        "team",
                        team,
                        "weight-" + team,
                        weight)
                .page();

        var field = refused.selectFirst("[aria-invalid]");
        assertThat(field.id()).isEqualTo("f-weight-" + team);
        assertThat(field.val()).isEqualTo(weight);
        assertThat(refused.getElementById(field.attr("aria-describedby")).text())
                .contains(sentence);
        assertThat(refused.select(".errors a").attr("href")).isEqualTo("#" + field.id());
    }

    @Test
    void whoMayNotEditTheKpiMayNotCascadeIt() {
        assertThat(world.visitor("petra").get(path()).status()).isEqualTo(403);
    }

    private String path() {
        return KpiStage.path(hires) + "/cascade";
    }
}
