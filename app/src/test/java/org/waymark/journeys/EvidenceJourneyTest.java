package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.insights.Analysed;
import org.waymark.kpis.DatedTarget;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.kpis.Measurements;
import org.waymark.kpis.Recording;

/** From a signal to what people do about it. Turnover was about 15 % for two years, and is 40 % now. */
class EvidenceJourneyTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int MONTHS = 28;

    private final TestDatabase database = TestDatabase.SQLITE;
    private final World world = new World(database);
    private final List<String> complaints = new ArrayList<>();
    private Kpi turnover;
    private Page page;

    @BeforeEach
    void turnoverIsUnwell() {
        turnover = world.kpi("Turnover");
        var kpis = database.get(Kpis.class);
        var version = kpis.get(world.nora, turnover.id()).version();
        kpis.setTargets(world.nora, turnover.id(), version, List.of(new DatedTarget(FIRST, null, 16.0)));
        var values = IntStream.range(0, MONTHS)
                .mapToObj(i -> Recording.of(
                        FIRST.plusMonths(i + 1L).minusDays(1), i == MONTHS - 1 ? 40 : 15 + Math.sin(i * 7)))
                .toList();
        database.get(Measurements.class).record(world.nora, turnover.id(), values, "test");
        Analysed.now(database, world.maya.workspace(), turnover);
        page = Chromium.desk(world.database.address(), complaints);
        Chromium.signIn(page, world.database.address(), world.secretOf("nora"));
    }

    @AfterEach
    void close() {
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    @Test
    void aSignalIsExplainedAndSilencedOnMyWeek() {
        page.navigate("/");
        assertThat(page.locator("#brief"))
                .containsText("Turnover left its usual range in Apr 2026, still unexplained.");

        page.locator("#rail").getByText("Add the reason").click();
        page.getByLabel("Reason").fill("A plant was closed.");
        press("Save the reason");

        assertThat(page.locator("h1")).hasText("My week");
        assertThat(page.locator("#rail")).containsText("A plant was closed.");
        assertThat(page.locator("#brief")).not().containsText("still unexplained");
        press("Watch one more month");
        assertThat(page.locator("#rail")).not().containsText("A plant was closed.");

        press("Undo Z");

        assertThat(page.locator("#rail")).containsText("A plant was closed.");
    }

    @Test
    void aSignalIsExplainedAmongTheSignalsOfTheBoard() {
        page.navigate("/kpis?tab=signals");

        page.getByText("Add the reason").focus();
        page.keyboard().press("Enter");
        page.getByLabel("Reason").fill("A plant was closed.");
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile("/kpis\\?tab=signals$"));
        assertThat(page.locator("tr[data-row] th")).containsText("Since Apr 2026. A plant was closed.");
    }

    @Test
    void anObjectiveIsDraftedFromAKpiThatIsUnwell() {
        page.navigate("/kpis");
        page.getByText("Draft one").click();
        assertThat(page.getByLabel("Problem")).hasValue("Turnover is 40%. It should be at most 16%.");

        page.getByLabel("What do you want to achieve?").fill("Give people reasons to stay");
        press("Keep the draft");

        assertThat(page.locator("h1")).hasText("Give people reasons to stay");
        assertThat(page.locator(".eyebrow").first()).containsText("Draft");
        assertThat(page.locator("#results h3")).hasText("Turnover from 40 to 16%");
        assertThat(page.locator("#aims")).containsText("Turnover");
    }

    @Test
    void theKpiPageIsWorkedByKeyboard() {
        page.navigate("/kpis/" + turnover.id().value());
        var year = page.getByText("12 months");

        year.focus();
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile("range="));
        assertThat(page.locator("[aria-current]", new Page.LocatorOptions().setHasText("12 months")))
                .isFocused();
        page.getByText("Show as table").focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("#values$"));
        assertThat(page.locator("#values")).isInViewport();
        page.keyboard().press("r");
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        page.keyboard().press("d");
        assertThat(page.locator("h1")).hasText("Draft an objective");
    }

    private void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }
}
