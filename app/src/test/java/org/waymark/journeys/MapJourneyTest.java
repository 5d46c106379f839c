package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.TestDatabase;
import org.waymark.World;

/** The map is walked by keys, narrowed to one objective, and arranged by dragging. */
class MapJourneyTest {
    private final World world = new World(TestDatabase.SQLITE);
    private final List<String> complaints = new ArrayList<>();

    @Test
    void aCardIsDroppedOnAnotherAndTheMapIsWalked() {
        world.companyObjective("Be a place to stay");
        world.teamObjective("Give managers habits");
        world.companyObjective("Grow");
        var page = Chromium.desk(world.database.address(), complaints);
        Chromium.signIn(page, world.database.address(), world.secretOf("maya"));
        page.navigate("/map");
        assertThat(page.locator(".edges .edge")).hasCount(0);

        card(page, "Give managers habits").dragTo(card(page, "Be a place to stay"));
        assertThat(page.locator("#align")).containsText("does not count what contributes to it");
        page.waitForFunction("document.activeElement.closest('#align')");
        page.keyboard().press("Enter");

        assertThat(page.locator(".edges .edge")).hasCount(1);
        assertThat(card(page, "Give managers habits")).isFocused();
        card(page, "Be a place to stay").focus();
        page.keyboard().press("ArrowRight");
        assertThat(card(page, "Give managers habits")).isFocused();
        page.keyboard().press("f");
        assertThat(page.locator(".map .node")).hasCount(2);
        assertThat(page.locator(".map-focus")).containsText("Give managers habits");
        page.keyboard().press("Escape");
        assertThat(page.locator(".map .node")).hasCount(3);

        card(page, "Be a place to stay").focus();
        page.keyboard().press(" ");
        assertThat(card(page, "Be a place to stay").locator(".fold")).hasText("+1");
        page.keyboard().press("z");
        assertThat(page.locator(".edges .edge")).hasCount(0);
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    @Test
    void theButtonsThatZoomLeaveTheLastCardsFree() {
        for (int i = 1; i <= 16; i++) world.teamObjective("Habit " + i);
        var page = Chromium.desk(world.database.address(), complaints);
        Chromium.signIn(page, world.database.address(), world.secretOf("maya"));
        page.navigate("/map");

        page.evaluate("document.getElementById('map-window').scrollTo(1e5, 1e5)");

        assertThat((Boolean) page.evaluate("""
                Math.max(...[...document.querySelectorAll('.node')].map(one => one.getBoundingClientRect().bottom))
                    <= document.querySelector('.map-zoom').getBoundingClientRect().top""")).isTrue();
        page.context().close();
    }

    private static Locator card(Page page, String title) {
        return page.locator(".map .node", new Page.LocatorOptions().setHasText(title))
                .first();
    }
}
