package org.waymark.connectors;

import java.net.URI;
import java.util.List;

/**
 * One tab of a Google sheet that is published to the web, or that anyone with its link may read.
 *
 * @param rows where its rows are handed out as CSV
 */
public record GoogleSheet(URI rows, int seconds, int mostRows) implements WebSource {
    static final List<Setting> SETTINGS = List.of(
            Setting.line("address").needed().leading(),
            Setting.number("seconds", 60),
            Setting.number("mostRows", 100_000));

    private static final URI NOWHERE = URI.create("https://docs.google.com/");

    @Override
    public String place() {
        return "docs.google.com";
    }

    static GoogleSheet of(Settings settings) {
        var rows = SheetAddress.of(settings.line("address", 2000));
        if (rows.isEmpty()) settings.refuse("address", "no.connectors.sheet.address");
        return new GoogleSheet(
                rows.orElse(NOWHERE), settings.number("seconds", 1, 300), settings.number("mostRows", 1, 1_000_000));
    }
}
