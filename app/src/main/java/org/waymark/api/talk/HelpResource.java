package org.waymark.api.talk;

import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Call;
import org.waymark.api.Listing;
import org.waymark.api.Once;
import org.waymark.api.Paging;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.api.talk.DeedJson.AcknowledgementShown;
import org.waymark.api.talk.DeedJson.HelpEndSent;
import org.waymark.api.talk.DeedJson.HelpSent;
import org.waymark.api.talk.DeedJson.HelpShown;
import org.waymark.objectives.CheckIn;
import org.waymark.platform.Actor;
import org.waymark.talk.Acknowledgements;
import org.waymark.talk.Help;
import org.waymark.talk.HelpRequest;

/** What is done about check-ins: help asked and given, and that they were read. */
@Controller
@RequestMapping("/api/v1")
class HelpResource {
    private final Help help;
    private final Acknowledgements acknowledgements;
    private final TalkResourceQuery query;
    private final Once once;

    HelpResource(Help help, Acknowledgements acknowledgements, TalkResourceQuery query, Once once) {
        this.help = help;
        this.acknowledgements = acknowledgements;
        this.query = query;
        this.once = once;
    }

    @Says("List the calls for help on a check-in")
    @GetMapping("/check-ins/{id}/help")
    Answer<Listing<HelpShown>> list(Actor actor, @PathVariable UUID id, Paging paging) {
        return Answer.of(query.help(actor, Kinds.subject("check-in", id), paging));
    }

    @Says("Ask somebody for help on a check-in")
    @PostMapping("/check-ins/{id}/help")
    Answer<HelpShown> ask(Actor actor, @PathVariable UUID id, Call call, @Sent HelpSent sent) {
        return once.answer(actor, call, () -> {
            var asked = help.ask(actor, new CheckIn.Id(id), sent.wish());
            return Answer.created("/api/v1/help/" + asked.id().value(), HelpShown.of(asked));
        });
    }

    @Says("Get a call for help")
    @GetMapping("/help/{id}")
    Answer<HelpShown> get(Actor actor, @PathVariable UUID id) {
        return Answer.of(HelpShown.of(help.get(actor, new HelpRequest.Id(id))));
    }

    @Says("End a call for help: it was given, or is no longer needed")
    @PutMapping("/help/{id}/end")
    Answer<HelpShown> end(Actor actor, @PathVariable UUID id, @Sent HelpEndSent sent) {
        var request = new HelpRequest.Id(id);
        return Answer.of(HelpShown.of(
                switch (sent.outcome()) {
                    case GIVEN -> help.give(actor, request, Objects.requireNonNullElse(sent.answer(), ""));
                    case WITHDRAWN -> help.withdraw(actor, request);
                }));
    }

    @Says("Ask again after all")
    @DeleteMapping("/help/{id}/end")
    Answer<Void> reopen(Actor actor, @PathVariable UUID id) {
        help.reopen(actor, new HelpRequest.Id(id));
        return Answer.done();
    }

    @Says("List who acknowledged a check-in")
    @GetMapping("/check-ins/{id}/acknowledgements")
    Answer<Listing<AcknowledgementShown>> acknowledgements(Actor actor, @PathVariable UUID id, Paging paging) {
        return Answer.of(query.acknowledgements(actor, Kinds.subject("check-in", id), paging));
    }

    @Says("Acknowledge a check-in of somebody else")
    @PutMapping("/check-ins/{id}/acknowledgement")
    Answer<Void> acknowledge(Actor actor, @PathVariable UUID id) {
        acknowledgements.acknowledge(actor, new CheckIn.Id(id));
        return Answer.done();
    }

    @Says("Take back an acknowledgement")
    @DeleteMapping("/check-ins/{id}/acknowledgement")
    Answer<Void> takeBack(Actor actor, @PathVariable UUID id) {
        acknowledgements.takeBack(actor, new CheckIn.Id(id));
        return Answer.done();
    }
}
