package org.waymark.web.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;

@BothDatabases
class CodePageTest {
    private static final String PATH = "/settings/code";
    private static final String TEXT =
            "waymark: 1\n# mine\nteams: [{key: people, purpose: Stay}, {key: riders, name: Riders}]";

    private final World world;
    private final Visitor maya;

    CodePageTest(TestDatabase database) {
        world = new World(database);
        maya = world.visitor("maya");
    }

    @Test
    void aPlanIsShownThenApplied() {
        var plan = maya.post(PATH + "/plan", "text", TEXT).page();

        assertThat(plan.select(".code-changes li").eachText())
                .containsExactly(
                        "changed People team people purpose A place people choose to stay Stay",
                        "new Riders team riders name Riders");
        var applied = maya.submit(plan.selectFirst("form.code-apply"));
        assertThat(applied.location()).endsWith(PATH);
        assertThat(maya.get(PATH + "/goals.yaml").text()).contains("purpose: Stay", "key: riders");
        assertThat(maya.post(PATH + "/plan", "text", TEXT).page().text()).contains("Nothing to change");
    }

    @Test
    void whatStandsInTheWayIsShownAtItsPlace() {
        var plan = world.visitor("nora")
                .post(PATH + "/plan", "text", TEXT + "\nkpis: [{key: a, nome: b}]")
                .page();

        assertThat(plan.select("tbody tr").text())
                .contains("goals.yaml:4:17", "kpis.a.nome", "There is no such field here.");
        assertThat(plan.select("form[action$=application]")).isEmpty();
        assertThat(world.visitor("nora")
                        .post(PATH + "/plan", "text", TEXT)
                        .page()
                        .select("tbody tr")
                        .text())
                .contains("goals.yaml:3:9", "An admin can give you a role that may.");
    }

    @Test
    void anOldPlanIsRefused() {
        var refused = maya.post(PATH + "/application", "plan", "old", "text", TEXT, "_back", PATH);

        assertThat(refused.page().text()).contains("it is another plan now");
        assertThat(maya.get(PATH + "/goals.yaml").text()).doesNotContain("riders");
    }
}
