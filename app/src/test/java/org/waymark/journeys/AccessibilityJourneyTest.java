package org.waymark.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.AtOnce;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.initiatives.Initiative;
import org.waymark.initiatives.InitiativeWish;
import org.waymark.initiatives.Initiatives;
import org.waymark.initiatives.TaskWish;
import org.waymark.initiatives.Tasks;
import org.waymark.insights.Analysed;
import org.waymark.insights.AnalysisRuns;
import org.waymark.measure.Cadence;
import org.waymark.measure.Milestone;
import org.waymark.measure.Target;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Objective;
import org.waymark.people.InvitationWish;
import org.waymark.people.Invitations;
import org.waymark.people.Person;
import org.waymark.platform.Role;
import org.waymark.reviews.Review;
import org.waymark.reviews.ReviewWish;
import org.waymark.reviews.Reviews;

/**
 * Every page can be read by everybody: no violation that axe knows, in both themes, and no page scrolls sideways. What is not
 * a page of its own (menus, sheets, the palette) is opened first.
 */
class AccessibilityJourneyTest {
    /** Narrower is a phone, in pixels. */
    private static final int PHONE = 600;

    /** Nothing else differs between the themes. */
    private static final List<String> ONLY_COLOURS = List.of("color-contrast", "link-in-text-block");

    /** The same at every width, but in the frame: colours, and style sheets that axe would have to fetch again. */
    private static final List<String> SEEN_ON_THE_DESK =
            List.of("color-contrast", "link-in-text-block", "css-orientation-lock");

    /** Not among those that run unasked: whoever speaks to a page says what stands there. */
    private static final List<String> SPOKEN_AS_SHOWN = List.of("label-content-name-mismatch");

    private static final String LONG = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz";

    private final World world = new World(TestDatabase.SQLITE);
    private final String address = world.database.address();
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());

    @Test
    void noPageHasAViolationOrScrollsSideways() {
        inspectAll("maya", paths());
    }

    @Test
    void noPageOfWhoHasNothingHasAViolation() {
        inspectAll("nora", List.of("/", "/objectives", "/kpis", "/teams", "/people", "/search", "/history", "/me"));
    }

    @Test
    void noPageOutsideHasAViolation() {
        var invited = world.database
                .get(Invitations.class)
                .invite(world.maya, new InvitationWish("new@halden.example", Role.MEMBER, null));
        inspectAll(
                null,
                List.of(
                        "/sign-in",
                        "/password-resets",
                        "/password-resets/unknown",
                        "/invitations/" + invited.token(),
                        "/invitations/unknown"));
    }

    @Test
    void nothingThatOpensHasAViolation() {
        var objective = path(world.companyObjective("Make Halden a place people choose to stay"));
        inWindows("maya", page -> {
            page.navigate("/");
            page.keyboard().press("Control+k");
            page.locator("#palette [role=option]").first().waitFor();
            inspect(page, "the palette");
            page.navigate("/");
            complaints.addAll(Axe.violationsOf(SPOKEN_AS_SHOWN, page, "the frame"));
            complaints.addAll(Axe.violationsOf(ONLY_COLOURS, page, "the frame"));
            page.keyboard().press("?");
            inspect(page, "the keys");
            page.navigate(objective);
            page.locator("main details[data-menu] > summary").first().click();
            inspect(page, "the actions of an objective");
            page.navigate("/objectives");
            page.locator(".filters details[data-menu] > summary").first().click();
            inspect(page, "a filter");
        });
    }

    private void inspectAll(@Nullable String name, List<String> paths) {
        inWindows(
                name,
                page -> paths.forEach(path -> {
                    page.navigate(path);
                    inspect(page, path);
                }));
    }

    /** The desk and the phone each on a thread of its own. */
    private void inWindows(@Nullable String name, Consumer<Page> deed) {
        var secret = name == null ? null : world.secretOf(name);
        AtOnce.both(
                () -> in(Chromium.desk(address, complaints), secret, deed),
                () -> in(Chromium.phone(address, complaints), secret, deed));

        assertThat(complaints).isEmpty();
    }

    private void in(Page page, @Nullable String secret, Consumer<Page> deed) {
        if (secret != null) Chromium.signIn(page, address, secret);
        deed.accept(page);
        page.context().close();
    }

    private void inspect(Page page, String what) {
        if (page.viewportSize().width < PHONE) {
            complaints.addAll(Axe.violationsBut(SEEN_ON_THE_DESK, page, what));
        } else {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            complaints.addAll(Axe.violations(page, what));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            complaints.addAll(Axe.violationsOf(ONLY_COLOURS, page, what + " in the dark"));
        }
        if ((boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth + 1")) {
            complaints.add(what + " scrolls sideways at " + page.viewportSize().width);
        }
    }

    /** Each page with much on it, with long words, and with numbers beyond both ends. */
    private List<String> paths() {
        var objective = world.companyObjective(LONG);
        var below = world.teamObjective("Give every manager the habits that keep a team");
        var kpi = world.kpi(LONG);
        for (var month = 1; month <= 4; month++) world.measured(kpi, LocalDate.of(2026, month, 1), 20 - month);
        var paths = new ArrayList<String>(List.of("/nowhere"));
        for (var target : targets()) {
            var keyResult = world.keyResult(world.maya, objective, LONG, target);
            var path = "/key-results/" + keyResult.id().value();
            paths.addAll(List.of(path + "/edit", path + "/check-ins/new"));
        }
        var keyResult = world.keyResult(world.maya, objective, "Roles with a published career path");
        world.checkIn(world.maya, keyResult, -58, 5);
        world.checkIn(world.nora, world.keyResult(world.nora, below, "Talks held"), 250, 3);
        under("/key-results/" + keyResult.id().value(), paths, "", "/status", "/history", "/check-ins");
        under(
                path(objective),
                paths,
                "",
                "/edit",
                "/key-results/new",
                "/status",
                "/history",
                "/audience",
                "/override",
                "/word",
                "/links/new",
                "/aims/new",
                "/copies/new",
                "/cycle");
        under(
                "/kpis/" + kpi.id().value(),
                paths,
                "",
                "/edit",
                "/values",
                "/values/new",
                "/targets",
                "/audience",
                "/history",
                "/suggestion",
                "/formula");
        Analysed.now(TestDatabase.SQLITE, world.maya.workspace(), kpi);
        var signal = Analysed.signal(
                TestDatabase.SQLITE, world.maya.workspace(), kpi.id().value());
        paths.add("/signals/" + signal + "/explanation");
        under(
                "/settings",
                paths,
                ("/workspace /people /people/invitations/new /teams /status /closing /channels /notifications /calendars /tokens"
                                + " /analysis /backup /values /push-tokens /connectors /connectors/new /import /export /code")
                        .split(" "));
        world.database.get(AnalysisRuns.class).start(world.maya);
        paths.add("/reviews/" + review(Review.Kind.WEEKLY).id().value());
        paths.add("/reviews/" + review(Review.Kind.CLOSING).id().value());
        paths.add("/reviews/" + review(Review.Kind.WEEKLY).id().value() + "/minutes");
        under("/settings/teams/" + world.people.id().value(), paths, "", "/place", "/members/new");
        under("/cycles/" + world.quarter.id().value(), paths, "/closing", "/closure/new", "/report");
        paths.add("/cycles/" + world.quarter.id().value() + "/closing/"
                + objective.id().value());
        under(
                "/initiatives/" + work(keyResult).id().value(),
                paths,
                "",
                "/days",
                "/key-results/new",
                "/dependencies/new");
        var cycle = "?cycle=" + world.quarter.slug();
        under("/planning", paths, cycle, "/publications/new" + cycle);
        paths.addAll(List.of(
                "/map",
                "/board",
                "/timeline",
                "/calendar",
                "/inbox",
                "/library",
                "/initiatives/new",
                "/talk/objective/" + objective.id().value()));
        paths.addAll(List.of(
                "/",
                "/objectives",
                "/objectives/new",
                "/kpis",
                "/kpis?tab=signals",
                "/kpis?view=tiles",
                "/kpis?view=grid",
                "/kpis/tree",
                "/kpis/waiting",
                "/kpis/" + kpi.id().value() + "/cells/2026-04-30",
                "/kpis/new",
                "/kpis/values",
                "/teams",
                "/teams/" + world.people.id().value(),
                "/people",
                "/people/" + world.maya.person(),
                "/settings/people/" + world.nora.person(),
                "/cycles",
                "/cycles/new",
                "/cycles/" + world.quarter.id().value() + "/edit",
                "/reviews",
                "/me",
                "/me/departure",
                "/workspaces/new",
                "/search?q=career",
                "/search?q=zzz",
                "/history",
                "/developers",
                "/methods",
                "/methods/forecast"));
        return paths;
    }

    private Initiative work(KeyResult keyResult) {
        var maya = new Person.Id(world.maya.person());
        var wish = new InitiativeWish(
                LONG, LONG, maya, null, null, world.quarter.period().start(), null);
        var work = world.database.get(Initiatives.class).create(world.maya, wish, List.of(keyResult.id()));
        world.database.get(Tasks.class).add(world.maya, work.id(), new TaskWish(LONG, null, null));
        return work;
    }

    private Review review(Review.Kind kind) {
        return world.database.get(Reviews.class).start(world.maya, new ReviewWish(kind, world.quarter.id(), null, 30));
    }

    private static List<Target> targets() {
        return List.of(
                new Target.Hold(null, 40.0, Cadence.WEEKLY),
                new Target.Rate(4, Cadence.WEEKLY, Target.Rate.By.SUM, Target.Rate.Limit.AT_LEAST),
                new Target.Relative(20, null),
                new Target.Milestones(List.of(new Milestone(LONG, 1, null), new Milestone("Polish", 2, null))),
                new Target.Zones(LONG, "Four sign", "All sign"),
                new Target.Scale(99.2, 99.5, 99.75, 99.9),
                new Target.YesNo());
    }

    private static void under(String path, List<String> paths, String... ends) {
        for (var end : ends) paths.add(path + end);
    }

    private static String path(Objective objective) {
        return "/objectives/" + objective.id().value();
    }
}
