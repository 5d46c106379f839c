package org.waymark.web.settings;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.waymark.people.IssuedToken;
import org.waymark.people.Token;
import org.waymark.people.TokenWish;
import org.waymark.people.Tokens;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.platform.Scope;
import org.waymark.web.Form;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.ShownOnce;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;

/** Tokens with which programs act for their person. */
@Controller
class TokensController {
    private static final Typed UNTOUCHED = Typed.from(Map.of("scope", Scope.REPORT.name(), "days", "180"));

    private final Templates templates;
    private final SettingsPages pages;
    private final Tokens tokens;

    TokensController(Templates templates, SettingsPages pages, Tokens tokens) {
        this.templates = templates;
        this.pages = pages;
        this.tokens = tokens;
    }

    @GetMapping("/settings/tokens")
    View list(Shell shell, Actor actor, Typed typed) {
        var page = pages.open(Section.TOKENS, shell, actor);
        var working = tokens.mine(actor).stream()
                .filter(token -> token.worksAt(shell.words().now()))
                .toList();
        return Page.of(templates.settingsTokens(page, working, typed.problems().isEmpty() ? UNTOUCHED : typed));
    }

    @PostMapping("/settings/tokens")
    View issue(Actor actor, Form form, HttpServletRequest request, HttpServletResponse response) {
        var wish = new TokenWish(
                form.optionalLine("name"), form.choice("scope", Scope.class), form.integer("days", 1, 366));
        form.refuseIfBroken();
        var issued = tokens.issue(actor, wish);
        return ShownOnce.at("/settings/tokens/" + issued.token().id().value(), issued.secret(), request, response);
    }

    /** With its secret, where that was not shown yet. */
    @GetMapping("/settings/tokens/{id}")
    View issued(
            Shell shell, Actor actor, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        var token = tokens.mine(actor).stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused.Missing("token"));
        var secret = ShownOnce.take(request, response);
        if (secret.isEmpty()) return new SeeOther("/settings/tokens");
        var page = pages.open(Section.TOKENS, shell, actor);
        return Page.of(templates.settingsIssued(page, new IssuedToken(token, secret.get())));
    }

    @PostMapping("/settings/tokens/{id}/revocation")
    View revoke(Actor actor, @PathVariable UUID id, Words words, HttpServletResponse response) {
        tokens.revoke(actor, new Token.Id(id));
        Toasts.leave(response, words.of("tokens.revoked"), "/settings/tokens/" + id + "/restoration");
        return new SeeOther("/settings/tokens");
    }

    @PostMapping("/settings/tokens/{id}/restoration")
    View restore(Actor actor, @PathVariable UUID id, Words words, HttpServletResponse response) {
        tokens.restore(actor, new Token.Id(id));
        Toasts.leave(response, words.of("tokens.restored"), null);
        return new SeeOther("/settings/tokens");
    }
}
