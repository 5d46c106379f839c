package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.measure.Target;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.KeyResults;

/** My week with the keyboard alone. */
class WeekKeyboardJourneyTest {
    private final World world;
    private final KeyResult talks;
    private final KeyResult mentors;
    private final KeyResult handbook;
    private final List<String> complaints = new ArrayList<>();
    private final Page page;

    WeekKeyboardJourneyTest() {
        world = new World(TestDatabase.SQLITE);
        var objective = world.inApril(() -> world.teamObjective("Grow leaders"));
        talks = world.inApril(() -> world.keyResult(world.nora, objective, "Talks held"));
        mentors = world.inApril(() -> world.keyResult(world.nora, objective, "Mentors found"));
        handbook = world.inApril(() -> world.keyResult(world.nora, objective, "Handbook is out", new Target.YesNo()));
        world.measured(world.kpi("Turnover"), LocalDate.of(2026, 3, 31), 23);
        page = Chromium.desk(world.database.address(), complaints);
    }

    @BeforeEach
    void open() {
        Chromium.signIn(page, world.database.address(), world.secretOf("nora"));
        page.navigate("/");
    }

    @AfterEach
    void close() {
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    @Test
    void allThatIsDueIsReportedWithinSecondsAndWithoutAMouse() {
        var began = System.nanoTime();
        var order = page.locator("#dues [data-row]");
        page.keyboard().press("c");
        for (int i = 0; i < 4; i++) {
            var row = order.nth(i);
            assertThat(row.locator("[name=value]")).isFocused();
            if (row.locator("select").count() > 0) page.keyboard().press("ArrowDown");
            else page.keyboard().type("21");
            if (row.locator("[name=confidence]").count() > 0) {
                page.keyboard().press("Tab");
                page.keyboard().type("8");
                page.keyboard().press("Shift+Tab");
            }
            page.keyboard().press("Enter");
        }
        assertThat(page.locator("[data-saved]")).hasCount(4);

        assertThat(Duration.ofNanos(System.nanoTime() - began).dividedBy(4)).isLessThan(Duration.ofSeconds(10));
        assertThat(latest(talks).value()).isEqualTo(21);
        assertThat(latest(mentors).confidence().value()).isEqualTo(8);
        assertThat(latest(handbook).value()).isEqualTo(1);
        assertThat(page.locator("#brief")).containsText("Nothing is due");
    }

    @Test
    void whatIsTypedBeforeTheAnswerCameIsTheNextRows() {
        value(talks).focus();
        page.keyboard().type("12");
        page.keyboard().press("Enter");
        page.keyboard().type("34");
        page.keyboard().press("Enter");

        assertThat(page.locator("[data-saved]")).hasCount(2);
        assertThat(latest(talks).value()).isEqualTo(12);
        assertThat(latest(mentors).value()).isEqualTo(34);
    }

    @Test
    void aRefusedValueCallsTheHandsBack() {
        value(talks).focus();
        page.keyboard().type("many");
        page.keyboard().press("Enter");

        assertThat(row(talks).locator(".error")).isVisible();
        assertThat(value(talks)).isFocused();
        assertThat(value(talks)).hasValue("many");
    }

    @Test
    void aDraftSurvivesAReloadAndIsForgottenOnceItIsSaved() {
        value(talks).fill("47");
        row(talks).locator("[name=confidence]").fill("6");

        page.reload();
        assertThat(value(talks)).hasValue("47");
        assertThat(row(talks).locator("[name=confidence]")).hasValue("6");

        row(talks).locator(".twist").click();
        assertThat(row(talks).locator("textarea")).hasCount(4);
        assertThat(value(talks)).hasValue("47");
        row(talks).locator("textarea").first().fill("Two teams began.");
        page.reload();
        row(talks).locator(".twist").click();
        assertThat(row(talks).locator("textarea").first()).hasValue("Two teams began.");

        page.keyboard().press("Control+Enter");
        assertThat(row(talks)).hasAttribute("data-saved", "");
        assertThat((Integer) page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('draft:')).length"))
                .isZero();

        page.navigate("/key-results/" + mentors.id().value());
        page.keyboard().press("c");
        assertThat(page.locator("dialog[open] [name=value]")).isFocused();
        page.locator("dialog[open] [name=changed]").fill("Three said yes.");
        page.reload();
        page.keyboard().press("c");
        assertThat(page.locator("dialog[open] [name=changed]")).hasValue("Three said yes.");
    }

    private Locator row(KeyResult one) {
        return page.locator("#due-" + one.id().value());
    }

    private Locator value(KeyResult one) {
        return row(one).locator("[name=value]");
    }

    private KeyResult.Latest latest(KeyResult one) {
        return world.database.get(KeyResults.class).get(world.nora, one.id()).latest();
    }
}
