package org.waymark.web.channels;

import java.util.List;

/**
 * What a room is told, in words.
 *
 * @param lead one plain sentence: also what a phone shows of it
 * @param link where to read on
 */
public record RoomMessage(String lead, List<Line> lines, String link, String open) {
    /** @param link empty for what has no page of its own */
    public record Line(String title, String sentence, String link) {}

    public RoomMessage {
        lines = List.copyOf(lines);
    }
}
