package org.waymark.api.reviews;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Call;
import org.waymark.api.Listing;
import org.waymark.api.Once;
import org.waymark.api.Paging;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.api.reviews.ReviewJson.FollowUpSent;
import org.waymark.api.reviews.ReviewJson.FollowUpShown;
import org.waymark.objectives.KeyResult;
import org.waymark.people.Person;
import org.waymark.platform.Actor;
import org.waymark.reviews.FollowUp;
import org.waymark.reviews.FollowUpWish;
import org.waymark.reviews.FollowUps;
import org.waymark.reviews.Review;
import org.waymark.reviews.Reviews;

/** Who does what until when. */
@Controller
@RequestMapping("/api/v1")
class FollowUpResource {
    private final Reviews reviews;
    private final FollowUps followUps;
    private final ReviewResourceQuery query;
    private final Once once;

    FollowUpResource(Reviews reviews, FollowUps followUps, ReviewResourceQuery query, Once once) {
        this.reviews = reviews;
        this.followUps = followUps;
        this.query = query;
        this.once = once;
    }

    @Says("List what was agreed in a review")
    @GetMapping("/reviews/{id}/follow-ups")
    Answer<Listing<FollowUpShown>> list(Actor actor, @PathVariable UUID id, Paging paging) {
        var review = reviews.get(actor, new Review.Id(id));
        return Answer.of(paging.part(query.followUps(actor, review.id()), FollowUpShown::id, one -> one));
    }

    @Says("Agree in a review that somebody does something")
    @PostMapping("/reviews/{id}/follow-ups")
    Answer<FollowUpShown> agree(Actor actor, Call call, @PathVariable UUID id, @Sent FollowUpSent sent) {
        return once.answer(actor, call, () -> {
            var about = sent.keyResult();
            var owner = sent.owner();
            var wish = new FollowUpWish(
                    about == null ? null : new KeyResult.Id(about),
                    sent.title(),
                    new Person.Id(owner == null ? actor.person() : owner),
                    sent.due());
            var agreed = followUps.agree(actor, new Review.Id(id), wish);
            return Answer.created("/api/v1/follow-ups/" + agreed.id().value(), FollowUpShown.of(agreed));
        });
    }

    @Says("Say that it is done")
    @PutMapping("/follow-ups/{id}/completion")
    Answer<FollowUpShown> finish(Actor actor, @PathVariable UUID id) {
        return Answer.of(FollowUpShown.of(followUps.finish(actor, new FollowUp.Id(id))));
    }

    @Says("Say that it is not done after all")
    @DeleteMapping("/follow-ups/{id}/completion")
    Answer<FollowUpShown> reopen(Actor actor, @PathVariable UUID id) {
        return Answer.of(FollowUpShown.of(followUps.reopen(actor, new FollowUp.Id(id))));
    }

    @Says("Take back what was agreed")
    @DeleteMapping("/follow-ups/{id}")
    Answer<Void> remove(Actor actor, @PathVariable UUID id) {
        followUps.remove(actor, new FollowUp.Id(id));
        return Answer.done();
    }
}
