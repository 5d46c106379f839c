package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;

/** Whatever takes something away from an objective leaves a word with a button that brings it back. */
@BothDatabases
class UndoPageTest {
    private final World world;
    private final Visitor nora;
    private final Objective objective;
    private final String path;

    UndoPageTest(TestDatabase database) {
        world = new World(database);
        nora = world.visitor("nora");
        objective = world.teamObjective("Grow leaders");
        path = "/objectives/" + objective.id().value();
    }

    @Test
    void aRemovedOverrideComesBackWithItsReason() {
        nora.open(path);
        nora.post(path + "/override", "progress", "40", "reason", "The big contract counts");
        nora.post(path + "/override/removal");

        undo();

        assertThat(nora.open(path).select(".strip").text()).contains("40%", "The big contract counts");
    }

    @Test
    void anOverrideThatReplacedAnotherMakesWayForItAgain() {
        nora.open(path);
        nora.post(path + "/override", "progress", "40", "reason", "The big contract counts");
        nora.post(path + "/override", "progress", "90", "reason", "All but signed");

        undo();

        assertThat(nora.open(path).select(".strip").text()).contains("40%", "The big contract counts");
    }

    @Test
    void theOwnersWordComesBack() {
        nora.open(path);
        nora.post(path + "/word", "status", "AT_RISK", "note", "Two mentors are ill");
        nora.post(path + "/word/removal");

        undo();

        assertThat(nora.open(path).select(".strip").text()).contains("At risk", "Two mentors are ill");
    }

    @Test
    void aWordThatReplacedAnotherMakesWayForItAgain() {
        nora.open(path);
        nora.post(path + "/word", "status", "AT_RISK", "note", "Two mentors are ill");
        nora.post(path + "/word", "status", "ON_TRACK", "note", "They are back");

        undo();

        assertThat(nora.open(path).select(".strip").text()).contains("Two mentors are ill");
    }

    @Test
    void whereNothingWasJudgedNothingIsPutBack() {
        nora.open(path);

        assertThat(nora.post(path + "/override/restoration").status()).isEqualTo(409);
        assertThat(nora.post(path + "/word/restoration").status()).isEqualTo(409);
        assertThat(world.visitor("petra").post(path + "/word/restoration").status())
                .isEqualTo(403);
    }

    @Test
    void anAudienceIsAsItWas() {
        share("seen", "some", "add-person", "Maya Lindqvist");
        share("seen", "all");
        assertThat(world.visitor("petra").get(path).status()).isEqualTo(200);

        undo();

        assertThat(world.visitor("petra").get(path).status()).isEqualTo(404);
        assertThat(world.visitor("maya").get(path).status()).isEqualTo(200);
    }

    @Test
    void removedTagsComeBack() {
        nora.open(path);
        nora.post(path, "version", version(), "tags", "hiring, retention");
        nora.post(path, "version", version(), "tags", "hiring");

        undo();

        assertThat(world.database.get(Objectives.class).tags(world.nora, objective.id()))
                .containsExactlyInAnyOrder("hiring", "retention");
    }

    private void share(String... fields) {
        nora.submit(nora.open(path + "/audience").selectFirst("#form form"), fields);
    }

    /** Presses the button of the newest toast. */
    private void undo() {
        undo(nora);
    }

    private static void undo(Visitor visitor) {
        var form = visitor.open("/me").selectFirst("[data-toast] form");
        assertThat(form).isNotNull();
        assertThat(visitor.submit(form).status()).isEqualTo(303);
    }

    private String version() {
        return Long.toString(world.database
                .get(Objectives.class)
                .get(world.nora, objective.id())
                .version());
    }

    private String version(Kpi kpi) {
        return Long.toString(
                world.database.get(Kpis.class).get(world.nora, kpi.id()).version());
    }

    private static String path(Kpi kpi) {
        return "/kpis/" + kpi.id().value();
    }
}
