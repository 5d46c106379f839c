package org.waymark.connectors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A service that answers with JSON.
 *
 * @param rows where its rows are
 * @param columns what is taken out of each row; empty: all single values
 * @param seconds one request may take
 */
public record HttpJson(
        DatedAddress address,
        Map<String, String> headers,
        SignIn signIn,
        JsonPick rows,
        List<JsonColumn> columns,
        Paging paging,
        int mostPages,
        int seconds,
        int mostRows)
        implements WebSource {
    static final List<Setting> SETTINGS = Stream.of(
                    Stream.of(Setting.line("address").needed().leading(), Setting.text("headers")),
                    SignIn.SETTINGS.stream(),
                    Stream.of(
                            Setting.line("rows"),
                            Setting.text("columns"),
                            Setting.choice("paging", "none", "page", "offset", "cursor", "link"),
                            Setting.line("pageParameter"),
                            Setting.number("firstPage", 1),
                            Setting.line("sizeParameter"),
                            Setting.number("pageSize", 100),
                            Setting.line("cursorPath"),
                            Setting.number("mostPages", 100),
                            Setting.number("seconds", 30),
                            Setting.number("mostRows", 100_000)))
            .flatMap(one -> one)
            .toList();

    private static final int MOST_COLUMNS = 50;

    private enum Kinds {
        NONE,
        PAGE,
        OFFSET,
        CURSOR,
        LINK
    }

    @Override
    public String place() {
        return WebFields.host(address);
    }

    static HttpJson of(Settings settings) {
        return new HttpJson(
                WebFields.address(settings),
                WebFields.headers(settings),
                SignIn.of(settings),
                pick("rows", settings),
                columns(settings),
                paging(settings),
                settings.number("mostPages", 1, 10_000),
                settings.number("seconds", 1, 300),
                settings.number("mostRows", 1, 1_000_000));
    }

    private static List<JsonColumn> columns(Settings settings) {
        var lines = settings.text("columns", 5_000)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() > MOST_COLUMNS) settings.refuse("columns", "no.connectors.json.columns", MOST_COLUMNS);
        var columns = lines.stream().map(JsonColumn::of).toList();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isEmpty()) settings.refuse("columns", "no.connectors.json.column", lines.get(i));
        }
        return columns.stream().flatMap(Optional::stream).toList();
    }

    private static Paging paging(Settings settings) {
        var kind = settings.choice("paging", Kinds.class);
        var parameter = settings.line("pageParameter", 60);
        var size = settings.line("sizeParameter", 60);
        int rows = settings.number("pageSize", 1, 100_000);
        int first = settings.number("firstPage", 0, 1);
        if ((kind == Kinds.PAGE || kind == Kinds.OFFSET) && parameter.isEmpty()) {
            settings.refuse("pageParameter", "no.text.missing", 60);
        }
        return switch (kind) {
            case NONE -> new Paging.Whole();
            case PAGE -> new Paging.Numbered(parameter, first, size, rows);
            case OFFSET -> new Paging.Skipping(parameter, size, rows);
            case CURSOR -> cursor(parameter, settings);
            case LINK -> new Paging.Linked();
        };
    }

    private static Paging cursor(String parameter, Settings settings) {
        if (settings.line("cursorPath", 300).isEmpty()) settings.refuse("cursorPath", "no.text.missing", 300);
        return new Paging.Cursor(pick("cursorPath", settings), parameter);
    }

    private static JsonPick pick(String name, Settings settings) {
        var text = settings.line(name, 300);
        if (text.isEmpty()) return JsonPick.TOP;
        var pick = JsonPick.of(text);
        if (pick.isEmpty()) settings.refuse(name, "no.connectors.json.path", text);
        return pick.orElse(JsonPick.TOP);
    }
}
