package org.waymark.connectors;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a service hands out more than it gives at once. */
sealed interface Paging {
    /** It gives all. */
    record Whole() implements Paging {}

    /**
     * @param parameter such as {@code page}
     * @param first 0 or 1
     * @param size which parameter says how many rows a page has; empty: none
     */
    record Numbered(String parameter, int first, String size, int rows) implements Paging {}

    /** @param parameter such as {@code offset}: how many rows to skip */
    record Skipping(String parameter, String size, int rows) implements Paging {}

    /**
     * The answer says where to go on.
     *
     * @param pick where in the answer: an address, or a word for the parameter
     * @param parameter such as {@code cursor}; empty: only addresses are expected
     */
    record Cursor(JsonPick pick, String parameter) implements Paging {}

    /** A header {@code Link} with {@code rel="next"} (RFC 8288). */
    record Linked() implements Paging {}

    /**
     * A page that was read.
     *
     * @param base the address of the first, as it was typed
     * @param address its own
     * @param number from 0
     * @param rows on it
     * @param before rows on all pages up to and with this one
     * @param link its header {@code Link}
     */
    record Page(
            URI base,
            URI address,
            int number,
            int rows,
            long before,
            @Nullable Object json,
            String link) {}

    default URI first(URI base) {
        return switch (this) {
            case Numbered(var name, var first, var size, var rows) ->
                sized(Query.with(base, name, String.valueOf(first)), size, rows);
            case Skipping(var name, var size, var rows) -> sized(Query.with(base, name, "0"), size, rows);
            case Whole _, Cursor _, Linked _ -> base;
        };
    }

    /** Where the next page is; empty after the last. */
    default Optional<URI> next(Page page) {
        return switch (this) {
            case Whole() -> Optional.empty();
            case Numbered(var name, var first, var size, var rows) ->
                isLast(page, size, rows)
                        ? Optional.empty()
                        : Optional.of(Query.with(first(page.base()), name, String.valueOf(first + page.number() + 1L)));
            case Skipping(var name, var size, var rows) ->
                isLast(page, size, rows)
                        ? Optional.empty()
                        : Optional.of(Query.with(first(page.base()), name, String.valueOf(page.before())));
            case Cursor(var pick, var parameter) -> following(pick.one(page.json()), parameter, page);
            case Linked() -> Query.next(page.link()).flatMap(link -> Query.resolved(page.address(), link));
        };
    }

    private static boolean isLast(Page page, String size, int rows) {
        return page.rows() == 0 || (!size.isEmpty() && page.rows() < rows);
    }

    private static Optional<URI> following(@Nullable Object cursor, String parameter, Page page) {
        if (cursor == null || Boolean.FALSE.equals(cursor)) return Optional.empty();
        var text = cursor.toString().strip();
        if (text.isEmpty()) return Optional.empty();
        var isAddress = text.startsWith("https://") || text.startsWith("http://") || parameter.isEmpty();
        return isAddress ? Query.resolved(page.address(), text) : Optional.of(Query.with(page.base(), parameter, text));
    }

    private static URI sized(URI address, String size, int rows) {
        return size.isEmpty() ? address : Query.with(address, size, String.valueOf(rows));
    }
}
