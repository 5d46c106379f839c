package org.waymark.web.inbox;

import org.jspecify.annotations.Nullable;
import org.waymark.notifications.Notice;
import org.waymark.web.layout.Face;

/**
 * A notice as the inbox shows it.
 *
 * @param by who did it last; null: Waymark
 * @param said the first words of the comment that it tells of; empty when there is none, or it was removed
 */
public record NoticeLine(Notice notice, @Nullable Face by, String said) {
    public String title() {
        return text("title");
    }

    /** What somebody wrote; mostly empty. */
    public String excerpt() {
        return said.isEmpty() ? text("excerpt") : said;
    }

    NoticeLine saying(String words) {
        return new NoticeLine(notice, by, words);
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
