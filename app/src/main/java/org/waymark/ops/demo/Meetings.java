package org.waymark.ops.demo;

import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.waymark.cycles.Cycle;
import org.waymark.objectives.KeyResult;
import org.waymark.people.Person;
import org.waymark.reviews.Ballots;
import org.waymark.reviews.Discussions;
import org.waymark.reviews.FollowUpWish;
import org.waymark.reviews.FollowUps;
import org.waymark.reviews.Review;
import org.waymark.reviews.ReviewWish;
import org.waymark.reviews.Reviews;

/** Holds the weekly reviews of the company. */
@Component
class Meetings {
    private static final int MINUTES = 45;

    /** Days into a quarter until its key results are all there. */
    private static final int SETTLED_DAYS = 7;

    private final Reviews reviews;
    private final Discussions discussions;
    private final Ballots ballots;
    private final FollowUps followUps;

    Meetings(Reviews reviews, Discussions discussions, Ballots ballots, FollowUps followUps) {
        this.reviews = reviews;
        this.discussions = discussions;
        this.ballots = ballots;
        this.followUps = followUps;
    }

    /** Those that fall into the cycle that is under way; of others their lines know nothing. */
    void plan(Cycle cycle, Goals.Scene scene) {
        var today = scene.timeline().today();
        if (!cycle.period().contains(today)) return;
        var settled = cycle.period().start().plusDays(SETTLED_DAYS);
        for (var meeting : Shelf.read("reviews", Meeting.Book.class).reviews()) {
            var day = today.minusDays(meeting.ago());
            if (!day.isBefore(settled)) scene.timeline().on(day, () -> hold(meeting, cycle, day, scene));
        }
    }

    private void hold(Meeting meeting, Cycle cycle, LocalDate day, Goals.Scene scene) {
        var leader = scene.troupe().owner();
        var review = reviews.start(leader, new ReviewWish(Review.Kind.WEEKLY, cycle.id(), null, MINUTES))
                .id();
        meeting.there().forEach(name -> discussions.attend(scene.troupe().actor(name), review));
        meeting.votes().forEach(line -> vote(line, review, meeting, scene));
        for (var line : meeting.decided()) {
            var parts = Meeting.parts(line);
            discussions.decide(leader, review, keyResult(parts.get(0), scene), parts.get(1));
        }
        meeting.agreed().forEach(line -> agree(line, review, day, scene));
        if (meeting.notes() != null) discussions.note(leader, review, meeting.notes());
        reviews.end(leader, review);
    }

    private void vote(String line, Review.Id review, Meeting meeting, Goals.Scene scene) {
        var parts = Meeting.parts(line);
        var about = keyResult(parts.get(0), scene);
        var points = parts.get(1).split(" ");
        for (var i = 0; i < points.length; i++) {
            var voter = i == 0
                    ? scene.troupe().owner()
                    : scene.troupe().actor(meeting.there().get(i - 1));
            ballots.cast(voter, review, about, Integer.parseInt(points[i]));
        }
        ballots.show(scene.troupe().owner(), review, about);
    }

    private void agree(String line, Review.Id review, LocalDate day, Goals.Scene scene) {
        var parts = Meeting.parts(line);
        var who = scene.troupe().actor(parts.get(2));
        var wish = new FollowUpWish(
                keyResult(parts.get(0), scene),
                parts.get(1),
                new Person.Id(who.person()),
                day.plusDays(Long.parseLong(parts.get(3))));
        var agreed = followUps.agree(scene.troupe().owner(), review, wish);
        if (!parts.get(4).isEmpty()) {
            var done = day.plusDays(Long.parseLong(parts.get(4)));
            scene.timeline().on(done, () -> followUps.finish(who, agreed.id()));
        }
    }

    private static KeyResult.Id keyResult(String key, Goals.Scene scene) {
        var ref = Objects.requireNonNull(scene.parents().get(key), () -> "There is no key result " + key);
        return Objects.requireNonNull(ref.keyResult());
    }
}
