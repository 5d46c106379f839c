package org.waymark.outgoing;

import java.util.Optional;
import java.util.regex.Pattern;

/** What follows the first word of a header: {@code text/csv; charset="utf-8"}. */
final class Parameter {
    private Parameter() {}

    static Optional<String> of(String name, String header) {
        var found = Pattern.compile(
                        ";\\s*" + Pattern.quote(name) + "\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))",
                        Pattern.CASE_INSENSITIVE)
                .matcher(header);
        if (!found.find()) return Optional.empty();
        return Optional.of(found.group(1) != null ? found.group(1) : found.group(2));
    }
}
