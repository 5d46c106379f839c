package org.waymark.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.waymark.people.Workspace;
import org.waymark.platform.Messages;
import org.waymark.web.assets.Assets;
import org.waymark.web.security.KnownPerson;

/** Makes the frame of a page for whoever asks: words in their time zone, their theme, their news. */
@Component
public class Frames {
    private final Messages messages;
    private final Assets assets;
    private final Clock clock;

    Frames(Messages messages, Assets assets, Clock clock) {
        this.messages = messages;
        this.assets = assets;
        this.clock = clock;
    }

    public Frame of(HttpServletRequest request) {
        return KnownPerson.here()
                .map(known -> new Frame(
                        words(known.workspace()),
                        assets,
                        csrf(request),
                        Theme.valueOf(known.person().theme().name()),
                        known.person().singleKeys(),
                        known.actor().person().toString(),
                        toasts(request)))
                .orElseGet(() -> Frame.before(words(ZoneOffset.UTC), assets, csrf(request)));
    }

    public Words words(ZoneId zone) {
        return Words.of(messages, zone, clock.instant());
    }

    private Words words(Workspace here) {
        return Words.of(messages, here.timeZone(), clock.instant(), here.personal());
    }

    private static List<Toast> toasts(HttpServletRequest request) {
        return Toasts.read(request).map(List::of).orElse(List.of());
    }

    private static Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Csrf(token.getParameterName(), token.getHeaderName(), token.getToken())
                : new Csrf("_csrf", "X-CSRF-TOKEN", "");
    }
}
