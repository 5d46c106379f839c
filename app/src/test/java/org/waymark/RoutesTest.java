package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.bind.annotation.RequestMethod;

@BothDatabases
class RoutesTest {
    private final World world;
    private final Visitor maya;

    RoutesTest(TestDatabase database) {
        world = new World(database);
        maya = world.visitor("maya");
    }

    @ParameterizedTest
    @CsvSource({
        "/kpis, 200",
        "/%6Bpis, 200", // the same, with an escape
        "/kpis/, 404",
        "/kpisx, 404",
        "/kpi, 404",
        "/assets/nothing/there.css, 404"
    })
    void anAddressIsFoundAsItIsWritten(String path, int status) {
        assertThat(maya.get(path).status()).isEqualTo(status);
    }

    @Test
    void anAddressWithVariablesIsFound() {
        var objective = world.companyObjective("Be a place people choose to stay");
        var id = objective.id().value().toString();

        assertThat(maya.get("/objectives/" + id).status()).isEqualTo(200);
        assertThat(maya.get("/objectives/" + id.replaceFirst("-", "%2D")).status())
                .isEqualTo(200);
    }

    @Test
    void whoIsSignedInIsNotAskedToSignInWhereThereIsNothing() {
        assertThat(maya.get("/nothing").page().select("main a").text()).isEqualTo("Go to My week");
    }

    /** A page that refuses a form stays at its address, which people open again. */
    @Test
    void theAddressOfAFormThatIsOpenedAfreshLeadsToAPage() {
        var id = UUID.randomUUID().toString();
        var pages = addresses(RequestMethod.GET, id);
        var forms = addresses(RequestMethod.POST, id);
        forms.removeAll(pages);

        assertThat(forms)
                .hasSizeGreaterThan(100)
                .filteredOn(form -> maya.get(form) instanceof Visitor.Answer answer
                        && (answer.status() != 303 || !pages.contains(answer.location())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/objectives/1/key-results, /objectives/1/key-results/new",
        "/key-results/1/grade?cycle=2026-q2, /key-results/1?cycle=2026-q2",
        "/cycles/1, /cycles/1/edit",
        "/planning/publications?cycle=2026-q2, /planning/publications/new?cycle=2026-q2",
        "/objectives/views, /objectives",
        "/tasks/1/completion, /tasks/1/edit",
        "/check-ins/1/acknowledgement, /",
        "/api, /developers",
        "/kpis/views/1/removal, /kpis",
        "/kpis/grid/values?until=2026-05-31, /kpis/grid?until=2026-05-31",
        "/kpis/grid?until=2026-05-31, /kpis?view=grid&until=2026-05-31"
    })
    void whoeverOpensTheAddressOfAFormIsLedToThePageWhereItStands(String form, String page) {
        assertThat(maya.get(form).location()).isEqualTo(page);
    }

    private Set<String> addresses(RequestMethod method, String id) {
        return world.database.mappings().getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(method))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> !pattern.startsWith("/api/"))
                .map(pattern -> pattern.replaceAll("\\{[^}]*}", id))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void anotherMethodIsRefusedAsSuch() {
        assertThat(maya.post("/kpis/board/nothing").status()).isEqualTo(404);
        assertThat(maya.post("/people").status()).isEqualTo(405);
    }
}
