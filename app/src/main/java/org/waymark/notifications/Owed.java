package org.waymark.notifications;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Fact;

/**
 * Something a person is expected to do by a day.
 *
 * @param about the objective, KPI or initiative whose visibility covers it; null: nothing hides it
 * @param of what it is a part of; empty where its title says it all
 */
record Owed(
        UUID person,
        Reason reason,
        Fact.Subject subject,
        @Nullable UUID about,
        String title,
        String of,
        LocalDate day) {
    Owed(UUID person, Reason reason, Fact.Subject subject, UUID about, String title, LocalDate day) {
        this(person, reason, subject, about, title, "", day);
    }

    String says() {
        return switch (reason) {
            case CHECK_IN -> "check-in.due";
            case VALUE -> "value.due";
            case HELP -> "help.open";
            default -> "task.due";
        };
    }

    Map<String, Object> data() {
        return Map.of("title", title, "excerpt", of, "day", day.toString());
    }

    /** @param letter for which reason it stands there */
    Letter.Line line(Reason letter) {
        return Letter.Line.of(letter, says(), subject, about, title, Map.of("of", of, "day", day.toString()));
    }
}
