package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.Program;
import org.waymark.World;

/**
 * A whole quarter: planned in June, worked and talked about in summer, closed in October and looked back at. With
 * {@code -Dwaymark.pictures=FOLDER} each step leaves the picture that the guide shows.
 */
class QuarterJourneyTest {
    private static final String OBJECTIVE = "Make Halden a place people choose to stay";
    private static final String PICTURES = System.getProperty("waymark.pictures", "");

    private final List<String> complaints = new ArrayList<>();

    @Test
    void fromThePlanToTheReport(@TempDir Path folder) {
        try (var program = Program.start(Map.of("waymark.database.folder", folder.toString()))) {
            var world = new World(program);
            program.clock().set(Instant.parse("2026-06-22T08:00:00Z"));
            var page = signedIn(program, world, "maya");
            plan(page);
            agreeAndPublish(page);

            program.clock().set(Instant.parse("2026-07-14T08:00:00Z"));
            page = anew(page, program, world);
            checkIn(page, "40", "7");
            work(page);
            talk(page);
            program.clock().set(Instant.parse("2026-08-11T08:00:00Z"));
            page = anew(page, program, world);
            checkIn(page, "45", "4");
            review(page);

            program.clock().set(Instant.parse("2026-10-02T08:00:00Z"));
            page = anew(page, program, world);
            chooseByKey(page);
            score(page);
            goOnByKey(page, world);
            close(page);

            assertThat(complaints).isEmpty();
            page.context().close();
        }
    }

    private void plan(Page page) {
        page.navigate("/planning?cycle=2026-q3");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Draft an objective"))
                .first()
                .click();
        page.getByLabel("What do you want to achieve?").fill(OBJECTIVE);
        press(page, "Save as draft");
        assertThat(page.locator("h1")).hasText(OBJECTIVE);
        page.navigate(page.url().replaceAll("[?#].*", "") + "/key-results/new");
        page.getByLabel("What will be different?").fill("Roles with a published career path");
        page.getByLabel("Value at the start").fill("35");
        page.getByLabel("Value to reach").fill("100");
        picture(page, "quarter-coach");
        press(page, "Save key result");
        assertThat(page.locator("main")).containsText("Roles with a published career path");
    }

    private void agreeAndPublish(Page page) {
        page.locator("form[action$='/proposal'] button").first().click();
        page.locator("form[action$='/proposal/agreement'] button").first().click();
        page.navigate("/planning?cycle=2026-q3");
        picture(page, "quarter-planning");
        page.navigate("/planning/publications/new?cycle=2026-q3");
        assertThat(page.locator(".plan-items")).containsText(OBJECTIVE);
        press(page, "Publish what is ticked");
        page.navigate("/objectives?cycle=2026-q3");
        assertThat(page.locator("main")).containsText(OBJECTIVE);
    }

    private void checkIn(Page page, String value, String confidence) {
        open(page, "Roles with a published career path");
        page.keyboard().press("c");
        page.waitForSelector("form.check-in input[name=value]");
        page.locator("form.check-in input[name=value]").fill(value);
        page.locator("form.check-in .scale input[value='" + confidence + "']")
                .first()
                .check();
        page.locator("form.check-in").first().press("Control+Enter");
        assertThat(page.locator("#feed")).containsText(value);
    }

    private void work(Page page) {
        page.navigate("/initiatives/new");
        page.locator("main [name=title]").first().fill("Career paths, engineering");
        page.locator("main form button.primary").first().click();
        assertThat(page.locator("h1")).hasText("Career paths, engineering");
        page.navigate("/board?cycle=2026-q3");
        picture(page, "quarter-board");
        page.navigate("/timeline?cycle=2026-q3");
        picture(page, "quarter-timeline");
    }

    private void talk(Page page) {
        open(page, OBJECTIVE);
        page.locator("#talk").scrollIntoViewIfNeeded();
        assertThat(page.locator("#talk").boundingBox().width)
                .isEqualTo(page.locator("#talk ~ .section, .section:not(#talk)")
                        .first()
                        .boundingBox()
                        .width);
        var words = page.locator("#talk textarea").first();
        words.fill("Pay bands come first.");
        words.press("Control+Enter");
        assertThat(page.locator("main")).containsText("Pay bands come first.");
    }

    private void review(Page page) {
        page.navigate("/reviews?cycle=2026-q3");
        press(page, "Begin");
        assertThat(page.locator("h1")).hasText("Roles with a published career path");
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).containsText("In a review");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Escape");
        assertThat(page.locator("#keys")).not().isVisible();
        assertThat(page.locator("h1")).hasText("Roles with a published career path");
        page.keyboard().press("d");
        page.keyboard().type("Publish twelve roles first");
        page.keyboard().press("Escape");
        picture(page, "quarter-review");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#decision")).hasValue("Publish twelve roles first");
        page.locator("#end button[formaction$='/minutes']").click();
        assertThat(page.locator("main")).containsText("Publish twelve roles first");
        picture(page, "quarter-minutes");
    }

    /** Whoever chose by a digit goes on with the arrow, which does not choose another. */
    private void chooseByKey(Page page) {
        page.navigate("/reviews?cycle=2026-q3");
        page.getByLabel("What for").selectOption("CLOSING");
        press(page, "Begin");
        assertThat(page.locator(".agenda-rail")).containsText("to be scored");
        page.keyboard().press("2");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".agenda-rail [aria-current=step]")).containsText("Carry over");
    }

    private void score(Page page) {
        page.navigate("/cycles");
        page.navigate("/objectives?cycle=2026-q3");
        open(page, OBJECTIVE);
        var objective = page.url().replaceAll(".*/objectives/|[?#].*", "");
        page.navigate(closing(page) + "/" + objective);
        page.locator("input[name=next][value=CARRY]").first().check();
        picture(page, "quarter-score");
        page.locator("form.grade-panel button.primary").first().click();
        page.getByLabel("What went well?").fill("Twelve roles are out");
        page.locator("form.lookback button.primary").first().click();
    }

    /** The key of the page goes before that of the bar above it, which is "New". */
    private static void goOnByKey(Page page, World world) {
        var first = world.companyObjective("Build it right the first time");
        world.companyObjective("Answer once, answer well");
        page.navigate("/cycles/" + world.quarter.id().value() + "/closing/"
                + first.id().value());
        page.keyboard().press("n");
        assertThat(page.locator("h1")).hasText("Answer once, answer well");
    }

    private void close(Page page) {
        page.navigate(closing(page).replace("/closing", "/closure/new"));
        assertThat(page.locator("main")).containsText(OBJECTIVE);
        picture(page, "quarter-close");
        press(page, "Close Q3 2026");
        page.navigate(closing(page).replace("/closing", "/report"));
        assertThat(page.locator("main")).containsText("Q3 2026");
        picture(page, "quarter-report");
        printsWhole(page);
        page.navigate("/objectives?cycle=2026-q4&drafts=true");
        assertThat(page.locator("main")).containsText(OBJECTIVE);
    }

    /** Tables and charts that fit on a page of the paper are not cut by its edge. */
    private static void printsWhole(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".report-tools")).isHidden();
        assertThat((List<?>) page.locator(".paper :is(.r-two, .wide-table)")
                        .evaluateAll("all => all.map(one => getComputedStyle(one).breakInside)"))
                .isNotEmpty()
                .allMatch("avoid"::equals);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    /** Where the quarter is closed: its address stands on the list of cycles. */
    private static String closing(Page page) {
        page.navigate("/cycles");
        var line = page.locator(".cycle-line", new Page.LocatorOptions().setHasText("Q3 2026"));
        var edit = line.locator("a[href*='/cycles/']").first().getAttribute("href");
        return edit.replaceAll("(/cycles/[^/]+).*", "$1") + "/closing";
    }

    private static void open(Page page, String title) {
        page.navigate("/objectives?cycle=2026-q3");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title))
                .first()
                .click();
        assertThat(page.locator("h1")).hasText(title);
        page.waitForLoadState(); // so that its keys are heard
    }

    private Page signedIn(Program program, World world, String name) {
        var page = Chromium.desk(program.address(), complaints);
        Chromium.signIn(page, program.address(), world.secretOf(name));
        return page;
    }

    /** Weeks later nobody is signed in any more. */
    private Page anew(Page page, Program program, World world) {
        page.context().close();
        return signedIn(program, world, "maya");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    private static void picture(Page page, String name) {
        if (PICTURES.isEmpty()) return;
        page.waitForTimeout(400);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(PICTURES, name + ".png")));
    }
}
