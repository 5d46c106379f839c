package org.waymark.api.objectives;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.KeyResults;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.platform.Actor;

/** The order in which pages show things. */
@Controller
@RequestMapping("/api/v1")
class OrderResource {
    private final Objectives objectives;
    private final KeyResults keyResults;

    OrderResource(Objectives objectives, KeyResults keyResults) {
        this.objectives = objectives;
        this.keyResults = keyResults;
    }

    @Says("The ids in the order wanted; they share the places that they hold now.")
    record OrderSent(List<UUID> order) {}

    @Says("Put objectives in an order")
    @PostMapping("/objective-orders")
    Answer<Void> objectives(Actor actor, @Sent OrderSent sent) {
        objectives.reorder(actor, sent.order().stream().map(Objective.Id::new).toList());
        return Answer.done();
    }

    @Says("Put key results in an order")
    @PostMapping("/key-result-orders")
    Answer<Void> keyResults(Actor actor, @Sent OrderSent sent) {
        keyResults.reorder(actor, sent.order().stream().map(KeyResult.Id::new).toList());
        return Answer.done();
    }
}
