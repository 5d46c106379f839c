package org.waymark.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Fact;

/**
 * A letter to one person.
 *
 * @param handedAt when a mail server had all of it but the end; null: it was not sent
 * @param isOver sent, or dropped for a reason
 */
public record Letter(
        Id id,
        UUID workspace,
        UUID person,
        Reason.Occasion occasion,
        Content content,
        @Nullable Instant handedAt,
        boolean isOver) {
    public record Id(UUID value) {}

    /**
     * What it may tell of, if its reader may still see that when it is sent.
     *
     * @param notices of news; their sentences are those of the inbox
     */
    public record Content(List<UUID> notices, List<Section> sections) {
        public Content {
            notices = List.copyOf(notices);
            sections = List.copyOf(sections);
        }

        static Content of(List<Section> sections) {
            return new Content(
                    List.of(),
                    sections.stream()
                            .filter(section -> !section.lines().isEmpty())
                            .toList());
        }

        boolean isEmpty() {
            return notices.isEmpty() && sections.isEmpty();
        }
    }

    /**
     * Lines of one kind.
     *
     * @param word the key of its title, without {@code letter.section.}
     * @param more how many were left out
     */
    public record Section(String word, List<Line> lines, int more) {
        /** More than that nobody reads in a letter. */
        private static final int MOST = 12;

        public Section {
            lines = List.copyOf(lines);
        }

        static Section of(String word, List<Line> lines) {
            return new Section(word, lines.subList(0, Math.min(MOST, lines.size())), Math.max(0, lines.size() - MOST));
        }

        Section only(List<Line> visible) {
            return new Section(word, visible, more);
        }
    }

    /**
     * A line about a thing.
     *
     * @param says the key of its sentence, without {@code letter.says.}
     * @param about the objective, KPI or initiative whose visibility covers it; null: nothing hides it
     * @param data what the sentence needs
     */
    public record Line(
            Reason reason,
            String says,
            String kind,
            UUID subject,
            @Nullable UUID about,
            String title,
            Map<String, String> data) {
        public Line {
            data = Map.copyOf(data);
        }

        static Line of(
                Reason reason,
                String says,
                Fact.Subject subject,
                @Nullable UUID about,
                String title,
                Map<String, String> data) {
            return new Line(reason, says, subject.kind(), subject.id(), about, title, data);
        }

        public String text(String name) {
            return data.getOrDefault(name, "");
        }
    }
}
