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
import org.waymark.api.reviews.ReviewJson.NotesSent;
import org.waymark.api.reviews.ReviewJson.ReviewSent;
import org.waymark.api.reviews.ReviewJson.ReviewShown;
import org.waymark.api.reviews.ReviewJson.TopicShown;
import org.waymark.cycles.Cycle;
import org.waymark.platform.Actor;
import org.waymark.reviews.Discussions;
import org.waymark.reviews.Review;
import org.waymark.reviews.ReviewWish;
import org.waymark.reviews.Reviews;

/** Reviews, from the first key result to the minutes. */
@Controller
@RequestMapping("/api/v1/reviews")
class ReviewResource {
    private final Reviews reviews;
    private final Discussions discussions;
    private final ReviewResourceQuery query;
    private final Once once;

    ReviewResource(Reviews reviews, Discussions discussions, ReviewResourceQuery query, Once once) {
        this.reviews = reviews;
        this.discussions = discussions;
        this.query = query;
        this.once = once;
    }

    @Says("List the newest reviews")
    @GetMapping
    Answer<Listing<ReviewShown>> list(Actor actor, Paging paging) {
        return Answer.of(
                paging.part(reviews.newest(actor), review -> review.id().value(), ReviewShown::of));
    }

    @Says("Begin a review; its agenda is made from how the key results stand now")
    @PostMapping
    Answer<ReviewShown> start(Actor actor, Call call, @Sent ReviewSent sent) {
        return once.answer(actor, call, () -> {
            var wish = new ReviewWish(sent.kind(), new Cycle.Id(sent.cycle()), sent.team(), sent.minutes());
            var review = reviews.start(actor, wish);
            return Answer.created("/api/v1/reviews/" + review.id().value(), ReviewShown.of(review));
        });
    }

    @Says("Get a review")
    @GetMapping("/{id}")
    Answer<ReviewShown> get(Actor actor, @PathVariable UUID id) {
        return Answer.of(ReviewShown.of(reviews.get(actor, new Review.Id(id))));
    }

    @Says("Take a review out of sight")
    @DeleteMapping("/{id}")
    Answer<Void> remove(Actor actor, @PathVariable UUID id) {
        reviews.remove(actor, new Review.Id(id));
        return Answer.done();
    }

    @Says("List the agenda of a review, those that need talking about first, with what was decided")
    @GetMapping("/{id}/topics")
    Answer<Listing<TopicShown>> topics(Actor actor, @PathVariable UUID id, Paging paging) {
        var review = reviews.get(actor, new Review.Id(id));
        return Answer.of(paging.part(query.topics(actor, review.id()), TopicShown::keyResult, topic -> topic));
    }

    @Says("Note what belongs to no single key result")
    @PutMapping("/{id}/notes")
    Answer<ReviewShown> note(Actor actor, @PathVariable UUID id, @Sent NotesSent sent) {
        discussions.note(actor, new Review.Id(id), sent.notes());
        return get(actor, id);
    }

    @Says("End a review: from then on its minutes stand")
    @PutMapping("/{id}/end")
    Answer<ReviewShown> end(Actor actor, @PathVariable UUID id) {
        return Answer.of(ReviewShown.of(reviews.end(actor, new Review.Id(id))));
    }

    @Says("Go on with a review that was ended")
    @DeleteMapping("/{id}/end")
    Answer<ReviewShown> resume(Actor actor, @PathVariable UUID id) {
        return Answer.of(ReviewShown.of(reviews.resume(actor, new Review.Id(id))));
    }
}
