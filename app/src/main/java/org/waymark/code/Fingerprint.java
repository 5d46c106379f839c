package org.waymark.code;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Of a plan: what would happen to what, from what it is now to what it would be; not where in a file that stands. */
final class Fingerprint {
    private Fingerprint() {}

    static String of(List<Change> changes) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var change : changes) {
                sha.update("%s %s %s\n"
                        .formatted(change.deed(), change.handle(), change.differences())
                        .getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(sha.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
