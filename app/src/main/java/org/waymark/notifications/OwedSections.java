package org.waymark.notifications;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one person owes, as sections of a letter. */
final class OwedSections {
    private OwedSections() {}

    /** @param letter for which reason the lines stand there; null: each for its own */
    static List<Letter.Section> of(List<Owed> owed, @Nullable Reason letter) {
        return List.of(
                section("check-ins", owed, Reason.CHECK_IN, letter),
                section("values", owed, Reason.VALUE, letter),
                section("tasks", owed, Reason.TASK, letter),
                section("help", owed, Reason.HELP, letter));
    }

    private static Letter.Section section(String word, List<Owed> owed, Reason reason, @Nullable Reason letter) {
        return Letter.Section.of(
                word,
                owed.stream()
                        .filter(one -> one.reason() == reason)
                        .map(one -> one.line(letter == null ? reason : letter))
                        .toList());
    }
}
