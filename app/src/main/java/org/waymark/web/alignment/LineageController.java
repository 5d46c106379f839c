package org.waymark.web.alignment;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.platform.Actor;
import org.waymark.web.Page;
import org.waymark.web.layout.Frame;
import org.waymark.web.pages.Templates;

/** The next level of an alignment tree, when somebody unfolds it. */
@Controller
class LineageController {
    private final Objectives objectives;
    private final LineageQuery query;
    private final Templates templates;

    LineageController(Objectives objectives, LineageQuery query, Templates templates) {
        this.objectives = objectives;
        this.query = query;
        this.templates = templates;
    }

    @GetMapping("/objectives/{id}/alignment/{way}")
    Page next(Actor actor, Frame frame, @PathVariable UUID id, @PathVariable String way) {
        var seen = objectives.get(actor, new Objective.Id(id)).id();
        var direction = Heading.at(way);
        return Page.of(templates.alignmentKin(frame, query.beyond(actor, seen, direction), direction, null, null));
    }
}
