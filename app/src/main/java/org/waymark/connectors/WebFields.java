package org.waymark.connectors;

import java.net.URI;
import java.util.Map;
import org.waymark.outgoing.Headers;
import org.waymark.outgoing.WebAddress;
import org.waymark.platform.Refused;

/** Fields that all sources on the web have. */
final class WebFields {
    private static final int LONGEST = 2000;
    private static final URI NOWHERE = URI.create("https://nowhere.invalid/");

    private WebFields() {}

    static DatedAddress address(Settings settings) {
        var text = settings.line("address", LONGEST);
        var address = DatedAddress.of(text);
        if (address.isEmpty()) settings.refuse("address", "no.connectors.web.address", text);
        return address.orElse(new DatedAddress(NOWHERE.toString()));
    }

    /** Where a service lives, without what follows a ?, and without a slash at its end. */
    static URI home(Settings settings) {
        var text = settings.line("address", LONGEST);
        var home = WebAddress.of(text.replaceFirst("\\?.*", "").replaceFirst("/+$", ""));
        if (home.isEmpty()) settings.refuse("address", "no.outgoing.address", text);
        return home.orElse(NOWHERE);
    }

    static Map<String, String> headers(Settings settings) {
        try {
            return Headers.of(settings.text("headers", 8_000));
        } catch (Refused.Invalid e) {
            e.problems().forEach(problem -> settings.refuse("headers", problem.sentence()));
            return Map.of();
        }
    }

    /** For people: where it goes. Without days in it, a host is enough. */
    static String host(DatedAddress address) {
        return address.text().replaceFirst("^https?://", "").replaceFirst("[/?#].*", "");
    }
}
