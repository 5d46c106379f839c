package org.waymark.code;

import java.util.List;

/**
 * What would happen to one thing.
 *
 * @param spot where a file asks for it; nowhere for what is archived because no file names it
 */
public record Change(Deed deed, Handle handle, String title, List<Difference> differences, Spot spot) {
    public enum Deed {
        ADD,
        CHANGE,
        /** It was archived, and a file names it. */
        RESTORE,
        /** No file names it. */
        ARCHIVE
    }
}
