package org.waymark.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What a request is answered with.
 *
 * @param body null where there is nothing to say, or where {@code text} says it
 * @param text the body as it is kept, word for word
 * @param again whether it was given before
 * @param location the address of what was made
 * @param version what people changed of it; the ETag begins with it
 */
public record Answer<T>(
        HttpStatus status,
        @Nullable T body,
        @Nullable String text,
        boolean again,
        @Nullable String location,
        @Nullable Long version) {

    public static <T> Answer<T> of(T body) {
        return new Answer<>(HttpStatus.OK, body, null, false, null, null);
    }

    public static <T> Answer<T> of(T body, long version) {
        return new Answer<>(HttpStatus.OK, body, null, false, null, version);
    }

    public static <T> Answer<T> created(String location, T body) {
        return new Answer<>(HttpStatus.CREATED, body, null, false, location, null);
    }

    public static <T> Answer<T> created(String location, T body, long version) {
        return new Answer<>(HttpStatus.CREATED, body, null, false, location, version);
    }

    /** Nothing to show but the version. */
    public static Answer<Void> at(long version) {
        return new Answer<>(HttpStatus.OK, null, null, false, null, version);
    }

    /** Done; there is nothing to show. */
    public static Answer<Void> done() {
        return new Answer<>(HttpStatus.NO_CONTENT, null, null, false, null, null);
    }

    static <T> Answer<T> again(int status, @Nullable String location, String text, @Nullable Long version) {
        return new Answer<>(HttpStatus.valueOf(status), null, text, true, location, version);
    }
}
