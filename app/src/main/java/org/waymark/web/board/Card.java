package org.waymark.web.board;

import org.jspecify.annotations.Nullable;
import org.waymark.web.initiatives.WorkLine;

/**
 * An initiative on the board.
 *
 * @param serves the first key result that it serves and the reader may see
 * @param others how many more it serves
 * @param waits whether something it waits for is not finished
 */
public record Card(WorkLine line, @Nullable String serves, int others, boolean waits) {
    public String live() {
        return "initiative:" + line.id();
    }
}
