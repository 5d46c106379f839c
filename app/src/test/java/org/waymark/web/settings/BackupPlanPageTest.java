package org.waymark.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.Program;
import org.waymark.Visitor;
import org.waymark.World;
import org.waymark.people.Accounts;
import org.waymark.people.Founding;

/** On a server of its own, because only the owner of its first workspace sees the plan. */
class BackupPlanPageTest {
    @Test
    void whoChangesTheHourLeavesTheNightlyBackupOn(@TempDir Path folder) {
        try (var program = Program.start(Map.of("waymark.database.folder", folder.toString()))) {
            program.get(Accounts.class)
                    .createFirst(new Founding(
                            "Halden Cycles", "Maya Lindqvist", "maya@halden.example", World.PASSWORD, "UTC", 1));
            var maya = new Visitor(program);
            maya.post("/sign-in", "email", "maya@halden.example", "password", World.PASSWORD);
            maya.submit(plan(maya), "active", "true", "hour", "3");

            maya.submit(plan(maya), "hour", "4");

            assertThat(plan(maya).select("[name=hour]").val()).isEqualTo("4");
            assertThat(plan(maya).select("[name=active]").hasAttr("checked")).isTrue();
        }
    }

    private static Element plan(Visitor maya) {
        return Objects.requireNonNull(maya.open("/settings/backup").selectFirst("form[action$=/plan]"));
    }
}
