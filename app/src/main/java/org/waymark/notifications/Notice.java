package org.waymark.notifications;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Fact;

/**
 * What one person is told about one thing for one reason: told again it comes up again, it does not pile up.
 *
 * @param says the key of its sentence, without {@code inbox.says.}
 * @param about the objective or KPI whose visibility covers it; null when all of the workspace may know
 * @param by who did it last; null: Waymark
 * @param times how often since it was last read
 * @param data what the sentence needs, for example the title of the thing
 */
public record Notice(
        Id id,
        UUID person,
        Reason reason,
        String says,
        Fact.Subject subject,
        @Nullable UUID about,
        @Nullable UUID by,
        int times,
        Map<String, Object> data,
        Instant toldAt,
        @Nullable Instant readAt) {
    public record Id(UUID value) {}

    public Notice {
        data = Map.copyOf(data);
        if (times < 1) throw new IllegalArgumentException("A notice is told at least once: " + times);
    }

    static Notice told(
            Id id,
            UUID person,
            Reason reason,
            String says,
            Fact.Subject subject,
            @Nullable UUID about,
            @Nullable UUID by,
            Map<String, Object> data,
            Instant at) {
        return new Notice(id, person, reason, says, subject, about, by, 1, data, at, null);
    }

    /** Told together with another one of the same thing. */
    Notice besides(Notice other) {
        return new Notice(id, person, reason, says, subject, about, by, times + other.times, data, toldAt, readAt);
    }

    public boolean isRead() {
        return readAt != null;
    }

    /** Where the thing is; the inbox for what has no page of its own. */
    public String path() {
        return switch (subject.kind()) {
            case "objective" -> "/objectives/" + subject.id();
            case "key-result" -> "/key-results/" + subject.id();
            case "check-in" -> "/key-results/" + data.get("in") + "#feed";
            case "kpi" -> reason == Reason.APPROVAL ? "/kpis/waiting" : "/kpis/" + subject.id();
            case "initiative" -> "/initiatives/" + subject.id();
            case "cycle" -> "/cycles";
            case "backup" -> "/settings/backup";
            case "connection" -> "/settings/connectors/" + subject.id();
            case "review" -> "/reviews/" + subject.id();
            default -> "/inbox";
        };
    }
}
