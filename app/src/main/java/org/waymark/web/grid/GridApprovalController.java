package org.waymark.web.grid;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.kpis.Approvals;
import org.waymark.kpis.HeldValue;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.web.Data;
import org.waymark.web.Form;
import org.waymark.web.Needs;
import org.waymark.web.grid.GridAnswers.Undo;
import org.waymark.web.kpis.Withdrawal;
import org.waymark.web.layout.Words;

/** Values that wait in the grid: approved, sent back or withdrawn in their cells. */
@Controller
class GridApprovalController {
    private static final int LONGEST_REASON = 2000;

    private final Approvals approvals;
    private final GridAnswers answers;

    GridApprovalController(Approvals approvals, GridAnswers answers) {
        this.approvals = approvals;
        this.answers = answers;
    }

    @Needs(Action.APPROVE_VALUES)
    @PostMapping("/kpis/grid/approval")
    Data approve(Actor actor, Form form, Words words, HttpServletRequest request) {
        var ids = ids(form);
        var at = approvals.approve(actor, ids);
        return answer(actor, form, words, request, words.of("grid.approved", ids.size()), at);
    }

    @Needs(Action.APPROVE_VALUES)
    @PostMapping("/kpis/grid/return")
    Data sendBack(Actor actor, Form form, Words words, HttpServletRequest request) {
        var ids = ids(form);
        var at = approvals.sendBack(actor, ids, form.text("reason", LONGEST_REASON));
        return answer(actor, form, words, request, words.of("grid.returned", ids.size()), at);
    }

    @PostMapping("/kpis/grid/held/withdrawal")
    Data withdraw(Actor actor, Form form, Words words, HttpServletRequest request) {
        var at = approvals.withdraw(actor, ids(form));
        return answer(actor, form, words, request, words.of("kpis.value.withdrawn"), at);
    }

    @PostMapping("/kpis/grid/held/restoration")
    Data reopen(Actor actor, Form form, Words words, HttpServletRequest request) {
        var kpis = form.ids("kpis");
        form.refuseIfBroken();
        approvals.reopen(actor, Withdrawal.moment(form.optionalLine("at", 20)));
        return answers.answer(actor, words, request, kpis, words.of("grid.reopened"), null);
    }

    private Data answer(Actor actor, Form form, Words words, HttpServletRequest request, String said, Instant at) {
        var kpis = form.ids("kpis");
        var fields = Map.of("kpis", form.all("kpis"), "at", List.of(Long.toString(Withdrawal.micros(at))));
        return answers.answer(actor, words, request, kpis, said, new Undo("/kpis/grid/held/restoration", fields));
    }

    private static List<HeldValue.Id> ids(Form form) {
        var ids = form.ids("ids").stream().map(HeldValue.Id::new).toList();
        form.refuseIfBroken();
        return ids;
    }
}
