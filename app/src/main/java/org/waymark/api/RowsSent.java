package org.waymark.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * A request that holds many rows, in a form of its choice. Its body is read when it is asked for, so that it can be refused before.
 *
 * @param <T> one row, as the description of the API shows it
 */
public final class RowsSent<T extends Record> {
    /** A hundred thousand values with the ids of their KPIs fit well. */
    public static final int LARGEST = 16 * 1024 * 1024;

    /** How the rows are written. */
    public enum Form {
        JSON,
        /** One JSON object a line. */
        LINES,
        CSV
    }

    private static final Set<String> LINES = Set.of("application/x-ndjson", "application/ndjson", "application/jsonl");

    private final HttpServletRequest request;
    private final Form form;

    private RowsSent(HttpServletRequest request, Form form) {
        this.request = request;
        this.form = form;
    }

    static RowsSent<?> of(HttpServletRequest request) {
        return new RowsSent<>(request, form(request.getContentType()));
    }

    public Form form() {
        return form;
    }

    /** Whether it takes room; also when the request does not say how long it is. */
    public boolean isLarge() {
        var length = request.getContentLengthLong();
        return length < 0 || length > LARGEST / 16;
    }

    public byte[] bytes() {
        return Body.read(request, LARGEST);
    }

    /** @param besides what the deed depends on besides these bytes */
    public Call call(String besides, byte[] bytes) {
        return Call.of(request, besides, bytes);
    }

    private static Form form(@Nullable String type) {
        try {
            var media = MediaType.parseMediaType(type == null ? "" : type);
            var name = media.getType() + "/" + media.getSubtype();
            var charset = media.getCharset();
            if (charset == null || charset.equals(StandardCharsets.UTF_8)) {
                if (name.equals("application/json")) return Form.JSON;
                if (name.equals("text/csv")) return Form.CSV;
                if (LINES.contains(name)) return Form.LINES;
            }
        } catch (IllegalArgumentException e) {
            // refused below like any other type
        }
        throw new Unreadable(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "no.api.body-rows");
    }
}
