package org.waymark.outgoing;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.waymark.platform.Refused;

/** The headers that people may set: those of a service, not those of HTTP itself, of proxies, or that say who asks. */
public final class Headers {
    private static final int MOST = 20;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e]{1,1000}");
    private static final Set<String> OURS = Set.of(
            "host",
            "content-length",
            "content-encoding",
            "transfer-encoding",
            "accept-encoding",
            "connection",
            "keep-alive",
            "upgrade",
            "te",
            "trailer",
            "expect",
            "via",
            "forwarded",
            "origin",
            "referer",
            "cookie",
            "cookie2",
            "range",
            "max-forwards",
            "http2-settings",
            "metadata", // these three open the door to the secrets of a cloud's machine
            "metadata-flavor",
            "x-metadata-token");
    private static final Pattern OF_PROXIES =
            Pattern.compile("(proxy-|sec-|x-forwarded-|x-aws-ec2-metadata-|x-google-metadata).*");

    private Headers() {}

    /** One header a line, such as {@code Accept: application/json}. */
    public static Map<String, String> of(String text) {
        var headers = new LinkedHashMap<String, String>();
        for (var line :
                text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
            int colon = line.indexOf(':');
            if (colon < 1) throw new Refused.Invalid("headers", line, "no.outgoing.header.line");
            headers.put(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
        return checked(headers);
    }

    /** Those that say who asks are {@link Credentials}: they are kept as secrets. */
    public static Map<String, String> checked(Map<String, String> headers) {
        if (headers.size() > MOST)
            throw new Refused.Invalid("headers", headers.size(), "no.outgoing.header.many", MOST);
        var checked = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, value) -> {
            if (checked(name).equalsIgnoreCase("Authorization")) throw refused(name);
            if (!VALUE.matcher(value).matches()) {
                throw new Refused.Invalid("headers", name, "no.outgoing.header.value", name);
            }
            checked.put(name, value);
        });
        return checked;
    }

    static String checked(String name) {
        if (isOpen(name)) return name;
        throw refused(name);
    }

    static boolean isOpen(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return NAME.matcher(name).matches()
                && !OURS.contains(lower)
                && !OF_PROXIES.matcher(lower).matches();
    }

    private static Refused refused(String name) {
        return new Refused.Invalid("headers", name, "no.outgoing.header.name", name);
    }
}
