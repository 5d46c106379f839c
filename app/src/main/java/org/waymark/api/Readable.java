package org.waymark.api;

import java.util.List;
import org.waymark.platform.Refused.Problem;

/**
 * The body of a request with many rows: what is wrong with some of them keeps nobody from judging the rest, so that all of it is
 * said at once.
 *
 * @param wrongs with parts of the body that could not be read, which stand in it as null
 */
public record Readable<T extends Record>(T body, List<Problem> wrongs) {
    public Readable {
        wrongs = List.copyOf(wrongs);
    }
}
