package org.waymark.api.objectives;

import java.util.List;
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
import org.waymark.api.Asked;
import org.waymark.api.OnlyReads;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.api.objectives.HintJson.AdviceShown;
import org.waymark.api.objectives.HintJson.DraftSent;
import org.waymark.api.objectives.HintJson.Subject;
import org.waymark.coach.Coach;
import org.waymark.coach.Hints;
import org.waymark.coach.Judged;
import org.waymark.cycles.Cycle;
import org.waymark.cycles.Cycles;
import org.waymark.objectives.Objective;
import org.waymark.platform.Actor;
import org.waymark.platform.Messages;

/** What the coach says of objectives and key results. */
@Controller
@RequestMapping("/api/v1")
class HintResource {
    private final Hints hints;
    private final Cycles cycles;
    private final Messages messages;

    HintResource(Hints hints, Cycles cycles, Messages messages) {
        this.hints = hints;
        this.cycles = cycles;
        this.messages = messages;
    }

    @Says("Let a draft be judged; nothing is saved")
    @OnlyReads
    @PostMapping("/hints")
    Answer<AdviceShown> judge(Actor actor, @Sent DraftSent sent) {
        var id = sent.cycle() == null ? null : new Cycle.Id(sent.cycle());
        var days = id == null ? null : cycles.get(actor, id).period();
        var written = sent.written(days, id == null ? List.of() : hints.twins(actor, id, sent.title()));
        return Answer.of(AdviceShown.of(Coach.judge(written), written, messages));
    }

    @Says("Get the hints for an objective and its key results")
    @GetMapping("/objectives/{id}/hints")
    Answer<AdviceShown> of(Actor actor, @PathVariable UUID id) {
        return shown(hints.of(actor, new Objective.Id(id)));
    }

    @Says("Keep something as it is: the hint stays away until what it judged changes")
    @PutMapping("/objectives/{id}/hints/{hint}/dismissal")
    Answer<AdviceShown> dismiss(Actor actor, @PathVariable UUID id, @PathVariable String hint, @Asked Subject asked) {
        hints.dismiss(actor, new Objective.Id(id), subject(asked, id), Hints.rule(hint));
        return of(actor, id);
    }

    @Says("Bring a hint back")
    @DeleteMapping("/objectives/{id}/hints/{hint}/dismissal")
    Answer<AdviceShown> restore(Actor actor, @PathVariable UUID id, @PathVariable String hint, @Asked Subject asked) {
        hints.restore(actor, new Objective.Id(id), subject(asked, id), Hints.rule(hint));
        return of(actor, id);
    }

    private Answer<AdviceShown> shown(Judged judged) {
        return Answer.of(AdviceShown.of(judged.advice(), judged.written(), messages));
    }

    private static UUID subject(Subject asked, UUID objective) {
        return Objects.requireNonNullElse(asked.subject(), objective);
    }
}
