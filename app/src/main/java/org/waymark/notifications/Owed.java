package org.waymark.notifications;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.waymark.platform.Fact;

/**
 * Something a person is expected to do by a day.
 *
 * @param about the objective or KPI whose visibility covers it
 */
record Owed(UUID person, Reason reason, Fact.Subject subject, UUID about, String title, LocalDate day) {
    String says() {
        return switch (reason) {
            case CHECK_IN -> "check-in.due";
            case VALUE -> "value.due";
            case HELP -> "help.open";
            default -> "task.due";
        };
    }

    Map<String, Object> data() {
        return Map.of("title", title, "day", day.toString());
    }

    /** @param letter for which reason it stands there */
    Letter.Line line(Reason letter) {
        return Letter.Line.of(letter, says(), subject, about, title, Map.of("day", day.toString()));
    }
}
