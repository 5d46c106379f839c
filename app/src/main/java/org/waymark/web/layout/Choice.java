package org.waymark.web.layout;

/** An entry of a menu, a tab or a segment. */
public record Choice(String label, String path, boolean current) {
    public static Choice of(String label, String path) {
        return new Choice(label, path, false);
    }
}
