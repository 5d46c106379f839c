package org.waymark.web.keyresults;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.KeyResults;
import org.waymark.platform.Actor;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Words;

/** Takes a key result out of the way, brings it back, and makes another one like it. */
@Controller
@RequestMapping("/key-results/{id}")
class KeyResultArchiveController {
    private final KeyResults keyResults;

    KeyResultArchiveController(KeyResults keyResults) {
        this.keyResults = keyResults;
    }

    @PostMapping("/archival")
    SeeOther archive(Actor actor, Words words, HttpServletResponse response, @PathVariable UUID id) {
        var archived = keyResults.archive(actor, new KeyResult.Id(id));
        var undo = "/key-results/" + id + "/restoration";
        Toasts.leave(response, words.of("key-result.archived", archived.title()), undo);
        return new SeeOther("/objectives/" + archived.objective().value());
    }

    @PostMapping("/restoration")
    SeeOther restore(Actor actor, Words words, HttpServletResponse response, @PathVariable UUID id) {
        var restored = keyResults.restore(actor, new KeyResult.Id(id));
        Toasts.leave(response, words.of("key-result.restored", restored.title()), "/key-results/" + id + "/archival");
        return new SeeOther("/objectives/" + restored.objective().value() + "#kr-" + id);
    }

    @PostMapping("/copies")
    SeeOther copy(Actor actor, Words words, HttpServletResponse response, @PathVariable UUID id) {
        var copy = keyResults.duplicate(actor, new KeyResult.Id(id));
        var undo = "/key-results/" + copy.id().value() + "/archival";
        Toasts.leave(response, words.of("key-result.copied", copy.title()), undo);
        return new SeeOther("/key-results/" + copy.id().value() + "/edit");
    }
}
