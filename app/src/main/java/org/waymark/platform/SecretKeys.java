package org.waymark.platform;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys of this server: from its setting, several with commas between them, of which the first seals and all open; or from a file
 * in the data folder, made when it is first needed, which only its owner may read.
 */
@Component
class SecretKeys {
    static final String FILE = "secret.key";
    private static final int LEAST_CHARACTERS = 32;
    private static final int BYTES = 32;
    private static final Logger LOG = LoggerFactory.getLogger(SecretKeys.class);

    private final String setting;
    private final Path file;
    private @Nullable List<Key> keys;

    SecretKeys(@Value("${waymark.secret-key:}") String setting, Database database) {
        this.setting = setting.strip();
        this.file = database.folder().resolve(FILE);
    }

    /** @param name says which key it is, and nothing about what it is */
    record Key(String name, SecretKey key) {
        static Key of(String text) {
            var bytes = sha256(text.getBytes(UTF_8));
            return new Key(HexFormat.of().formatHex(sha256(bytes), 0, 4), new SecretKeySpec(bytes, "AES"));
        }

        @Override
        public String toString() {
            return "Key[" + name + "]";
        }
    }

    /** The one that seals. */
    Key first() {
        return all().getFirst();
    }

    Optional<Key> named(String name) {
        return all().stream().filter(key -> key.name().equals(name)).findFirst();
    }

    private synchronized List<Key> all() {
        if (keys == null) keys = setting.isEmpty() ? List.of(Key.of(ofFile())) : ofSetting();
        return keys;
    }

    private List<Key> ofSetting() {
        var texts = Arrays.stream(setting.split(",")).map(String::strip).toList();
        if (texts.stream().anyMatch(text -> text.length() < LEAST_CHARACTERS)) {
            LOG.error("WAYMARK_SECRET_KEY is too short: each key in it needs {} characters or more", LEAST_CHARACTERS);
            throw new Refused.Conflict("no.secrets.short-key", LEAST_CHARACTERS);
        }
        return texts.stream().map(Key::of).toList();
    }

    private String ofFile() {
        try {
            if (!Files.exists(file)) make();
            var text = Files.readString(file, US_ASCII).strip();
            if (text.length() >= LEAST_CHARACTERS) return text;
            LOG.error("{} holds no key", file);
        } catch (IOException e) {
            LOG.error("The key cannot be read or made", e);
        }
        throw new Refused.Conflict("no.secrets.no-file", file.getFileName());
    }

    private void make() throws IOException {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            Files.createFile(file, ownerOnly());
            Files.writeString(file, HexFormat.of().formatHex(bytes) + "\n", US_ASCII);
            LOG.info("Made {}, which decrypts the secrets of connections: keep a copy apart from the backups", file);
        } catch (FileAlreadyExistsException e) {
            LOG.debug("Another program made {} at this moment", file);
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
