package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;

@BothDatabases
class WeekJourneyTest {
    private final World world;

    WeekJourneyTest(TestDatabase database) {
        world = new World(database);
    }

    @Test
    void aRowOpensForWordsAndClosesAgain() {
        world.waitingKeyResult("Grow leaders", "Talks held");
        var complaints = new ArrayList<String>();
        var address = world.database.address();
        var page = Chromium.phone(address, complaints);
        Chromium.signIn(page, address, world.secretOf("nora"));
        page.navigate("/");

        var row = page.locator(".due-item");
        row.locator(".twist").click();
        assertThat(row.locator("textarea")).hasCount(4);
        row.locator("[name=value]").fill("12");
        row.locator("textarea").first().fill("Two teams began.");
        row.locator(".btn.primary").click();

        assertThat(page.locator("[data-saved]")).containsText("Checked in: 12%");
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    @Test
    void onAPhoneARowOfTheOutlineTakesACheckIn() {
        world.waitingKeyResult("Grow leaders", "Talks held");
        var complaints = new ArrayList<String>();
        var address = world.database.address();
        var page = Chromium.phone(address, complaints);
        Chromium.signIn(page, address, world.secretOf("nora"));
        page.navigate("/objectives");

        var button = page.locator("tr.k a[href$='/check-ins/new']");
        assertThat(button).isVisible();
        assertThat(button.boundingBox().height).isGreaterThanOrEqualTo(44);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        button.click();
        page.locator("dialog[open] [name=value]").fill("12");
        page.locator("dialog[open] .btn.primary").click();

        assertThat(page.locator("tr.k")).containsText("12");
        assertThat(complaints).isEmpty();
        page.context().close();
    }
}
