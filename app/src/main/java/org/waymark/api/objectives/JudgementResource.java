package org.waymark.api.objectives;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.IfMatch;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.api.objectives.JudgementJson.OverrideSent;
import org.waymark.api.objectives.JudgementJson.WordSent;
import org.waymark.objectives.Judgements;
import org.waymark.objectives.Objective;
import org.waymark.platform.Actor;

/** Objectives: what people say against or beside the numbers. */
@Controller
@RequestMapping("/api/v1/objectives/{id}")
class JudgementResource {
    private final Judgements judgements;
    private final ObjectiveResourceQuery query;

    JudgementResource(Judgements judgements, ObjectiveResourceQuery query) {
        this.judgements = judgements;
        this.query = query;
    }

    @Says("Set the progress of an objective by hand; it stands until it is removed")
    @PutMapping("/override")
    Answer<ObjectiveShown> override(Actor actor, @PathVariable UUID id, IfMatch match, @Sent OverrideSent sent) {
        match.require(shown(actor, id));
        judgements.override(actor, new Objective.Id(id), sent.progress(), sent.reason());
        return shown(actor, id);
    }

    @Says("Let the progress be computed again")
    @DeleteMapping("/override")
    Answer<ObjectiveShown> removeOverride(Actor actor, @PathVariable UUID id, IfMatch match) {
        match.require(shown(actor, id));
        judgements.removeOverride(actor, new Objective.Id(id));
        return shown(actor, id);
    }

    @Says("Say how the owner sees it, beside the computed status")
    @PutMapping("/word")
    Answer<ObjectiveShown> say(Actor actor, @PathVariable UUID id, IfMatch match, @Sent WordSent sent) {
        match.require(shown(actor, id));
        judgements.say(actor, new Objective.Id(id), sent.word());
        return shown(actor, id);
    }

    @Says("Take the owner's word back")
    @DeleteMapping("/word")
    Answer<ObjectiveShown> removeWord(Actor actor, @PathVariable UUID id, IfMatch match) {
        match.require(shown(actor, id));
        judgements.removeWord(actor, new Objective.Id(id));
        return shown(actor, id);
    }

    private Answer<ObjectiveShown> shown(Actor actor, UUID id) {
        var shown = query.get(actor, id);
        return Answer.of(shown, shown.version());
    }
}
