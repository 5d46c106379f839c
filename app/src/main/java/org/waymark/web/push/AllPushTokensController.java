package org.waymark.web.push;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.kpis.PushToken;
import org.waymark.kpis.PushTokens;
import org.waymark.platform.Actor;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;
import org.waymark.web.settings.Section;
import org.waymark.web.settings.SettingsPages;

/** All push tokens of the workspace, for the admin who looks after them. */
@Controller
class AllPushTokensController {
    private static final String PATH = "/settings/push-tokens";

    private final Templates templates;
    private final SettingsPages pages;
    private final PushTokens tokens;
    private final PushQuery query;

    AllPushTokensController(Templates templates, SettingsPages pages, PushTokens tokens, PushQuery query) {
        this.templates = templates;
        this.pages = pages;
        this.tokens = tokens;
        this.query = query;
    }

    @GetMapping(PATH)
    Page list(Shell shell, Actor actor) {
        var page = pages.open(Section.PUSH, shell, actor);
        return Page.of(templates.pushAll(page, query.lines(actor, tokens.all(actor))));
    }

    @PostMapping(PATH + "/{id}/revocation")
    SeeOther revoke(Actor actor, @PathVariable UUID id, Words words, HttpServletResponse response) {
        tokens.revoke(actor, new PushToken.Id(id));
        Toasts.leave(response, words.of("push.revoked"), PATH + "/" + id + "/restoration");
        return new SeeOther(PATH);
    }

    @PostMapping(PATH + "/{id}/restoration")
    SeeOther restore(Actor actor, @PathVariable UUID id, Words words, HttpServletResponse response) {
        tokens.restore(actor, new PushToken.Id(id));
        Toasts.leave(response, words.of("push.restored"), null);
        return new SeeOther(PATH);
    }
}
