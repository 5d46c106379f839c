package org.waymark.web.methods;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.Visits;
import org.waymark.platform.Role;

@BothDatabases
class MethodsPageTest {
    private final TestDatabase database;

    MethodsPageTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void theIndexLeadsToEachMethodAndEachOfThemIsThere() {
        var visitor = visitor();

        var links =
                visitor.open("/methods").select("article a[href^=/methods/]").eachAttr("href");

        assertThat(links).contains("/methods/progress");
        assertThat(links)
                .allSatisfy(link ->
                        assertThat(visitor.open(link).select("h1").text()).isNotEmpty());
    }

    @Test
    void aPageShowsTheTextOfTheDocumentation() {
        var page = visitor().open("/methods/progress");

        assertThat(page.select("h1").text()).contains("Progress");
        assertThat(page.select("article table")).isNotEmpty();
    }

    @Test
    void anEmptyCornerOfATableIsNoHeading() {
        var corner = visitor().open("/methods/forecast").select("thead th:empty");

        assertThat(corner).isNotEmpty();
        assertThat(corner.eachAttr("role")).containsOnly("cell");
    }

    @Test
    void linksToWhatTheProgramDoesNotHoldStayWords() {
        var page = visitor().open("/methods");

        assertThat(page.select("article a").eachAttr("href"))
                .allMatch(link -> link.startsWith("/methods/") || link.startsWith("https://"));
    }

    @Test
    void aPageThatDoesNotExistIsMissing() {
        var visitor = visitor();

        assertThat(visitor.get("/methods/no-such-method").status()).isEqualTo(404);
        assertThat(visitor.get("/methods/README").status()).isEqualTo(404);
    }

    private Visitor visitor() {
        return Visits.by(database, new BareWorkspace(database).person(Role.VIEWER));
    }
}
