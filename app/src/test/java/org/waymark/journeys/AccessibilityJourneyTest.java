package org.waymark.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.kpis.Kpi;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Objective;

/** Every page can be read by everybody: no violation that axe knows, in both themes, and no page scrolls sideways. */
class AccessibilityJourneyTest {
    private final World world = new World(TestDatabase.SQLITE);
    private final Objective objective = world.companyObjective("Make Halden a place people choose to stay");
    private final KeyResult keyResult = world.keyResult(world.maya, objective, "Roles with a published career path");
    private final Kpi kpi = world.kpi("Voluntary turnover");

    AccessibilityJourneyTest() {
        world.checkIn(world.maya, keyResult, 58, 5);
        for (int month = 1; month <= 4; month++) {
            world.measured(kpi, LocalDate.of(2026, month, 1), 20 - month);
        }
    }

    @Test
    void noPageHasAViolationOrScrollsSideways() {
        var complaints = new ArrayList<String>();
        var address = world.database.address();
        for (var page : List.of(Chromium.desk(address, complaints), Chromium.phone(address, complaints))) {
            Chromium.signIn(page, address, world.secretOf("maya"));
            for (var path : paths()) {
                page.navigate(path);
                for (var theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
                    complaints.addAll(violations(page, path + " " + theme));
                }
                if ((boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth + 1")) {
                    complaints.add(path + " scrolls sideways at " + page.viewportSize().width);
                }
            }
            page.context().close();
        }

        assertThat(complaints).isEmpty();
    }

    private List<String> paths() {
        return List.of(
                "/",
                "/objectives",
                "/objectives/new",
                "/objectives/" + objective.id().value(),
                "/objectives/" + objective.id().value() + "/edit",
                "/objectives/" + objective.id().value() + "/key-results/new",
                "/key-results/" + keyResult.id().value(),
                "/key-results/" + keyResult.id().value() + "/check-ins/new",
                "/kpis",
                "/kpis/new",
                "/kpis/" + kpi.id().value(),
                "/kpis/values",
                "/teams",
                "/teams/" + world.people.id().value(),
                "/people",
                "/people/" + world.maya.person(),
                "/cycles",
                "/settings",
                "/settings/people",
                "/settings/teams",
                "/settings/status",
                "/settings/tokens",
                "/me",
                "/search?q=career",
                "/history",
                "/developers");
    }

    private static List<String> violations(Page page, String where) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(v -> "%s: %s (%s) at %s"
                                .formatted(
                                        where,
                                        v.getId(),
                                        v.getHelp(),
                                        v.getNodes().getFirst().getTarget()))
                        .toList();
    }
}
