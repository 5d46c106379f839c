package org.waymark.web.grid;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.kpis.Approvals;
import org.waymark.kpis.HeldValue;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.web.Form;
import org.waymark.web.Needs;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.kpis.Withdrawal;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;

/** Values that wait for approval: a page to approve them or send them back. */
@Controller
class WaitingController {
    private static final String PATH = "/kpis/waiting";
    private static final int LONGEST_REASON = 2000;

    private final WaitingQuery query;
    private final Approvals approvals;
    private final Templates templates;

    WaitingController(WaitingQuery query, Approvals approvals, Templates templates) {
        this.query = query;
        this.approvals = approvals;
        this.templates = templates;
    }

    @GetMapping(PATH)
    Page page(Actor actor, Shell shell, Typed typed) {
        return Page.of(templates.gridWaiting(shell, query.of(actor), typed));
    }

    @Needs(Action.APPROVE_VALUES)
    @PostMapping(PATH + "/approval")
    SeeOther approve(Actor actor, Words words, Form form, HttpServletResponse response) {
        var ids = ids(form);
        return done(response, words.of("grid.approved", ids.size()), approvals.approve(actor, ids));
    }

    @Needs(Action.APPROVE_VALUES)
    @PostMapping(PATH + "/return")
    SeeOther sendBack(Actor actor, Words words, Form form, HttpServletResponse response) {
        var ids = ids(form);
        var reason = form.text("reason", LONGEST_REASON);
        form.refuseIfBroken();
        return done(response, words.of("grid.returned", ids.size()), approvals.sendBack(actor, ids, reason));
    }

    @PostMapping(PATH + "/withdrawal")
    SeeOther withdraw(Actor actor, Words words, Form form, HttpServletResponse response) {
        return done(response, words.of("kpis.value.withdrawn"), approvals.withdraw(actor, ids(form)));
    }

    @PostMapping(PATH + "/restoration")
    SeeOther reopen(
            Actor actor, Words words, HttpServletResponse response, @RequestParam(defaultValue = "") String at) {
        approvals.reopen(actor, Withdrawal.moment(at));
        Toasts.leave(response, words.of("grid.reopened"), null);
        return new SeeOther(PATH);
    }

    private static List<HeldValue.Id> ids(Form form) {
        var ids = form.ids("ids").stream().map(HeldValue.Id::new).toList();
        form.refuseIfBroken();
        return ids;
    }

    private static SeeOther done(HttpServletResponse response, String said, Instant at) {
        Toasts.leave(response, said, PATH + "/restoration?at=" + Withdrawal.micros(at));
        return new SeeOther(PATH);
    }
}
