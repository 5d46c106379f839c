package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.kpis.Measurements;
import org.waymark.measure.Period;

/** A year of values comes from a spreadsheet, is taken back and comes again; the targets of the year are typed once. */
class GridJourneyTest {
    private static final Period YEAR = new Period(LocalDate.parse("2025-06-30"), LocalDate.parse("2026-05-31"));

    private static final String PASTE = """
            text => {
              const clipboardData = new DataTransfer();
              clipboardData.setData("text/plain", text);
              document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
            }""";

    private final World world = new World(TestDatabase.SQLITE);
    private final List<String> complaints = new ArrayList<>();

    @Test
    void aYearIsPastedFromASpreadsheetTakenBackAndFilled() {
        var kpi = world.kpi("Turnover").id();
        var below = world.kpi("Walk-ins");
        var page = Chromium.desk(world.database.address(), complaints);
        Chromium.signIn(page, world.database.address(), world.secretOf("maya"));
        page.navigate("/kpis?view=grid&periods=12");
        cell(page, 11).waitFor();
        page.locator("table.grid").focus();
        page.keyboard().press("Home");

        page.evaluate(PASTE, "18,5\t18,25\t17,9\t17\t16,5\t16\t15,5\t15\t14,5\t14\t13,5\t13\r\n");

        assertThat(page.locator("#grid-bar")).containsText("12 values added");
        assertThat(cell(page, 1)).hasText("18.3");
        assertThat(values(kpi)).hasSize(12).startsWith(18.5, 18.25);

        page.keyboard().press("Control+z");
        assertThat(page.locator("#grid-bar")).containsText("Taken back");
        assertThat(values(kpi)).isEmpty();

        keysFillAndReachTheButtons(page, kpi);

        page.keyboard().press("Home");
        page.keyboard().type("x1");
        page.keyboard().press("Enter");
        assertThat(page.locator("#grid-bar")).containsText("not a number");
        assertThat(values(kpi)).as("a number with a letter before it is none").isEmpty();
        page.locator("table.grid").focus();
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Delete");

        refusedThenEscaped(page);
        badCellsOfABlockAreMended(page, kpi);

        page.keyboard().type("17,5");
        page.keyboard().press("Tab");
        assertThat(page.locator("#grid-bar")).containsText("1 value added");
        page.keyboard().press("ArrowLeft");
        for (int i = 0; i < 3; i++) page.keyboard().press("Shift+ArrowRight");
        page.keyboard().press("Control+r");
        assertThat(page.locator("#grid-bar")).containsText("3 values added");
        assertThat(values(kpi)).containsExactly(17.5, 17.5, 17.5, 17.5);

        page.locator("td[data-c='6']").first().click();
        page.keyboard().type("9,5");
        page.locator("td[data-c='9']").first().click();
        assertThat(page.locator("#grid-bar")).containsText("1 value added");
        assertThat(values(kpi)).as("it stands where it was typed").containsExactly(17.5, 17.5, 17.5, 17.5, 9.5);

        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#grid-bar")).containsText("No value");
        world.measured(below, LocalDate.parse("2026-03-31"), 42);
        assertThat(page.locator("#grid-bar")).containsText("42");

        page.navigate("/kpis?view=grid&rows=targets&periods=12");
        cell(page, 11).waitFor();
        page.locator("table.grid").focus();
        page.keyboard().press("Home");
        page.keyboard().type("16");
        page.keyboard().press("Enter");
        assertThat(page.locator("#grid-bar")).containsText("Targets saved");
        assertThat(world.database.get(Kpis.class).targets(world.maya, kpi).on(LocalDate.parse("2026-12-31")))
                .isPresent();
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    private void keysFillAndReachTheButtons(Page page, Kpi.Id kpi) {
        page.keyboard().press("Control+Home");
        page.keyboard().press("Control+d");
        assertThat(page.locator("#grid-bar")).containsText("there is no row above");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Control+r");
        assertThat(page.locator("#grid-bar")).containsText("there is no value to fill from");

        page.keyboard().type("17");
        page.keyboard().press("Tab");
        assertThat(page.locator("#grid-bar")).containsText("1 value added");
        page.keyboard().press("F6");
        page.keyboard().press("Escape");
        assertThat(page.locator("table.grid")).isFocused();
        page.keyboard().press("F6");
        page.keyboard().press("Enter");

        assertThat(page.locator("#grid-bar")).containsText("Taken back");
        assertThat(values(kpi)).isEmpty();
        assertThat(page.locator("table.grid")).isFocused();
    }

    @Test
    void aFingerSelectsAndFills() {
        world.kpi("Turnover");
        var below = world.kpi("Walk-ins").id();
        var page = Chromium.touched(world.database.address(), complaints);
        Chromium.signIn(page, world.database.address(), world.secretOf("maya"));
        page.navigate("/kpis?view=grid&periods=12");
        var rows = page.locator("tr[data-at] td[data-c]");
        var bar = page.locator("#grid-bar");
        rows.first().tap();
        page.keyboard().type("17,5");
        page.keyboard().press("Enter");
        assertThat(bar).containsText("1 value added");

        rows.first().tap();
        assertThat(page.locator("input.grid-in")).isFocused();
        press(bar, "Select");
        rows.nth(1).tap();
        assertThat(page.locator("input.grid-in")).hasCount(0);
        assertThat(bar).containsText("2 cells · May 2026");
        press(bar, "Fill down");

        assertThat(bar).containsText("1 value added");
        assertThat(values(below)).containsExactly(17.5);
        press(bar, "Undo");
        assertThat(bar).containsText("Taken back");
        assertThat(values(below)).isEmpty();

        rows.nth(1).tap();
        assertThat(page.locator("input.grid-in")).isFocused();
        press(bar, "Select");
        page.locator("[data-turn='-1']").tap();
        assertThat(bar).containsText("2 cells · Apr 2026 – May 2026");
        press(bar, "Fill right");

        assertThat(bar).containsText("Nothing was filled");
        rows.nth(1).tap();
        assertThat(page.locator("input.grid-in")).isFocused();
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    private static void press(Locator bar, String button) {
        bar.locator("button:text-is('%s')".formatted(button)).tap();
    }

    /** Esc puts back what stood in a refused cell, typing or not, and the cursor stays there; once more it leaves the grid. */
    private static void refusedThenEscaped(Page page) {
        for (var typing : new boolean[] {true, false}) {
            page.keyboard().type("x2");
            page.keyboard().press("Enter");
            assertThat(page.locator("td.wrong")).hasText("x2");
            page.keyboard().press("ArrowUp");
            if (typing) page.keyboard().press("F2");
            page.keyboard().press("Escape");
            assertThat(page.locator("td.wrong")).hasCount(0);
            assertThat(page.locator("#grid-at")).hasAttribute("data-c", "0");
            assertThat(page.locator("#grid-at b")).hasText("");
            assertThat(page.locator("table.grid")).isFocused();
        }
        page.keyboard().press("Escape");
        assertThat(page.locator("#main")).isFocused();
        page.locator("table.grid").focus();
    }

    /** Only the bad cells are marked, the cursor goes to the first; once all are mended the whole block is saved. */
    private void badCellsOfABlockAreMended(Page page, Kpi.Id kpi) {
        page.keyboard().press("Home");
        page.evaluate(PASTE, "18,5\tmany\t17,9\tfew");
        assertThat(page.locator("td.wrong")).hasText(new String[] {"many", "few"});
        assertThat(page.locator("td.busy")).hasText(new String[] {"18,5", "17,9"});
        assertThat(page.locator("#grid-at")).hasText("many");
        assertThat(page.locator("#grid-bar")).containsText("2 / 4");
        assertThat(page.locator("#grid-bar")).containsText("Turnover, Jul 2025");

        page.keyboard().type("18");
        page.keyboard().press("Tab");
        assertThat(page.locator("td.wrong")).hasText("few");
        assertThat(page.locator("#grid-at")).hasText("few");
        assertThat(values(kpi)).isEmpty();
        page.keyboard().press("Delete");
        assertThat(page.locator("#grid-bar")).containsText("3 values added");
        assertThat(values(kpi)).containsExactly(18.5, 18.0, 17.9);
        page.keyboard().press("Control+z");
        assertThat(page.locator("#grid-bar")).containsText("Taken back");

        page.keyboard().press("Home");
        page.evaluate(PASTE, "18,5\tmany");
        assertThat(page.locator("td.wrong")).hasText("many");
        page.keyboard().press("Escape");
        assertThat(page.locator("td.wrong, td.busy")).hasCount(0);
        assertThat(values(kpi)).isEmpty();
        page.keyboard().press("Home");
        aBlockIsDroppedWithoutEsc(page);
    }

    /** A touch screen has no Esc: a button does the same, and stands there again when the cursor comes back. */
    private static void aBlockIsDroppedWithoutEsc(Page page) {
        var drop = page.locator("#grid-bar button:text('Drop the block')");
        page.evaluate(PASTE, "18,5\tmany");
        assertThat(drop).isVisible();
        page.keyboard().press("ArrowLeft");
        drop.press("Enter");

        assertThat(page.locator("td.wrong, td.busy")).hasCount(0);
        assertThat(page.locator("table.grid")).isFocused();
        page.evaluate(PASTE, "18,5\tmany");
        page.locator("td.wrong").dblclick();
        assertThat(page.locator("input.grid-in")).isFocused();
        drop.click();

        assertThat(page.locator("td.wrong, td.busy")).hasCount(0);
        assertThat(page.locator("table.grid")).isFocused();
        assertThat(drop).hasCount(0);
        page.keyboard().press("Home");
    }

    private List<Double> values(Kpi.Id kpi) {
        return world.database.get(Measurements.class).of(world.maya, kpi, YEAR).stream()
                .map(one -> one.value())
                .toList();
    }

    private static Locator cell(Page page, int column) {
        return page.locator("td[data-c='%d'] b".formatted(column)).first();
    }
}
