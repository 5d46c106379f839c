package org.waymark.api;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A file as an answer, sent as it is read.
 *
 * @param type the media type
 * @param name of the file
 */
public record Download(String type, String name, Pouring pouring) {
    /** Writes the bytes. */
    @FunctionalInterface
    public interface Pouring {
        void into(OutputStream out) throws IOException;
    }
}
