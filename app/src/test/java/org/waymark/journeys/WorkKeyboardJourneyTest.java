package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.initiatives.Initiative;
import org.waymark.initiatives.TaskWish;
import org.waymark.initiatives.Tasks;

/** Work with the keyboard alone. */
class WorkKeyboardJourneyTest {
    private final World world;
    private final Initiative bands;
    private final List<String> complaints = new ArrayList<>();
    private final Page page;

    WorkKeyboardJourneyTest() {
        world = new World(TestDatabase.SQLITE);
        bands = world.initiative(world.nora, "Pay bands");
        var tasks = world.database.get(Tasks.class);
        for (var title : List.of("Ask the council", "Board agrees", "Publish")) {
            tasks.add(world.nora, bands.id(), new TaskWish(title, null, null));
        }
        page = Chromium.desk(world.database.address(), complaints);
    }

    @BeforeEach
    void open() {
        Chromium.signIn(page, world.database.address(), world.secretOf("nora"));
    }

    @AfterEach
    void close() {
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    @Test
    void oneStaysInTheRowThatOneTicksAndTakesBack() {
        page.navigate("/initiatives/" + bands.id().value());
        press("j", "j", "x");
        assertThat(page.locator(".tasks .done")).hasText(Pattern.compile("Board agrees"));
        assertThat(current()).containsText("Board agrees");

        press("z");
        assertThat(page.locator(".tasks .done")).hasCount(0);
        assertThat(current()).containsText("Board agrees");

        press("Shift+ArrowDown");
        assertThat(page.locator(".tasks .name")).hasText(new String[] {"Ask the council", "Publish", "Board agrees"});
    }

    @Test
    void aCardThatIsTakenBackIsTheOneAtHand() {
        page.navigate("/board");
        press("j", "Shift+ArrowRight");
        assertThat(page.locator(".toast")).containsText("In work");
        press("z");

        assertThat(current()).containsText("Pay bands");
    }

    @Test
    void daysThatAKeyMovedStayWhenOneLeavesAtOnce() {
        page.navigate("/timeline");
        var row = page.locator(".g-row[data-shift]");
        var before = row.getAttribute("data-start");
        row.focus();
        press("]");
        page.navigate("/board");

        page.navigate("/timeline");

        assertThat(row).not().hasAttribute("data-start", before);
    }

    @Test
    void whoTakesBackTwiceIsToldThatNothingIsLeft() {
        page.navigate("/timeline");
        var row = page.locator(".g-row[data-shift]");
        var before = row.getAttribute("data-start");
        row.focus();
        press("]");
        assertThat(page.locator(".toast")).containsText("is now from");
        assertThat(row).not().hasAttribute("data-start", before);

        press("z");
        assertThat(row).hasAttribute("data-start", before);
        assertThat(page.locator(".toast kbd")).hasCount(0);
        press("z");

        assertThat(page.locator(".toast").last()).hasText("There is nothing more to take back.");
        page.reload();
        assertThat(row).hasAttribute("data-start", before);
    }

    @Test
    void anEntryOfTheCalendarOpensByEnter() {
        page.navigate("/calendar?day=2026-05-01");
        press("j", "Enter");

        assertThat(page).hasURL(Pattern.compile("/initiatives/|/cycles"));
    }

    private Locator current() {
        return page.locator("[data-row]:focus");
    }

    private void press(String... keys) {
        for (var key : keys) page.keyboard().press(key);
    }
}
