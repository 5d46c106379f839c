package org.waymark.connectors;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import org.waymark.outgoing.WebAddress;

/** What follows the ? of an address, and the links between pages. */
final class Query {
    private static final Pattern LINK = Pattern.compile("<([^<>]{1,2000})>((?:\\s*;[^,<]{1,200})*)");
    private static final Pattern NEXT =
            Pattern.compile(";\\s*rel\\s*=\\s*\"?[^\";]*\\bnext\\b", Pattern.CASE_INSENSITIVE);

    private Query() {}

    /** The address with this parameter, in place of another value that it had. */
    static URI with(URI address, String name, String value) {
        var encoded = encoded(name);
        var parts = new ArrayList<String>();
        var query = address.getRawQuery();
        if (query != null) {
            for (var part : query.split("&")) {
                if (!part.isEmpty() && !part.equals(encoded) && !part.startsWith(encoded + "=")) parts.add(part);
            }
        }
        parts.add(encoded + "=" + encoded(value));
        var text = address.toString();
        int mark = text.indexOf('?');
        return URI.create((mark < 0 ? text : text.substring(0, mark)) + "?" + String.join("&", parts));
    }

    /** The address behind {@code rel="next"} in a header {@code Link}. */
    static Optional<String> next(String header) {
        var links = LINK.matcher(header);
        while (links.find()) {
            if (NEXT.matcher(links.group(2)).find()) return Optional.of(links.group(1));
        }
        return Optional.empty();
    }

    static Optional<URI> resolved(URI from, String to) {
        try {
            return WebAddress.of(
                    to.startsWith("?")
                            ? withoutQuery(from) + to
                            : from.resolve(to).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String withoutQuery(URI address) {
        return address.toString().replaceFirst("\\?.*", "");
    }
}
