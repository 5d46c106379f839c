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
import org.waymark.objectives.Objective;
import org.waymark.objectives.ObjectiveWish;
import org.waymark.objectives.Objectives;
import org.waymark.people.Holder;
import org.waymark.people.Level;

/** Where one is before, during and after a form. */
class FormsJourneyTest {
    private final World world = new World(TestDatabase.SQLITE);
    private final List<String> complaints = new ArrayList<>();
    private final Page page = Chromium.desk(world.database.address(), complaints);
    private final Initiative bands = world.initiative(world.nora, "Pay bands");

    @BeforeEach
    void open() {
        world.waitingKeyResult("Grow leaders", "Talks held");
        Chromium.signIn(page, world.database.address(), world.secretOf("nora"));
        page.navigate("/initiatives/" + bands.id().value());
    }

    @AfterEach
    void close() {
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    @Test
    void aDialogLeavesOneAtTheControlThatOpenedIt() {
        link().press("Enter");
        page.locator("#deed [name=keyResult]").fill("Talks held");
        page.keyboard().press("Control+Enter");

        assertThat(page.locator("#serves .work-list")).containsText("Talks held");
        assertThat(link()).isFocused();
        page.reload();
        assertThat(link()).not().isFocused();
    }

    @Test
    void aRefusedFormLeadsBackToTheControlOnceItIsMended() {
        link().press("Enter");
        page.locator("#deed [name=keyResult]").fill("No such thing");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("[data-errors]")).isFocused();

        page.locator("[name=keyResult]").fill("Talks held");
        page.keyboard().press("Control+Enter");

        assertThat(page.locator("#serves .work-list")).containsText("Talks held");
        assertThat(link()).isFocused();
    }

    @Test
    void aControlInAMenuIsReachedByTheButtonOfTheMenu() {
        world.initiative(world.nora, "Ask the council");
        var menu = page.locator("#goal .actions details");
        menu.locator("summary").press("Enter");
        menu.locator("[href$='/dependencies/new']").press("Enter");
        page.locator("#deed [name=after]").fill("Ask the council");
        page.keyboard().press("Control+Enter");

        assertThat(page.locator("#waits .waits")).containsText("Ask the council");
        assertThat(menu.locator("summary")).isFocused();
    }

    @Test
    void aDeedInARowLeavesOneInTheRow() {
        var draft = draft("Make shifts calm");
        page.navigate("/planning?cycle=" + world.quarter.slug() + "&open="
                + world.people.id().value());
        var row = page.locator("#plan-" + draft.id().value());

        row.locator("form[action$='/proposal'] button").press("Enter");

        assertThat(row).containsText("Proposed");
        assertThat(row).isFocused();
    }

    @Test
    void whoChoosesAKindOrMoreLinesGoesOnThere() {
        var objective = world.teamObjective("Grow successors").id().value();
        page.navigate("/objectives/" + objective + "/key-results/new");
        var kind = page.locator("[name=kind]");
        kind.focus();
        kind.selectOption("MILESTONES");
        var lines = page.locator("[name=milestone]");
        assertThat(lines.first()).isVisible();
        assertThat(kind).isFocused();

        var before = lines.count();
        for (var at = 0; at < before; at++) lines.nth(at).fill("Chapter " + at);
        page.getByText("More lines").press("Enter");

        assertThat(lines.nth(before)).isFocused();
    }

    @Test
    void theSignOfPercentGoesWhenSomethingElseIsCounted() {
        var objective = world.teamObjective("Grow successors").id().value();
        page.navigate("/objectives/" + objective + "/key-results/new");
        var behind = page.locator(".cell:has([name=to]) [data-sign]");
        assertThat(behind).hasText("%");

        page.locator("[name=unit]").selectOption("COUNT");
        assertThat(page.locator("[name=symbol]")).hasValue("");
        assertThat(behind).isEmpty();

        page.locator("[name=symbol]").fill("people");
        assertThat(behind).hasText("people");
        page.locator("[name=unit]").selectOption("PERCENT");
        assertThat(page.locator("[name=symbol]")).hasValue("people");
    }

    @Test
    void aMistakeInATemplateSaysInWhichKeyResultItIs() {
        page.navigate("/objectives/new?template=objective-be-a-place-people-choose-to-stay");

        page.locator("#f-title").press("Control+Enter");

        assertThat(page.locator("[data-errors] a").first())
                .hasText(Pattern.compile("^People are more engaged in the next survey, From: .+"));
    }

    private Objective draft(String title) {
        var holder =
                new Holder(Level.TEAM, world.nora.person(), world.people.id().value());
        var wish = new ObjectiveWish(
                world.quarter.id(), title, "", "", holder, Objective.Kind.COMMITTED, false, List.of(), false, null);
        return world.database.get(Objectives.class).draft(world.nora, wish);
    }

    private Locator link() {
        return page.locator("#serves [href$='/key-results/new']");
    }
}
