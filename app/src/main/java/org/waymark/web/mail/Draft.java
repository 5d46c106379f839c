package org.waymark.web.mail;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a letter says.
 *
 * @param lines above the link
 * @param deed what the link does, in words
 * @param after below the link; may be empty
 */
public record Draft(String to, String subject, List<String> lines, String link, String deed, String after) {
    public Draft {
        lines = List.copyOf(lines);
    }

    /** For programs that show no HTML. */
    String text() {
        return Stream.concat(lines.stream(), Stream.of(link, after))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n\n", "", "\n"));
    }
}
