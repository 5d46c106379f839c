package org.waymark.api.objectives;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Says;
import org.waymark.cycles.Cycle;
import org.waymark.cycles.Cycles;
import org.waymark.platform.Actor;

/** The map of a cycle as a graph. */
@Controller
@RequestMapping("/api/v1")
class MapResource {
    private final Cycles cycles;
    private final MapResourceQuery query;

    MapResource(Cycles cycles, MapResourceQuery query) {
        this.cycles = cycles;
        this.query = query;
    }

    @Says("Get what is for what in a cycle, as nodes and edges")
    @GetMapping("/cycles/{id}/map")
    Answer<MapShown> get(Actor actor, @PathVariable UUID id) {
        return Answer.of(query.of(actor, cycles.get(actor, new Cycle.Id(id)).id()));
    }
}
