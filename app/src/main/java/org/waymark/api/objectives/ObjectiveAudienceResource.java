package org.waymark.api.objectives;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.AudienceJson;
import org.waymark.api.IfMatch;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.people.Audiences;
import org.waymark.platform.Actor;

/** Objectives: who may see them. */
@Controller
@RequestMapping("/api/v1/objectives/{id}/audience")
class ObjectiveAudienceResource {
    private final Objectives objectives;
    private final Audiences audiences;
    private final ObjectiveResourceQuery query;

    ObjectiveAudienceResource(Objectives objectives, Audiences audiences, ObjectiveResourceQuery query) {
        this.objectives = objectives;
        this.audiences = audiences;
        this.query = query;
    }

    @Says("Get who may see an objective")
    @GetMapping
    Answer<AudienceJson> get(Actor actor, @PathVariable UUID id) {
        var objective = query.get(actor, id);
        return Answer.of(AudienceJson.of(objective.restricted(), audiences.of(actor, id)), objective.version());
    }

    @Says("Say who may see an objective")
    @PutMapping
    Answer<AudienceJson> share(Actor actor, @PathVariable UUID id, IfMatch match, @Sent AudienceJson audience) {
        match.require(get(actor, id));
        objectives.share(
                actor, new Objective.Id(id), match.version(), audience.restricted() ? audience.audience() : null);
        return get(actor, id);
    }
}
