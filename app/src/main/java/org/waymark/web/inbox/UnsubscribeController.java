package org.waymark.web.inbox;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.waymark.notifications.Unsubscriptions;
import org.waymark.web.Page;
import org.waymark.web.layout.Frame;
import org.waymark.web.pages.Templates;

/**
 * Ends one kind of letter by the link in it, without a sign-in. Mail programs post here with one click and no form secret (RFC 8058):
 * the link itself is the secret. Looking at the page ends nothing, because programs that check links look at it too.
 */
@Controller
class UnsubscribeController {
    private final Unsubscriptions unsubscriptions;
    private final Templates templates;

    UnsubscribeController(Unsubscriptions unsubscriptions, Templates templates) {
        this.unsubscriptions = unsubscriptions;
        this.templates = templates;
    }

    @GetMapping("/unsubscribe/{token}")
    View page(Frame frame, @PathVariable String token) {
        return unsubscriptions
                .read(token)
                .map(ending -> Page.of(templates.inboxUnsubscribe(frame, token, word(ending), false)))
                .orElseGet(() -> new Page(templates.inboxUnsubscribe(frame, token, "", false), HttpStatus.NOT_FOUND));
    }

    @PostMapping("/unsubscribe/{token}")
    View end(Frame frame, @PathVariable String token) {
        var ended = unsubscriptions.end(token);
        return Page.of(templates.inboxUnsubscribe(frame, token, word(ended), true));
    }

    private static String word(Unsubscriptions.Ending ending) {
        return ending.occasion().name().toLowerCase(Locale.ROOT);
    }
}
