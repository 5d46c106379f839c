package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.TestDatabase;
import org.waymark.World;

/** The outline is arranged by buttons, by dragging and by keys. */
class OutlineOrderJourneyTest {
    private final World world;
    private final List<String> complaints = new ArrayList<>();
    private final Page page;

    OutlineOrderJourneyTest() {
        world = new World(TestDatabase.SQLITE);
        var first = world.companyObjective("First");
        world.keyResult(world.maya, first, "One");
        world.keyResult(world.maya, first, "Two");
        world.companyObjective("Second");
        world.companyObjective("Third");
        page = Chromium.desk(world.database.address(), complaints);
        Chromium.signIn(page, world.database.address(), world.secretOf("maya"));
        page.navigate("/objectives");
    }

    @AfterEach
    void close() {
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    @Test
    void aButtonMovesAnObjectiveWithAllThatHangsOnIt() {
        row("First").hover();
        row("First").locator(".grip summary").click();
        saved(() -> row("First").locator("[data-move='1']").click());

        assertThat(page.locator("tr[data-row] th a:not(.twist)"))
                .hasText(new String[] {"Second", "First", "One", "Two", "Third"});
        page.reload();
        assertThat(page.locator("tr.o .aim")).hasText(new String[] {"Second", "First", "Third"});
    }

    @Test
    void anObjectiveIsDraggedToItsPlace() {
        row("Third").hover();
        saved(() -> row("Third")
                .locator(".grip summary")
                .dragTo(row("First"), new Locator.DragToOptions().setTargetPosition(300, 5)));

        page.reload();
        assertThat(page.locator("tr.o .aim")).hasText(new String[] {"Third", "First", "Second"});
    }

    @Test
    void aKeyResultMovesAmongItsOwn() {
        row("Two").focus();
        saved(() -> page.keyboard().press("Shift+ArrowUp"));

        page.reload();
        assertThat(page.locator("tr.k th a")).hasText(new String[] {"Two", "One"});
    }

    @Test
    void aSortedOutlineIsNotArranged() {
        page.navigate("/objectives?sort=title");

        row("First").hover();

        assertThat(row("First").locator(".grip")).isHidden();
    }

    private Locator row(String title) {
        return page.locator("tr[data-row]", new Page.LocatorOptions().setHasText(title))
                .first();
    }

    private void saved(Runnable deed) {
        page.waitForResponse(answer -> answer.url().endsWith("/order") && answer.status() == 204, deed);
    }
}
