package org.waymark.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A request to make something.
 *
 * @param key its Idempotency-Key, if it has one
 * @param digest of where it went and all that it said; empty without a key, since nobody asks
 */
public record Call(@Nullable String key, String digest) {
    private static final int LONGEST = 200;

    static Call of(HttpServletRequest request) {
        return of(request, "", Body.of(request));
    }

    /** @param besides what else the deed depends on */
    static Call of(HttpServletRequest request, String besides, byte[] body) {
        try {
            return of(request, besides, new ByteArrayInputStream(body));
        } catch (IOException e) {
            throw new UncheckedIOException("What is in memory can be read", e);
        }
    }

    static Call of(HttpServletRequest request, String besides, InputStream body) throws IOException {
        var key = request.getHeader("Idempotency-Key");
        if (key != null && !key.matches("[!-~]{1,%d}".formatted(LONGEST))) {
            throw new Unreadable(HttpStatus.BAD_REQUEST, "no.api.idempotency-key", LONGEST);
        }
        return new Call(key, key == null ? "" : digest(request, besides, body));
    }

    private static String digest(HttpServletRequest request, String besides, InputStream body) throws IOException {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            var deed = request.getMethod() + " " + request.getRequestURI() + besides + "\n";
            sha.update(deed.getBytes(StandardCharsets.UTF_8));
            new DigestInputStream(body, sha).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
