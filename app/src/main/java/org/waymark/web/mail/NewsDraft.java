package org.waymark.web.mail;

import java.util.List;
import org.waymark.web.layout.Words;

/**
 * A letter with news, in words.
 *
 * @param address where Waymark is
 * @param settings where its reader says what it wants
 * @param unsubscribe ends letters of this kind
 */
public record NewsDraft(
        Words words,
        String subject,
        String lead,
        List<Part> parts,
        String workspace,
        String address,
        String settings,
        String unsubscribe) {
    /** @param more a sentence about what was left out; may be empty */
    public record Part(String title, List<Line> lines, String more) {}

    /** @param detail may be empty */
    public record Line(String title, String sentence, String detail, String link) {}

    public NewsDraft {
        parts = List.copyOf(parts);
    }

    /** For programs that show no HTML. */
    String text() {
        var text = new StringBuilder(lead).append("\n\n");
        for (var part : parts) {
            text.append(part.title()).append('\n');
            for (var line : part.lines()) {
                text.append("\n- ")
                        .append(line.title())
                        .append(": ")
                        .append(line.sentence().replace("\n", "\n  "));
                if (!line.detail().isEmpty())
                    text.append("\n  ").append(line.detail().replace("\n", "\n  "));
                text.append("\n  ").append(line.link()).append('\n');
            }
            if (!part.more().isEmpty()) text.append('\n').append(part.more()).append('\n');
            text.append('\n');
        }
        return text.append("--\n")
                .append(words.of("letter.foot", workspace))
                .append('\n')
                .append(words.of("letter.settings"))
                .append(": ")
                .append(settings)
                .append('\n')
                .append(words.of("letter.unsubscribe"))
                .append(": ")
                .append(unsubscribe)
                .append('\n')
                .toString();
    }
}
