package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void anotherMethodIsRefusedAsSuch() {
        assertThat(maya.post("/kpis/board/nothing").status()).isEqualTo(404);
        assertThat(maya.post("/people").status()).isEqualTo(405);
    }
}
