package org.waymark.web.inbox;

import org.jspecify.annotations.Nullable;
import org.waymark.notifications.Notice;
import org.waymark.web.layout.Face;

/**
 * A notice as the inbox shows it.
 *
 * @param by who did it last; null: Waymark
 */
public record NoticeLine(Notice notice, @Nullable Face by) {
    public String title() {
        return text("title");
    }

    /** The first words of what somebody wrote; mostly empty. */
    public String excerpt() {
        return text("excerpt");
    }

    public String path() {
        return "/inbox/" + notice.id().value();
    }

    /** Lines about the same thing stand together. */
    String thing() {
        return notice.subject().kind() + ":" + notice.subject().id();
    }

    String text(String name) {
        return notice.data().get(name) instanceof String text ? text : "";
    }
}
