package org.waymark.api.insights;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Asked;
import org.waymark.api.Listing;
import org.waymark.api.Paging;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.insights.Signal;
import org.waymark.insights.Signals;
import org.waymark.platform.Actor;

/** Signals, and what people do about them. */
@Controller
@RequestMapping("/api/v1/signals")
class SignalResource {
    private final Signals signals;
    private final SignalResourceQuery query;

    SignalResource(Signals signals, SignalResourceQuery query) {
        this.signals = signals;
        this.query = query;
    }

    record ExplanationSent(
            @Says("1 to 1000 characters on one line.") String reason) {}

    record MuteSent(
            @Says("The last day on which nobody is told of it; at most 366 days ahead.")
            LocalDate until) {}

    @Says("List the signals of all KPIs that are not archived")
    @GetMapping
    Answer<Listing<SignalShown>> list(Actor actor, @Asked SignalFilter filter, Paging paging) {
        return Answer.of(query.list(actor, filter, paging));
    }

    @Says("Get a signal")
    @GetMapping("/{id}")
    Answer<SignalShown> get(Actor actor, @PathVariable UUID id) {
        return Answer.of(query.get(actor, id));
    }

    @Says("Give the reason of a signal, in place of an earlier one; values of a single event then no longer count for"
            + " the usual range")
    @PutMapping("/{id}/explanation")
    Answer<SignalShown> explain(Actor actor, @PathVariable UUID id, @Sent ExplanationSent sent) {
        signals.explain(actor, new Signal.Id(id), sent.reason());
        return get(actor, id);
    }

    @Says("Take the reason of a signal back")
    @DeleteMapping("/{id}/explanation")
    Answer<SignalShown> removeExplanation(Actor actor, @PathVariable UUID id) {
        signals.removeExplanation(actor, new Signal.Id(id));
        return get(actor, id);
    }

    @Says("Have nobody told of a signal for some time, in place of an earlier time")
    @PutMapping("/{id}/mute")
    Answer<SignalShown> mute(Actor actor, @PathVariable UUID id, @Sent MuteSent sent) {
        signals.mute(actor, new Signal.Id(id), sent.until());
        return get(actor, id);
    }

    @Says("Have people told of a signal again")
    @DeleteMapping("/{id}/mute")
    Answer<SignalShown> unmute(Actor actor, @PathVariable UUID id) {
        signals.unmute(actor, new Signal.Id(id));
        return get(actor, id);
    }
}
