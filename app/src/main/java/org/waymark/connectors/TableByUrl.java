package org.waymark.connectors;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A file on the web: CSV, XLSX, or a list in JSON; which one is seen from what comes.
 *
 * @param sheet of a workbook; empty: the first
 * @param seconds the whole file may take
 */
public record TableByUrl(
        DatedAddress address, Map<String, String> headers, SignIn signIn, String sheet, int seconds, int mostRows)
        implements WebSource {
    static final List<Setting> SETTINGS = Stream.of(
                    Stream.of(Setting.line("address").needed().leading(), Setting.text("headers")),
                    SignIn.SETTINGS.stream(),
                    Stream.of(
                            Setting.line("sheet"), Setting.number("seconds", 60), Setting.number("mostRows", 100_000)))
            .flatMap(one -> one)
            .toList();

    @Override
    public String place() {
        return WebFields.host(address);
    }

    static TableByUrl of(Settings settings) {
        return new TableByUrl(
                WebFields.address(settings),
                WebFields.headers(settings),
                SignIn.of(settings),
                settings.line("sheet", 120),
                settings.number("seconds", 1, 300),
                settings.number("mostRows", 1, 1_000_000));
    }
}
