package org.waymark.web.cycles;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.waymark.cycles.Cycle;
import org.waymark.cycles.Cycles;
import org.waymark.platform.Actor;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Words;

/** From one cycle to the next: make it, and take it back. */
@Controller
class CycleStepsController {
    private final Cycles cycles;

    CycleStepsController(Cycles cycles) {
        this.cycles = cycles;
    }

    @PostMapping("/cycles/{id}/successor")
    View follow(Actor actor, @PathVariable UUID id, Words words, HttpServletResponse response) {
        var next = cycles.next(actor, new Cycle.Id(id));
        Toasts.leave(response, words.of("cycles.made", next.name()), deletion(next));
        return new SeeOther("/cycles");
    }

    @PostMapping("/cycles/{id}/deletion")
    View delete(Actor actor, @PathVariable UUID id, Words words, HttpServletResponse response) {
        var cycle = cycles.get(actor, new Cycle.Id(id));
        cycles.delete(actor, cycle.id());
        Toasts.leave(response, words.of("cycles.deleted", cycle.name()), again(cycle));
        return new SeeOther("/cycles");
    }

    private static String deletion(Cycle cycle) {
        return "/cycles/" + cycle.id().value() + "/deletion";
    }

    /** It was empty: to take the deletion back is to make it once more. */
    private static String again(Cycle cycle) {
        var parent = cycle.parent();
        return "/cycles?name=%s&rhythm=%s&start=%s&end=%s%s"
                .formatted(
                        URLEncoder.encode(cycle.name(), UTF_8),
                        cycle.rhythm(),
                        cycle.period().start(),
                        cycle.period().end(),
                        parent == null ? "" : "&parent=" + parent.value());
    }
}
