package org.waymark.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;

@BothDatabases
class ExportPageTest {
    private static final String PATH = "/settings/export";

    private final World world;

    ExportPageTest(TestDatabase database) {
        world = new World(database);
    }

    @Test
    void aSecondExportAtOnceIsRefusedOnThePageItself() {
        var nora = world.visitor("nora");
        var form = nora.open(PATH).selectFirst("form[action$=/runs]");
        nora.submit(form);

        var answer = nora.submit(form);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select("[role=alert]").text()).contains("An export of yours is being written.");
        assertThat(answer.page().select("#exports .running")).isNotEmpty();
    }
}
