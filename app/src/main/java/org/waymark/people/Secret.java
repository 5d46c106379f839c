package org.waymark.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A random secret of 256 bits, shown once. Only its hash is kept: SHA-256 without salt is enough, because nobody can guess what
 * is hashed.
 */
public record Secret(String text) {
    /** For so long a secret that was revoked can be made to work again. */
    public static final Duration KEPT = Duration.ofDays(1);

    private static final int BYTES = 32;

    public static Secret next(SecureRandom random, String prefix) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
