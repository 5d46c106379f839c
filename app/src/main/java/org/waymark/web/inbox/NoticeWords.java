package org.waymark.web.inbox;

import java.time.LocalDate;
import org.waymark.web.layout.Words;

/** Says a notice in words: in the inbox, in letters and through the API alike. */
public final class NoticeWords {
    private NoticeWords() {}

    /** Without the thing itself, which stands beside it. */
    public static String sentence(NoticeLine line, Words words) {
        var notice = line.notice();
        var by = line.by();
        var day = line.text("day");
        return words.of(
                "inbox.says." + notice.says(),
                by == null ? words.of("inbox.waymark") : by.name(),
                notice.times(),
                day.isEmpty() ? "" : words.nearText(LocalDate.parse(day)),
                line.text("way"));
    }
}
