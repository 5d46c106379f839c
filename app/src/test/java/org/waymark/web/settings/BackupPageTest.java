package org.waymark.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;

@BothDatabases
class BackupPageTest {
    private final World world;

    BackupPageTest(TestDatabase database) {
        // the first workspace of the server, if none of another test is
        new World(database);
        world = new World(database);
    }

    @Test
    void anOwnerOfALaterWorkspaceTakesNoCopyOfAllOthers() {
        var maya = world.visitor("maya");

        assertThat(maya.open("/settings/backup").select("main form")).isEmpty();
        assertThat(maya.post("/settings/backup/runs").status()).isEqualTo(403);
    }

    @Test
    void othersDoNotEvenSeeThePage() {
        var refused = world.visitor("nora").get("/settings/backup");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("may not make backups");
    }
}
