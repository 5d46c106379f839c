package org.waymark.web.planning;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.objectives.Objective;
import org.waymark.planning.Proposals;
import org.waymark.platform.Actor;
import org.waymark.web.Addresses;
import org.waymark.web.Form;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;

/** A draft is proposed, agreed on or sent back, on the planning page or its own; each step is taken back by another. */
@Controller
@RequestMapping("/objectives/{id}/proposal")
class ProposalController {
    private final Proposals proposals;
    private final ProposalQuery query;
    private final Templates templates;

    ProposalController(Proposals proposals, ProposalQuery query, Templates templates) {
        this.proposals = proposals;
        this.query = query;
        this.templates = templates;
    }

    /** The part of the page of a draft. */
    @GetMapping
    Page part(Actor actor, Frame frame, @PathVariable UUID id) {
        return Page.of(templates.planningProposal(frame, query.of(actor, new Objective.Id(id))));
    }

    @PostMapping
    SeeOther propose(
            Actor actor,
            Words words,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String back) {
        proposals.propose(actor, new Objective.Id(id));
        return told(response, words.of("planning.proposed"), id, "/withdrawal", back);
    }

    @PostMapping("/withdrawal")
    SeeOther withdraw(
            Actor actor,
            Words words,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String back) {
        proposals.withdraw(actor, new Objective.Id(id));
        return told(response, words.of("planning.proposal.taken-back"), id, "", back);
    }

    @PostMapping("/agreement")
    SeeOther agree(
            Actor actor,
            Words words,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String back) {
        proposals.agree(actor, new Objective.Id(id));
        return told(response, words.of("planning.agreed"), id, "/reopening", back);
    }

    @PostMapping("/return")
    SeeOther sendBack(Actor actor, Words words, Form form, HttpServletResponse response, @PathVariable UUID id) {
        var reason = form.text("reason", 1000);
        form.refuseIfBroken();
        proposals.sendBack(actor, new Objective.Id(id), reason);
        return told(response, words.of("planning.sent-back"), id, "/reopening", form.optionalLine("back", 300));
    }

    @PostMapping("/reopening")
    SeeOther reopen(
            Actor actor,
            Words words,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String back) {
        proposals.reopen(actor, new Objective.Id(id));
        Toasts.leave(response, words.of("planning.reopened"), null);
        return new SeeOther(Addresses.localOr(back, "/objectives/" + id));
    }

    private static SeeOther told(
            HttpServletResponse response, String words, UUID id, String undo, @Nullable String back) {
        var path = "/objectives/" + id;
        var again = back == null ? "" : "?back=" + URLEncoder.encode(back, UTF_8);
        Toasts.leave(response, words, path + "/proposal" + undo + again);
        return new SeeOther(Addresses.localOr(back, path));
    }
}
