package org.waymark.web.inbox;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.View;
import org.waymark.notifications.Inbox;
import org.waymark.notifications.Notice;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;

/** What a person was told: read, opened, put away. */
@Controller
class InboxController {
    private static final String SCRIPT = "HX-Request";

    private final Inbox inbox;
    private final InboxQuery query;
    private final Templates templates;

    InboxController(Inbox inbox, InboxQuery query, Templates templates) {
        this.inbox = inbox;
        this.query = query;
        this.templates = templates;
    }

    @GetMapping("/inbox")
    Page page(Shell shell, Actor actor) {
        var view = query.of(actor, shell.words().zone());
        return Page.of(templates.inboxPage(shell, view));
    }

    /** The bell of an open page, when its count changed. */
    @GetMapping("/inbox/bell")
    Page bell(Frame frame, Actor actor) {
        return Page.of(templates.layoutBell(frame, query.unread(actor)));
    }

    /** Leads to the thing; what was opened is read. */
    @GetMapping("/inbox/{id}")
    View open(Actor actor, @PathVariable UUID id) {
        return new SeeOther(inbox.read(actor, new Notice.Id(id)).path());
    }

    @PostMapping("/inbox/{id}/reading")
    View read(
            Actor actor,
            Frame frame,
            @RequestHeader(name = SCRIPT, required = false) @Nullable String script,
            @PathVariable UUID id) {
        inbox.read(actor, new Notice.Id(id));
        return answer(actor, frame, script, id);
    }

    @PostMapping("/inbox/{id}/reading/removal")
    View unread(
            Actor actor,
            Frame frame,
            @RequestHeader(name = SCRIPT, required = false) @Nullable String script,
            @PathVariable UUID id) {
        inbox.unread(actor, new Notice.Id(id));
        return answer(actor, frame, script, id);
    }

    @PostMapping("/inbox/reading")
    View readAll(Actor actor, Words words, HttpServletResponse response) {
        int read = inbox.readAll(actor);
        Toasts.leave(response, words.of("inbox.all-read", read), null);
        return new SeeOther("/inbox");
    }

    private View answer(Actor actor, Frame frame, @Nullable String script, UUID id) {
        if (script == null) return new SeeOther("/inbox");
        var line = query.one(actor, id).orElseThrow(() -> new Refused.Missing("notice"));
        return Page.of(templates.inboxLine(frame, line));
    }
}
