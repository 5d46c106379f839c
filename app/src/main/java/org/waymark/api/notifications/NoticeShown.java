package org.waymark.api.notifications;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.notifications.Notice;
import org.waymark.notifications.Reason;

@Says("What you were told about one thing for one reason.")
record NoticeShown(
        UUID id,
        Reason reason,
        @Says("What happened, as in assigned.objective.") String says,
        @Says("What it is about, as in key-result.") String subjectKind,
        UUID subject,
        @Says("Who did it last; null: Waymark.") @Nullable UUID by,
        @Says("How often since it was last read.") Integer times,

        @Says("Names and days; what is there depends on what it says.")
        Map<String, Object> details,

        Instant toldAt,
        @Nullable Instant readAt) {
    static NoticeShown of(Notice notice) {
        return new NoticeShown(
                notice.id().value(),
                notice.reason(),
                notice.says(),
                notice.subject().kind(),
                notice.subject().id(),
                notice.by(),
                notice.times(),
                notice.data(),
                notice.toldAt(),
                notice.readAt());
    }
}
