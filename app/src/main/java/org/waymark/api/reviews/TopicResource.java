package org.waymark.api.reviews;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.api.reviews.ReviewJson.DecisionSent;
import org.waymark.api.reviews.ReviewJson.TopicShown;
import org.waymark.api.reviews.ReviewJson.VoteSent;
import org.waymark.objectives.KeyResult;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.reviews.Ballots;
import org.waymark.reviews.Discussions;
import org.waymark.reviews.Review;

/** One key result on an agenda: what is decided of it, and how the room votes. */
@Controller
@RequestMapping("/api/v1/reviews/{id}/topics/{keyResult}")
class TopicResource {
    private final Discussions discussions;
    private final Ballots ballots;
    private final ReviewResourceQuery query;

    TopicResource(Discussions discussions, Ballots ballots, ReviewResourceQuery query) {
        this.discussions = discussions;
        this.ballots = ballots;
        this.query = query;
    }

    @Says("Keep what was decided about a key result, with how it stands now")
    @PutMapping("/decision")
    Answer<TopicShown> decide(
            Actor actor, @PathVariable UUID id, @PathVariable UUID keyResult, @Sent DecisionSent sent) {
        discussions.decide(actor, new Review.Id(id), new KeyResult.Id(keyResult), sent.decision());
        return shown(actor, id, keyResult);
    }

    @Says("Lead everybody to a key result")
    @PutMapping("/place")
    Answer<TopicShown> go(Actor actor, @PathVariable UUID id, @PathVariable UUID keyResult) {
        discussions.go(actor, new Review.Id(id), new KeyResult.Id(keyResult));
        return shown(actor, id, keyResult);
    }

    @Says("Vote: once, without your name, and not to be changed")
    @PostMapping("/votes")
    Answer<TopicShown> vote(Actor actor, @PathVariable UUID id, @PathVariable UUID keyResult, @Sent VoteSent sent) {
        ballots.cast(actor, new Review.Id(id), new KeyResult.Id(keyResult), sent.points());
        return shown(actor, id, keyResult);
    }

    @Says("Show everybody how the room voted, once at least three have")
    @PutMapping("/disclosure")
    Answer<TopicShown> show(Actor actor, @PathVariable UUID id, @PathVariable UUID keyResult) {
        ballots.show(actor, new Review.Id(id), new KeyResult.Id(keyResult));
        return shown(actor, id, keyResult);
    }

    private Answer<TopicShown> shown(Actor actor, UUID id, UUID keyResult) {
        return Answer.of(query.topics(actor, new Review.Id(id)).stream()
                .filter(topic -> topic.keyResult().equals(keyResult))
                .findFirst()
                .orElseThrow(() -> new Refused.Missing("topic")));
    }
}
