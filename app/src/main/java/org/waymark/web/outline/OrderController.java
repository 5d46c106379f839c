package org.waymark.web.outline;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.KeyResults;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.web.Form;
import org.waymark.web.Needs;

/** Takes the order in which somebody arranged some objectives or key results. */
@Controller
class OrderController {
    private final Objectives objectives;
    private final KeyResults keyResults;

    OrderController(Objectives objectives, KeyResults keyResults) {
        this.objectives = objectives;
        this.keyResults = keyResults;
    }

    @Needs(Action.EDIT_GOAL)
    @PostMapping("/objectives/order")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ofObjectives(Actor actor, Form form) {
        var order = form.ids("id");
        form.refuseIfBroken();
        objectives.reorder(actor, order.stream().map(Objective.Id::new).toList());
    }

    @Needs(Action.EDIT_GOAL)
    @PostMapping("/key-results/order")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ofKeyResults(Actor actor, Form form) {
        var order = form.ids("id");
        form.refuseIfBroken();
        keyResults.reorder(actor, order.stream().map(KeyResult.Id::new).toList());
    }
}
