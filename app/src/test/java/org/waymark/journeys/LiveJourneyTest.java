package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.TestDatabase;
import org.waymark.World;

class LiveJourneyTest {
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatOnePersonChecksInAppearsOnTheOpenPageOfAnother(TestDatabase database) {
        var world = new World(database);
        var objective = world.companyObjective("Make Halden a place people choose to stay");
        var keyResult = world.keyResult(world.maya, objective, "Roles with a published career path");
        var complaints = new ArrayList<String>();
        var page = Chromium.desk(world.database.address(), complaints);
        Chromium.signIn(page, world.database.address(), world.secretOf("petra"));
        page.navigate("/objectives/" + objective.id().value());
        page.evaluate("window.stillTheSamePage = true");
        page.waitForTimeout(500);

        world.checkIn(world.maya, keyResult, 73, 8);

        assertThat(page.locator("main"))
                .containsText("73", new LocatorAssertions.ContainsTextOptions().setTimeout(2_000));
        assertThat((Boolean) page.evaluate("window.stillTheSamePage")).isTrue();
        assertThat(complaints).isEmpty();
        page.context().close();
    }
}
