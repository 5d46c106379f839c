package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.Program;

class FirstDayJourneyTest {
    @Test
    void fromAnEmptyInstallationToTheFirstCheckIn(@TempDir Path folder) {
        try (var program = Program.start(Map.of("waymark.database.folder", folder.toString()))) {
            var complaints = new ArrayList<String>();
            var page = Chromium.desk(program.address(), complaints);

            setUp(page);
            setAnObjective(page);
            addAKeyResult(page);
            checkIn(page);

            assertThat(complaints).isEmpty();
            page.context().close();
        }
    }

    private static void setUp(Page page) {
        page.navigate("/");
        page.getByLabel("Name of the workspace").fill("Halden Cycles");
        page.getByLabel("Your name").fill("Maya Lindqvist");
        page.getByLabel("E-mail").fill("maya@halden.example");
        page.getByLabel("Password").fill("a brass bell in May");
        press(page, "Set up the workspace");
        assertThat(page.locator("h1")).hasText("My week");
        assertThat(page.locator(".bar")).containsText("Q2 2026");
    }

    private static void setAnObjective(Page page) {
        page.navigate("/objectives/new");
        page.getByLabel("What do you want to achieve?").fill("Make Halden a place people choose to stay");
        press(page, "Publish objective");
        assertThat(page.locator("h1")).hasText("Make Halden a place people choose to stay");
    }

    private static void addAKeyResult(Page page) {
        page.navigate(page.url().replaceAll("[?#].*", "") + "/key-results/new");
        page.getByLabel("What will be different?").fill("Voluntary turnover falls");
        page.getByLabel("Value at the start").fill("23");
        page.getByLabel("Value to reach").fill("15");
        press(page, "Save key result");
        assertThat(page.locator("main")).containsText("Voluntary turnover falls");
    }

    /** With the keyboard alone: C opens, the value has the focus, a digit is the confidence, Ctrl+Enter saves. */
    private static void checkIn(Page page) {
        page.keyboard().press("c");
        page.waitForSelector("form.check-in input[name=value]");
        page.waitForFunction("document.activeElement && document.activeElement.name === 'value'");
        page.keyboard().type("19");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("main")).containsText("50%");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }
}
