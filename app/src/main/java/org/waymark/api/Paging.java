package org.waymark.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.waymark.platform.Refused.Problem;

/**
 * Which part of a list is asked for.
 *
 * @param after the last line of the part before; null for the first part
 * @param address of the whole list with its filters
 */
public record Paging(int limit, @Nullable Cursor after, String address) {
    static final int USUAL = 50;
    static final int MOST = 200;

    static Paging of(HttpServletRequest request) {
        var cursor = request.getParameter("cursor");
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return new Paging(
                limit(request.getParameterValues("limit")),
                cursor == null ? null : Cursor.of(cursor),
                request.getRequestURI() + query);
    }

    /** One more than is shown, to know whether there are more. */
    public int fetched() {
        return limit + 1;
    }

    public <R, T> Listing<T> listing(List<R> fetched, Function<R, Cursor> cursor, Function<R, T> shown) {
        var items = fetched.stream().limit(limit).map(shown).toList();
        var next = fetched.size() > limit ? next(cursor.apply(fetched.get(limit - 1))) : null;
        return new Listing<>(items, next);
    }

    /** A part of a list that is short enough to be read whole, in its order. */
    public <R, T> Listing<T> part(List<R> all, Function<R, UUID> id, Function<R, T> shown) {
        int start = after == null ? 0 : placeBehind(all.stream().map(id).toList(), after);
        var rest = all.subList(start, Math.min(all.size(), start + fetched()));
        return listing(rest, row -> new Cursor(String.valueOf(all.indexOf(row)), id.apply(row)), shown);
    }

    /** Where the last line is gone, its old place tells where to go on. */
    private static int placeBehind(List<UUID> ids, Cursor last) {
        int place = ids.indexOf(last.id());
        if (place >= 0) return place + 1;
        return last.key().matches("\\d{1,6}") ? Math.min(ids.size(), Integer.parseInt(last.key())) : ids.size();
    }

    private String next(Cursor last) {
        var start = address.indexOf('?');
        var path = start < 0 ? address : address.substring(0, start);
        var filters = Stream.of(
                        start < 0 ? new String[0] : address.substring(start + 1).split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith("cursor="));
        return path
                + Stream.concat(filters, Stream.of("cursor=" + last.text())).collect(Collectors.joining("&", "?", ""));
    }

    private static int limit(String @Nullable [] sent) {
        if (sent == null) return USUAL;
        var text = String.join(",", sent);
        if (text.matches("\\d{1,4}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= MOST) {
            return Integer.parseInt(text);
        }
        throw new Unreadable(
                HttpStatus.BAD_REQUEST,
                List.of(new Problem("limit", text, "no.api.limit.remedy", MOST)),
                "no.api.limit");
    }
}
