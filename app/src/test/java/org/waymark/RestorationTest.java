package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.backup.BackedUp;
import org.waymark.backup.Returning;
import org.waymark.people.Accounts;
import org.waymark.people.Founding;
import org.waymark.people.Sessions;
import org.waymark.people.SignIn;
import org.waymark.people.TeamWish;
import org.waymark.people.Teams;
import org.waymark.platform.Refused;

/** A backup moves from one program to an empty one that runs. */
class RestorationTest {
    private static final Founding MAYA = new Founding(
            "Halden Cycles", "Maya Lindqvist", "maya@halden.example", World.PASSWORD, "Europe/Copenhagen", 1);

    @TempDir
    private Path folder;

    private Program empty;

    @AfterEach
    void stop() {
        empty.stop();
    }

    @Test
    void whatWasCopiedIsThereAgainAndWorkGoesOn() throws IOException {
        var copy = copyOfAFullOne();
        empty = start("empty");

        empty.get(Returning.class).restore(copy);

        assertThat(empty.get(Accounts.class).isFresh()).isFalse();
        var session = empty.get(Sessions.class)
                .signIn(new SignIn("maya@halden.example", World.PASSWORD, false, "test", "127.0.0.1"));
        var maya =
                empty.get(Sessions.class).resolve(session.token()).orElseThrow().actor();
        empty.get(Teams.class).found(maya, new TeamWish("Talent", ""), null);
        assertThat(empty.get(Teams.class).all(maya))
                .extracting(team -> team.name())
                .containsExactly("People", "Talent");
        assertThatThrownBy(() -> empty.get(Returning.class).restore(copy)).isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void whatIsNoBackupIsRefusedAndNothingChanges() throws IOException {
        var copy = Files.readAllBytes(copyOfAFullOne());
        var torn = Files.write(folder.resolve("torn.zip"), Arrays.copyOf(copy, copy.length / 2));
        var nonsense = Files.writeString(folder.resolve("nonsense.zip"), "not a database");
        empty = start("empty");

        for (var file : List.of(torn, nonsense)) {
            assertThatThrownBy(() -> empty.get(Returning.class).restore(file)).isInstanceOf(Refused.Invalid.class);
        }
        assertThat(empty.get(Accounts.class).isFresh()).isTrue();
    }

    private Path copyOfAFullOne() {
        var full = start("full");
        try {
            var maya = full.get(Accounts.class).createFirst(MAYA);
            full.get(Teams.class).found(maya, new TeamWish("People", ""), null);
            return BackedUp.by(maya, full);
        } finally {
            full.stop();
        }
    }

    private Program start(String name) {
        return Program.start(
                Map.of("waymark.database.folder", folder.resolve(name).toString()));
    }
}
