package org.waymark.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    private static final String KEY = "a key of thirty-two letters here";
    private static final String OTHER = "another key of the same length..";

    @TempDir
    private Path folder;

    @Test
    void whatIsSealedOpensAgainAndNeverLooksTheSame() throws Exception {
        var secrets = secrets(KEY);

        var sealed = secrets.seal("pässword", "a");

        assertThat(secrets.open(sealed, "a")).isEqualTo("pässword");
        assertThat(sealed).doesNotContain("pässword").isNotEqualTo(secrets.seal("pässword", "a"));
    }

    @Test
    void anotherKeyAnotherPlaceAndDamageOpenNothing() {
        var sealed = secrets(KEY).seal("password", "a");

        assertThatThrownBy(() -> secrets(OTHER).open(sealed, "a")).isInstanceOf(Secrets.Unopenable.class);
        assertThatThrownBy(() -> secrets(KEY).open(sealed, "b")).isInstanceOf(Secrets.Unopenable.class);
        assertThatThrownBy(() -> secrets(KEY).open(sealed.substring(0, sealed.length() - 2), "a"))
                .isInstanceOf(Secrets.Unopenable.class);
        assertThatThrownBy(() -> secrets(KEY).open("rubbish", "a")).isInstanceOf(Secrets.Unopenable.class);
    }

    @Test
    void anOldKeyStillOpensWhileANewOneSeals() throws Exception {
        var sealed = secrets(OTHER).seal("password", "a");
        var both = secrets(KEY + "," + OTHER);

        assertThat(both.open(sealed, "a")).isEqualTo("password");
        assertThat(secrets(KEY).open(both.seal("password", "a"), "a")).isEqualTo("password");
    }

    @Test
    void withoutAKeyOneIsMadeThatOnlyItsOwnerReads() throws Exception {
        var sealed = secrets("").seal("password", "a");

        var file = folder.resolve(SecretKeys.FILE);
        assertThat(secrets("").open(sealed, "a")).isEqualTo("password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aShortKeyAndABrokenFileAreRefusedInWords() throws IOException {
        Files.writeString(folder.resolve(SecretKeys.FILE), "short");

        assertThatThrownBy(() -> secrets("too short").seal("password", "a")).isInstanceOf(Refused.Conflict.class);
        assertThatThrownBy(() -> secrets("").seal("password", "a")).isInstanceOf(Refused.Conflict.class);
    }

    private Secrets secrets(String setting) {
        return new Secrets(new SecretKeys(setting, new Database(null, null, null, folder, 1)));
    }
}
