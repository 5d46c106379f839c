package org.waymark.api.objectives;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Says;
import org.waymark.api.objectives.StandingJson.StandingShown;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Standings;
import org.waymark.platform.Actor;

/** Why things stand as they do. */
@Controller
@RequestMapping("/api/v1")
class StandingResource {
    private final Standings standings;

    StandingResource(Standings standings) {
        this.standings = standings;
    }

    @Says("Get why an objective has its status")
    @GetMapping("/objectives/{id}/standing")
    Answer<StandingShown> ofObjective(Actor actor, @PathVariable UUID id) {
        return Answer.of(StandingShown.of(standings.of(actor, new Objective.Id(id))));
    }

    @Says("Get why a key result has its status")
    @GetMapping("/key-results/{id}/standing")
    Answer<StandingShown> ofKeyResult(Actor actor, @PathVariable UUID id) {
        return Answer.of(StandingShown.of(standings.of(actor, new KeyResult.Id(id))));
    }
}
