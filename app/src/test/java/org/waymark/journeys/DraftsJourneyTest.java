package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;

/** What was typed and not yet sent is there again after a reload, just as it was. */
class DraftsJourneyTest {
    private final World world = new World(TestDatabase.SQLITE);
    private final String address = world.database.address();
    private final Objective objective = world.teamObjective("Grow leaders");
    private final List<String> complaints = new ArrayList<>();
    private final Page page = Chromium.desk(address, complaints);

    @BeforeEach
    void open() {
        signIn();
    }

    @AfterEach
    void close() {
        // whose session ended may have asked for news and been shown the door
        complaints.removeIf(said -> said.startsWith("EventSource"));
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    /** Nobody is as quick as a test that loads a page anew right after a letter: the browser needs a moment to pass it on. */
    private void untilKept(String words) {
        page.waitForFunction("words => JSON.stringify(localStorage).includes(words)", words);
        page.waitForTimeout(300);
    }

    @Test
    void aKeyResultOfAnotherKindComesBackWithAllItsLines() {
        page.navigate(path() + "/key-results/new");
        field("title").fill("Publish the handbook");
        page.selectOption("[name=kind]", "MILESTONES");
        var lines = page.locator("[name=milestone]");
        assertThat(lines.first()).isVisible();
        var chapters = List.of("Pay", "Leave", "Growth", "Talks");
        for (var at = 0; at < chapters.size(); at++) lines.nth(at).fill(chapters.get(at));
        page.getByText("More lines").click();
        lines.nth(4).fill("Travel");
        untilKept("Travel");

        page.reload();

        assertThat(lines.nth(4)).hasValue("Travel");
        assertThat(lines.first()).hasValue("Pay");
        assertThat(lines.nth(1)).hasValue("Leave");
        assertThat(page.locator("[name=kind]")).hasValue("MILESTONES");
        assertThat(field("title")).hasValue("Publish the handbook");
        send();
        assertThat(page.locator("main")).containsText("Publish the handbook");
        assertThat(page.locator("main")).containsText("5 milestones");
    }

    @Test
    void theNoteOfADraftMakesNoPageWiderThanAPhone() {
        page.setViewportSize(390, 844);
        page.navigate("/objectives/new");

        field("title").fill("Riders stay");

        assertThat(page.locator("#objective [data-draft-note]")).isVisible();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isLessThanOrEqualTo(0);
    }

    @Test
    void whatIsTickedOffStaysOff() {
        page.navigate(path() + "/edit");
        field("countsChildren").check();
        send();
        page.waitForURL("**" + path());
        page.navigate(path() + "/edit");
        field("countsChildren").uncheck();

        page.reload();

        assertThat(field("countsChildren")).not().isChecked();
    }

    @Test
    void theObjectiveThatWasChosenStaysChosen() {
        var parent = world.companyObjective("Make Halden a place people choose to stay");
        page.navigate("/objectives/new");
        field("parent").pressSequentially("Halden");
        page.locator("[data-parents] [role=option]").first().click();
        var chosen = page.locator("[name=parentRef]").inputValue();

        page.reload();

        assertThat(chosen).contains(parent.id().value().toString());
        assertThat(page.locator("[name=parentRef]")).hasValue(chosen);
        assertThat(field("parent")).hasValue(Pattern.compile("Make Halden.*"));
    }

    @Test
    void wordsOfAnOpenRowOutliveTheClosedOne() {
        world.waitingKeyResult("Keep people", "Talks held");
        page.navigate("/");
        var row = page.locator("[data-row]").first();
        row.locator(".twist").click();
        row.locator("textarea").first().fill("Two teams began.");
        untilKept("Two teams began.");
        page.reload();
        row.locator("[name=value]").fill("12");

        row.locator(".twist").click();

        assertThat(row.locator("textarea").first()).hasValue("Two teams began.");
        assertThat(row.locator("[name=value]")).hasValue("12");
    }

    @Test
    void aCheckInHasOneDraftWhereverItIsTyped() {
        var talks = world.waitingKeyResult("Keep people", "Talks held");
        page.navigate("/");
        page.locator("[data-row] [name=value]").first().fill("12");
        page.navigate("/key-results/" + talks.id().value());

        page.keyboard().press("c");

        assertThat(page.locator("dialog[open] [name=value]")).hasValue("12");
        page.locator("dialog[open] .actions .primary").click();
        assertThat(page.locator("dialog[open]")).hasCount(0);
        assertThat((Integer) page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('draft:')).length"))
                .isZero();
    }

    @Test
    void whatCouldNotBeSentBecauseNobodyWasSignedInIsKept() {
        page.navigate("/initiatives/new");
        field("title").fill("Open the second workshop");
        page.context().clearCookies();
        send();
        assertThat(field("title")).hasCount(0);

        signIn();
        page.navigate("/initiatives/new");

        assertThat(field("title")).hasValue("Open the second workshop");
        send();
        page.waitForURL("**/initiatives/*-*");
        page.navigate("/initiatives/new");
        assertThat(field("title")).hasValue("");
    }

    @Test
    void aCheckInThatIsRefusedBecauseThePageIsTooOldIsKept() {
        world.waitingKeyResult("Keep people", "Talks held");
        page.navigate("/");
        var value = page.locator("[data-row] [name=value]").first();
        value.fill("12");
        page.context().clearCookies();
        value.press("Enter");
        assertThat(page.locator("#toasts")).containsText("too old");

        signIn();
        page.reload();

        assertThat(value).hasValue("12");
    }

    @Test
    void aCheckInThatIsRefusedIsKept() {
        world.waitingKeyResult("Keep people", "Talks held");
        page.navigate("/");
        var row = page.locator("[data-row]").first();
        row.locator("[name=value]").fill("12");
        row.locator("[name=confidence]").fill("11");
        row.locator("[name=confidence]").press("Enter");
        assertThat(row.locator(".error")).isVisible();

        page.reload();

        assertThat(row.locator("[name=value]")).hasValue("12");
        assertThat(row.locator("[name=confidence]")).hasValue("11");
    }

    @Test
    void valuesThatWerePastedAreKeptUntilTheyAreRecorded() {
        var path = "/kpis/" + world.kpi("Turnover").id().value() + "/values";
        page.navigate(path);
        field("text").fill("Mar 2026\t21");
        untilKept("Mar 2026");
        page.reload();
        assertThat(field("text")).hasValue("Mar 2026\t21");
        send();
        page.locator("form.paste [name=text]").fill("Mar 2026\t22");
        page.locator("form.paste .primary").click();
        page.navigate(path);
        assertThat(field("text")).hasValue("Mar 2026\t22");
        send();

        page.locator("form[action$='/sheet'] .primary").click();

        assertThat(page.locator("main")).containsText("22%");
        page.navigate(path);
        assertThat(field("text")).hasValue("");
    }

    @Test
    void aPreviewShowsTheFileAndNotWhatWasTypedBefore() {
        page.navigate("/kpis/" + world.kpi("Turnover").id().value() + "/values");
        field("text").fill("Mar 2026\t21");
        var file = "Mar 2026,22".getBytes(StandardCharsets.UTF_8);
        page.setInputFiles("[name=file]", new FilePayload("turnover.csv", "text/csv", file));

        send();

        assertThat(page.locator("form.paste [name=text]")).hasValue("Mar 2026,22");
    }

    @Test
    void goalsAsCodeAreKeptUntilTheyAreApplied() {
        Chromium.signIn(page, address, world.secretOf("maya"));
        page.navigate("/settings/code");
        field("text").fill("waymark: 1\nteams: [{key: riders, name: Riders}]");
        untilKept("Riders");
        page.reload();
        assertThat(field("text")).hasValue("waymark: 1\nteams: [{key: riders, name: Riders}]");
        send();

        page.locator("form.code-apply .primary").click();

        page.waitForURL("**/settings/code");
        assertThat(field("text")).hasValue("");
    }

    @Test
    void aDraftOfAnEarlierVersionDoesNotOverwriteTheNewerOne() {
        page.navigate(path() + "/edit");
        field("description").fill("Not only managers.");
        untilKept("Not only managers.");
        renamed("Grow more leaders");

        page.reload();
        send();

        assertThat(page.locator("[data-errors]")).isVisible();
        assertThat(world.database
                        .get(Objectives.class)
                        .get(world.nora, objective.id())
                        .definition()
                        .title())
                .isEqualTo("Grow more leaders");
    }

    /** By the same person elsewhere. */
    private void renamed(String title) {
        var other = Chromium.desk(address, complaints);
        Chromium.signIn(other, address, world.secretOf("nora"));
        other.navigate(path() + "/edit");
        other.locator("[name=title]").fill(title);
        other.locator(".actions .primary").click();
        other.waitForURL("**" + path());
        other.context().close();
    }

    private void send() {
        page.locator("main form .actions .primary").click();
    }

    private void signIn() {
        Chromium.signIn(page, address, world.secretOf("nora"));
    }

    private Locator field(String name) {
        return page.locator("main form [name=" + name + "]");
    }

    private String path() {
        return "/objectives/" + objective.id().value();
    }
}
