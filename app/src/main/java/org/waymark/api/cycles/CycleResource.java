package org.waymark.api.cycles;

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
import org.waymark.api.IfMatch;
import org.waymark.api.Listing;
import org.waymark.api.Once;
import org.waymark.api.Paging;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.api.cycles.CycleJson.CycleSent;
import org.waymark.api.cycles.CycleJson.CycleShown;
import org.waymark.cycles.Cycle;
import org.waymark.cycles.Cycles;
import org.waymark.cycles.Today;
import org.waymark.platform.Actor;

/** The periods in which objectives are set and reviewed. */
@Controller
@RequestMapping("/api/v1/cycles")
class CycleResource {
    private final Cycles cycles;
    private final Today today;
    private final Once once;

    CycleResource(Cycles cycles, Today today, Once once) {
        this.cycles = cycles;
        this.today = today;
        this.once = once;
    }

    @Says("List cycles by their first day, a year before its quarters")
    @GetMapping
    Answer<Listing<CycleShown>> list(Actor actor, Paging paging) {
        var day = today.in(actor.workspace());
        return Answer.of(
                paging.part(cycles.all(actor), cycle -> cycle.id().value(), cycle -> CycleShown.of(cycle, day)));
    }

    @Says("Make a cycle")
    @PostMapping
    Answer<CycleShown> create(Actor actor, Call call, @Sent CycleSent sent) {
        return once.answer(actor, call, () -> created(actor, cycles.create(actor, sent.wish())));
    }

    @Says("Make the cycle that follows this one, or get it where it exists")
    @PostMapping("/{id}/successors")
    Answer<CycleShown> next(Actor actor, @PathVariable UUID id, Call call) {
        return once.answer(actor, call, () -> created(actor, cycles.next(actor, new Cycle.Id(id))));
    }

    @Says("Get a cycle")
    @GetMapping("/{id}")
    Answer<CycleShown> get(Actor actor, @PathVariable UUID id) {
        return shown(actor, cycles.get(actor, new Cycle.Id(id)));
    }

    @Says("Change a cycle")
    @PutMapping("/{id}")
    Answer<CycleShown> edit(Actor actor, @PathVariable UUID id, IfMatch match, @Sent CycleSent sent) {
        match.require(get(actor, id));
        return shown(actor, cycles.edit(actor, new Cycle.Id(id), match.version(), sent.wish()));
    }

    @Says("Delete an empty cycle")
    @DeleteMapping("/{id}")
    Answer<Void> delete(Actor actor, @PathVariable UUID id, IfMatch match) {
        match.require(get(actor, id));
        cycles.delete(actor, new Cycle.Id(id));
        return Answer.done();
    }

    private Answer<CycleShown> created(Actor actor, Cycle cycle) {
        var shown = CycleShown.of(cycle, today.in(actor.workspace()));
        return Answer.created("/api/v1/cycles/" + shown.id(), shown, cycle.version());
    }

    private Answer<CycleShown> shown(Actor actor, Cycle cycle) {
        return Answer.of(CycleShown.of(cycle, today.in(actor.workspace())), cycle.version());
    }
}
