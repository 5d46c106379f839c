package org.waymark.web.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;

/** Two windows that lead the same review. */
@BothDatabases
class ReviewTogetherPageTest {
    private final World world;
    private final Visitor maya;

    ReviewTogetherPageTest(TestDatabase database) {
        world = new World(database);
        maya = world.visitor("maya");
        var stay = world.companyObjective("Make Halden a place people choose to stay");
        world.checkIn(world.maya, world.keyResult(world.maya, stay, "Talks held"), 5, 2);
    }

    @Test
    void notesThatNobodyTouchedAreNotWrittenOverByWhoGoesOn() {
        var review = begin("WEEKLY");
        var before = maya.open(review).selectFirst("#decide");
        maya.post(review + "/notes", "notes", "Petra was on leave");

        maya.submit(before, "decision", "Book the big room");

        assertThat(maya.open(review).select("#notes").text()).isEqualTo("Petra was on leave");
    }

    @Test
    void whatAnotherSaidMeanwhileStandsWhereNothingElseWasTyped() {
        var review = begin("CLOSING");
        var elsewhere = world.visitor("maya");
        var before = maya.open(review).selectFirst("#decide");
        elsewhere.submit(
                elsewhere.open(review).selectFirst("#decide"),
                "score",
                "7",
                "reason",
                "Counted twice",
                "next",
                "CARRY",
                "decision",
                "Book the big room");

        maya.submit(before, "sentence", "Rooms were too small");

        var stage = maya.open(review);
        assertThat(stage.select("[name=score][checked]").val()).isEqualTo("7");
        assertThat(stage.select("[name=next][checked]").val()).isEqualTo("CARRY");
        assertThat(stage.select("#sentence").text()).isEqualTo("Rooms were too small");
        assertThat(stage.select("#decision").text()).isEqualTo("Book the big room");
    }

    @Test
    void whatAnotherSaidMeanwhileIsShownBeforeItIsWrittenOver() {
        var review = begin("CLOSING");
        var elsewhere = world.visitor("maya");
        var before = maya.open(review).selectFirst("#decide");
        elsewhere.submit(
                elsewhere.open(review).selectFirst("#decide"), "next", "CARRY", "decision", "Book the big room");

        var refused = maya.submit(before, "next", "DROP", "decision", "Meet outside");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".errors").text()).contains("Somebody else put “Book the big room” here");
        assertThat(refused.page().select("#stage-next-error").text()).contains("“Carry over”");
        assertThat(refused.page().select("#decision").text()).isEqualTo("Meet outside");
        maya.submit(refused.page().selectFirst("#decide"));
        assertThat(maya.open(review).select("#decision").text()).isEqualTo("Meet outside");
        assertThat(maya.open(review).select("[name=next][checked]").val()).isEqualTo("DROP");
    }

    private String begin(String kind) {
        var form = maya.open("/reviews").selectFirst("form[action=/reviews]");
        return maya.submit(form, "kind", kind).location();
    }
}
