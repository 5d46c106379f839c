package org.waymark.insights;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Tells whether the same went in: 16 bytes of a hash over all of it. */
final class Fingerprint {
    private static final int BYTES = 16;

    private Fingerprint() {}

    /** @param inputs values whose text says all that they are, such as records */
    static String of(Object... inputs) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            for (var input : inputs) {
                hash.update(String.valueOf(input).getBytes(StandardCharsets.UTF_8));
                hash.update((byte) 0);
            }
            return HexFormat.of().formatHex(Arrays.copyOf(hash.digest(), BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }
}
