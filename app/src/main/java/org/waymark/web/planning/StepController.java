package org.waymark.web.planning;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.cycles.Cycles;
import org.waymark.people.Action;
import org.waymark.planning.Step;
import org.waymark.planning.Steps;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.web.Needs;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Words;

/** The steps of the checklist that are ticked by hand. */
@Controller
@RequestMapping("/planning/steps/{step}/tick")
class StepController {
    private final Steps steps;
    private final Cycles cycles;

    StepController(Steps steps, Cycles cycles) {
        this.steps = steps;
        this.cycles = cycles;
    }

    @Needs(Action.MANAGE_CYCLES)
    @PostMapping
    SeeOther tick(
            Actor actor,
            Words words,
            HttpServletResponse response,
            @PathVariable String step,
            @RequestParam String cycle) {
        var of = cycles.get(actor, cycle);
        steps.tick(actor, of.id(), step(step));
        Toasts.leave(
                response, words.of("planning.ticked"), "/planning/steps/" + step + "/tick/removal?cycle=" + of.slug());
        return new SeeOther("/planning?cycle=" + of.slug());
    }

    @Needs(Action.MANAGE_CYCLES)
    @PostMapping("/removal")
    SeeOther untick(
            Actor actor,
            Words words,
            HttpServletResponse response,
            @PathVariable String step,
            @RequestParam String cycle) {
        var of = cycles.get(actor, cycle);
        steps.untick(actor, of.id(), step(step));
        Toasts.leave(response, words.of("planning.unticked"), "/planning/steps/" + step + "/tick?cycle=" + of.slug());
        return new SeeOther("/planning?cycle=" + of.slug());
    }

    private static Step step(String code) {
        return Arrays.stream(Step.values())
                .filter(step -> PlanningPage.code(step).equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused.Missing("step"));
    }
}
