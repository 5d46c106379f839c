package org.waymark.connectors;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.waymark.outgoing.WebAddress;

/** The address of a Google sheet in any form that people copy, as the address of its rows in CSV. */
final class SheetAddress {
    /** What "Publish to the web" gives: {@code /d/e/2PACX-…/pubhtml}, or {@code /pub}. */
    private static final Pattern PUBLISHED = Pattern.compile(
            "(?:/a/[^/]+)?/spreadsheets(?:/u/\\d+)?/d/e/([A-Za-z0-9_-]{20,200})(?:/(?:pubhtml|pub).*)?/?");

    /** What "Share" gives, and what stands in the browser: {@code /d/1AbC…/edit}. */
    private static final Pattern SHARED =
            Pattern.compile("(?:/a/[^/]+)?/spreadsheets(?:/u/\\d+)?/d/([A-Za-z0-9_-]{20,200})(?:/.*)?");

    private static final Pattern TAB = Pattern.compile("[?&#]gid=(\\d{1,20})");

    /** More than one cell: a link to a single one only says where somebody stood. */
    private static final Pattern RANGE = Pattern.compile(
            "[?&#]range=([A-Z]{1,3}\\d{0,7})(?::|%3A)([A-Z]{1,3}\\d{0,7})(?![^&#])", Pattern.CASE_INSENSITIVE);

    private SheetAddress() {}

    static Optional<URI> of(String typed) {
        var address = WebAddress.of(typed).filter(one -> "docs.google.com".equalsIgnoreCase(one.getHost()));
        if (address.isEmpty() || address.get().getPath() == null) return Optional.empty();
        var path = address.get().getPath();
        var tab = TAB.matcher(typed);
        var gid = tab.find() ? tab.group(1) : "";
        var part = RANGE.matcher(typed);
        var range = part.find() ? "&range=" + part.group(1) + ":" + part.group(2) : "";
        var published = PUBLISHED.matcher(path);
        if (published.matches()) {
            var chosen = gid.isEmpty() ? "" : "&single=true&gid=" + gid;
            return csv("e/" + published.group(1) + "/pub?output=csv" + chosen + range);
        }
        var shared = SHARED.matcher(path);
        if (!shared.matches()) return Optional.empty();
        if (path.endsWith("/gviz/tq")) return chosen(shared.group(1), address.get());
        return csv(shared.group(1) + "/export?format=csv" + (gid.isEmpty() ? "" : "&gid=" + gid) + range);
    }

    /** Google's address for parts of a sheet: a tab by its name, a range, a query. */
    private static Optional<URI> chosen(String sheet, URI typed) {
        var query = typed.getRawQuery() == null ? "" : "?" + typed.getRawQuery();
        return csv(sheet + "/gviz/tq" + query).map(part -> Query.with(part, "tqx", "out:csv"));
    }

    private static Optional<URI> csv(String end) {
        return Optional.of(URI.create("https://docs.google.com/spreadsheets/d/" + end));
    }
}
