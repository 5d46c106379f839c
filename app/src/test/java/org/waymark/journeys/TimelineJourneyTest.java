package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;

/** Days of work that mouse and finger give. */
@BothDatabases
class TimelineJourneyTest {
    private static final int LONGER_THAN_A_TAP = 800;

    private final World world;
    private final List<String> complaints = new ArrayList<>();
    private final Page page;
    private final Locator row;
    private final Locator bar;

    TimelineJourneyTest(TestDatabase database) {
        world = new World(database);
        world.initiative(world.nora, "Pay bands");
        page = Chromium.desk(database.program().address(), complaints);
        row = page.locator(".g-row[data-shift]");
        bar = row.locator(".g-bar");
    }

    @BeforeEach
    void open() {
        Chromium.signIn(page, world.database.address(), world.secretOf("nora"));
        page.navigate("/timeline");
        bar.waitFor();
    }

    @AfterEach
    void close() {
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    @Test
    void whoGivesUpADragByEscapeStaysOnTheTimeline() {
        var before = row.getAttribute("data-start");
        bar.hover();
        var box = bar.boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + 5);
        page.mouse().down();
        page.mouse().move(box.x + box.width / 2 + 60, box.y + 5);
        assertThat(row).not().hasAttribute("data-start", before);

        page.keyboard().press("Escape");
        page.mouse().up();

        assertThat(row).hasAttribute("data-start", before);
        assertThat(row).not().hasAttribute("data-dragged", "");
        assertThat(page).hasURL(Pattern.compile("/timeline$"));
    }

    @Test
    void aFingerThatRestsOnABarTakesHoldOfItAndOneThatMovesAtOnceScrolls() {
        // what is sent from here is no finger that could be captured
        page.evaluate("() => { Element.prototype.setPointerCapture = () => {}; }");
        var before = row.getAttribute("data-start");

        finger("pointerdown", 0);
        finger("pointermove", 60);
        page.waitForTimeout(LONGER_THAN_A_TAP);
        finger("pointermove", 90);
        finger("pointerup", 90);
        assertThat(row).hasAttribute("data-start", before);

        finger("pointerdown", 0);
        page.waitForTimeout(LONGER_THAN_A_TAP);
        assertThat(row).hasAttribute("data-held", "");
        finger("pointermove", 60);
        finger("pointerup", 60);

        assertThat(page.locator(".toast")).containsText("Pay bands is now from");
        assertThat(row).not().hasAttribute("data-start", before);
        assertThat(row).not().hasAttribute("data-held", "");
    }

    private void finger(String what, int further) {
        var box = bar.boundingBox();
        bar.dispatchEvent(
                what,
                Map.of(
                        "pointerType",
                        "touch",
                        "pointerId",
                        7,
                        "button",
                        0,
                        "clientX",
                        box.x + box.width / 2 + further,
                        "clientY",
                        box.y + 5));
    }
}
