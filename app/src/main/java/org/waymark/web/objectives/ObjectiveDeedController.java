package org.waymark.web.objectives;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.platform.Actor;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Words;

/** What is done to an objective with one click; each is taken back by another. */
@Controller
@RequestMapping("/objectives/{id}")
class ObjectiveDeedController {
    private final Objectives objectives;

    ObjectiveDeedController(Objectives objectives) {
        this.objectives = objectives;
    }

    @PostMapping("/publication")
    SeeOther publish(Actor actor, Words words, HttpServletResponse response, @PathVariable UUID id) {
        objectives.publish(actor, new Objective.Id(id));
        return told(response, words.of("objective.published"), id, "withdrawal");
    }

    @PostMapping("/withdrawal")
    SeeOther withdraw(Actor actor, Words words, HttpServletResponse response, @PathVariable UUID id) {
        objectives.withdraw(actor, new Objective.Id(id));
        return told(response, words.of("objective.withdrawn"), id, "publication");
    }

    @PostMapping("/archival")
    SeeOther archive(Actor actor, Words words, HttpServletResponse response, @PathVariable UUID id) {
        var archived = objectives.archive(actor, new Objective.Id(id));
        return told(response, words.of("objective.is-archived", archived.title()), id, "restoration");
    }

    @PostMapping("/restoration")
    SeeOther restore(Actor actor, Words words, HttpServletResponse response, @PathVariable UUID id) {
        var restored = objectives.restore(actor, new Objective.Id(id));
        return told(response, words.of("objective.is-back", restored.title()), id, "archival");
    }

    private static SeeOther told(HttpServletResponse response, String words, UUID id, String undo) {
        Toasts.leave(response, words, "/objectives/" + id + "/" + undo);
        return new SeeOther("/objectives/" + id);
    }
}
