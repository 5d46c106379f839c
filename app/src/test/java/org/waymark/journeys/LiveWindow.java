package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.List;
import org.waymark.World;

/** A page that stays open while others change things: it must follow within two seconds, without a reload or a complaint. */
final class LiveWindow implements AutoCloseable {
    private static final double SOON = 2_000;

    final Page page;
    private final List<String> complaints = new ArrayList<>();

    LiveWindow(World world, String name, String path) {
        page = Chromium.desk(world.database.address(), complaints);
        Chromium.signIn(page, world.database.address(), world.secretOf(name));
        page.waitForResponse("**/live?age=*", () -> page.navigate(path));
        page.evaluate("window.stillTheSamePage = true");
        page.waitForTimeout(200);
    }

    void soon(String part, String text) {
        assertThat(page.locator(part)).containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(SOON));
    }

    void soonOne(String part) {
        assertThat(page.locator(part)).hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(SOON));
    }

    @Override
    public void close() {
        assertThat((Boolean) page.evaluate("window.stillTheSamePage")).isTrue();
        assertThat(complaints).isEmpty();
        page.context().close();
    }
}
