package org.waymark.web.push;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.waymark.kpis.IssuedPushToken;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.kpis.PushToken;
import org.waymark.kpis.PushTokenWish;
import org.waymark.kpis.PushTokens;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.web.Form;
import org.waymark.web.Links;
import org.waymark.web.Needs;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.ShownOnce;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;
import org.waymark.web.picks.PickKind;
import org.waymark.web.picks.Picks;

/** How programs send values of a KPI: its push tokens, and what to type with a new one. */
@Controller
class KpiPushController {
    private static final Typed UNTOUCHED = Typed.from(Map.of("days", "180"));
    private static final List<String> ALSO = List.of("also1", "also2", "also3");

    private final Templates templates;
    private final Kpis kpis;
    private final PushTokens tokens;
    private final PushQuery query;
    private final Picks picks;

    KpiPushController(Templates templates, Kpis kpis, PushTokens tokens, PushQuery query, Picks picks) {
        this.templates = templates;
        this.kpis = kpis;
        this.tokens = tokens;
        this.query = query;
        this.picks = picks;
    }

    @GetMapping("/kpis/{id}/push")
    Page page(Shell shell, Actor actor, Typed typed, @PathVariable UUID id) {
        var kpi = kpis.get(actor, new Kpi.Id(id));
        var lines = query.lines(actor, tokens.of(actor, kpi.id()));
        return Page.of(templates.pushKpi(shell, kpi, lines, typed.problems().isEmpty() ? UNTOUCHED : typed));
    }

    @Needs(Action.RECORD_VALUES)
    @PostMapping("/kpis/{id}/push-tokens")
    SeeOther issue(
            Actor actor, Form form, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        var kpi = kpis.get(actor, new Kpi.Id(id));
        var wanted = new HashSet<Kpi.Id>(List.of(kpi.id()));
        for (var field : ALSO) {
            var also = picks.id(actor, form, field, PickKind.KPIS);
            if (also != null) wanted.add(new Kpi.Id(also));
        }
        var wish = new PushTokenWish(form.optionalLine("name"), wanted, form.integer("days", 1, 366));
        form.refuseIfBroken();
        var issued = tokens.issue(actor, wish);
        var address = path(id) + "/push-tokens/" + issued.token().id().value();
        return ShownOnce.at(address, issued.secret(), request, response);
    }

    /** With its secret, where that was not shown yet. */
    @GetMapping("/kpis/{id}/push-tokens/{token}")
    View issued(
            Shell shell,
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID token,
            HttpServletRequest request,
            HttpServletResponse response) {
        var kpi = kpis.get(actor, new Kpi.Id(id));
        var known = tokens.of(actor, kpi.id()).stream()
                .filter(one -> one.id().value().equals(token))
                .findFirst()
                .orElseThrow(() -> new Refused.Missing("push-token"));
        var secret = ShownOnce.take(request, response);
        if (secret.isEmpty()) return new SeeOther(path(id) + "/push");
        var issued = new IssuedPushToken(known, secret.get());
        var examples = new PushExamples(
                        Links.to(request, "/api/v1/push"),
                        issued,
                        kpi,
                        shell.words().today())
                .all();
        return Page.of(templates.pushIssued(shell, kpi, issued, examples));
    }

    @PostMapping("/kpis/{id}/push-tokens/{token}/revocation")
    SeeOther revoke(
            Actor actor, @PathVariable UUID id, @PathVariable UUID token, Words words, HttpServletResponse response) {
        tokens.revoke(actor, new PushToken.Id(token));
        Toasts.leave(response, words.of("push.revoked"), path(id) + "/push-tokens/" + token + "/restoration");
        return new SeeOther(path(id) + "/push");
    }

    @PostMapping("/kpis/{id}/push-tokens/{token}/restoration")
    SeeOther restore(
            Actor actor, @PathVariable UUID id, @PathVariable UUID token, Words words, HttpServletResponse response) {
        tokens.restore(actor, new PushToken.Id(token));
        Toasts.leave(response, words.of("push.restored"), null);
        return new SeeOther(path(id) + "/push");
    }

    private static String path(UUID id) {
        return "/kpis/" + id;
    }
}
