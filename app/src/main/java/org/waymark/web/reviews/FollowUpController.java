package org.waymark.web.reviews;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.waymark.objectives.KeyResult;
import org.waymark.people.Action;
import org.waymark.people.Person;
import org.waymark.platform.Actor;
import org.waymark.reviews.FollowUp;
import org.waymark.reviews.FollowUpWish;
import org.waymark.reviews.FollowUps;
import org.waymark.reviews.Review;
import org.waymark.web.Addresses;
import org.waymark.web.Form;
import org.waymark.web.Needs;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Words;
import org.waymark.web.picks.PickKind;
import org.waymark.web.picks.Picks;

/** Who does what until when: agreed in a review, ticked off there and on the list of reviews. */
@Controller
class FollowUpController {
    private static final int TITLE = 250;

    private final FollowUps followUps;
    private final Picks picks;

    FollowUpController(FollowUps followUps, Picks picks) {
        this.followUps = followUps;
        this.picks = picks;
    }

    @Needs(Action.HOLD_REVIEW)
    @PostMapping("/reviews/{id}/follow-ups")
    View agree(Actor actor, Form form, @PathVariable UUID id) {
        var about = form.optionalId("topic");
        var owner = picks.id(actor, form, "owner", PickKind.PEOPLE);
        var wish = new FollowUpWish(
                about == null ? null : new KeyResult.Id(about),
                form.line("title", TITLE),
                new Person.Id(owner == null ? actor.person() : owner),
                form.optionalDay("due"));
        form.refuseIfBroken();
        followUps.agree(actor, new Review.Id(id), wish);
        // to the field, for the next one
        return new SeeOther("/reviews/" + id + (about == null ? "" : "?topic=" + about + "#agree-title"));
    }

    @PostMapping("/follow-ups/{id}/completion")
    View finish(Actor actor, Form form, @PathVariable UUID id, Words words, HttpServletResponse response) {
        var done = followUps.finish(actor, new FollowUp.Id(id));
        Toasts.leave(response, words.of("reviews.follow-up.done", done.title()), undo(form, done, "reopening"));
        return back(form, done);
    }

    @PostMapping("/follow-ups/{id}/reopening")
    View reopen(Actor actor, Form form, @PathVariable UUID id) {
        return back(form, followUps.reopen(actor, new FollowUp.Id(id)));
    }

    @PostMapping("/follow-ups/{id}/removal")
    View remove(Actor actor, Form form, @PathVariable UUID id, Words words, HttpServletResponse response) {
        var removed = followUps.remove(actor, new FollowUp.Id(id));
        Toasts.leave(
                response, words.of("reviews.follow-up.removed", removed.title()), undo(form, removed, "restoration"));
        return back(form, removed);
    }

    @PostMapping("/follow-ups/{id}/restoration")
    View restore(Actor actor, Form form, @PathVariable UUID id) {
        return back(form, followUps.restore(actor, new FollowUp.Id(id)));
    }

    private static String undo(Form form, FollowUp of, String deed) {
        return "/follow-ups/" + of.id().value() + "/" + deed + "?back=" + URLEncoder.encode(address(form, of), UTF_8);
    }

    private static View back(Form form, FollowUp of) {
        return new SeeOther(address(form, of));
    }

    /** Where it stood: My week, the list, or the review that looks at it, which may be a later one. */
    private static String address(Form form, FollowUp of) {
        var review = "/reviews/" + of.review().value();
        return Addresses.localOr(form.optionalLine("back", 200), review);
    }
}
