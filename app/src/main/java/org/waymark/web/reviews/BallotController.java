package org.waymark.web.reviews;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.waymark.objectives.KeyResult;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.reviews.Ballots;
import org.waymark.reviews.Review;
import org.waymark.web.Addresses;
import org.waymark.web.Form;
import org.waymark.web.Needs;
import org.waymark.web.SeeOther;

/** Takes the votes of the room, and shows them. */
@Controller
@RequestMapping("/reviews/{id}/topics/{keyResult}")
class BallotController {
    private static final int MOST_POINTS = 10;

    private final Ballots ballots;

    BallotController(Ballots ballots) {
        this.ballots = ballots;
    }

    @Needs(Action.CHECK_IN)
    @PostMapping("/votes")
    View cast(Actor actor, Form form, @PathVariable UUID id, @PathVariable UUID keyResult) {
        var points = form.integer("points", 0, MOST_POINTS);
        form.refuseIfBroken();
        ballots.cast(actor, new Review.Id(id), new KeyResult.Id(keyResult), points);
        return new SeeOther(
                Addresses.localOr(form.optionalLine("back", 200), "/reviews/" + id + "?topic=" + keyResult));
    }

    @PostMapping("/disclosure")
    View show(Actor actor, @PathVariable UUID id, @PathVariable UUID keyResult) {
        ballots.show(actor, new Review.Id(id), new KeyResult.Id(keyResult));
        return new SeeOther("/reviews/" + id + "#ballot");
    }
}
