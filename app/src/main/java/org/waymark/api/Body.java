package org.waymark.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The bytes of a request: read once, never more than allowed, and always UTF-8. */
final class Body {
    /** Ten thousand values with notes fit well. */
    static final int LARGEST = 5 * 1024 * 1024;

    private static final String READ = Body.class.getName();

    private Body() {}

    static byte[] of(HttpServletRequest request) {
        if (request.getAttribute(READ) instanceof byte[] known) return known;
        var bytes = read(request, LARGEST);
        request.setAttribute(READ, bytes);
        return bytes;
    }

    /** JSON that was read already; null: none. */
    static byte @Nullable [] knownJson(HttpServletRequest request) {
        var type = request.getContentType();
        if (type != null && !type.contains("json")) return null;
        return request.getAttribute(READ) instanceof byte[] known && known.length > 0 ? known : null;
    }

    /** For a body that must be JSON. */
    static byte[] json(HttpServletRequest request) {
        requireJson(request.getContentType());
        var bytes = of(request);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw new Unreadable(HttpStatus.BAD_REQUEST, "no.api.body-utf8");
        }
        return bytes;
    }

    static byte[] read(HttpServletRequest request, int largest) {
        if (request.getContentLengthLong() > largest) throw tooLarge(largest);
        try {
            var bytes = request.getInputStream().readNBytes(largest + 1);
            if (bytes.length > largest) throw tooLarge(largest);
            if (isPacked(request.getHeader(HttpHeaders.CONTENT_ENCODING), bytes)) {
                throw new Unreadable(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "no.api.body-packed");
            }
            return bytes;
        } catch (IOException e) {
            throw new Unreadable(HttpStatus.BAD_REQUEST, "no.api.body-short");
        }
    }

    /** By what is said, or by the two bytes with which gzip begins and no text does. */
    private static boolean isPacked(@Nullable String encoding, byte[] bytes) {
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) return true;
        return bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    }

    private static Unreadable tooLarge(int largest) {
        return new Unreadable(HttpStatus.CONTENT_TOO_LARGE, "no.api.body-large", largest / (1024 * 1024));
    }

    private static void requireJson(@Nullable String type) {
        try {
            if (type != null && MediaType.APPLICATION_JSON.includes(MediaType.parseMediaType(type))) return;
        } catch (InvalidMediaTypeException e) {
            // refused below like any other type
        }
        throw new Unreadable(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "no.api.body-type");
    }
}
