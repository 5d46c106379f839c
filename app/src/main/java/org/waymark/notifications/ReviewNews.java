package org.waymark.notifications;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.reviews.FollowUpChanged;
import org.waymark.reviews.ReviewChanged;

/** Reviews: whoever was there, or said to do something, gets the minutes; whoever is to do something hears of it. */
@Component
class ReviewNews {
    private final Herald herald;
    private final AttendeeQuery attendees;
    private final Owing owing;

    ReviewNews(Herald herald, AttendeeQuery attendees, Owing owing) {
        this.herald = herald;
        this.attendees = attendees;
        this.owing = owing;
    }

    @EventListener
    void on(ReviewChanged event) {
        if (event.change() != ReviewChanged.Change.ENDED) return;
        var review = event.review();
        var concerned = attendees.concerned(event.by().workspace(), review.id());
        herald.tell(
                event,
                Map.of("title", attendees.whose(event.by().workspace(), review.id())),
                Told.of(Reason.MINUTES, "review." + review.kind().name().toLowerCase(Locale.ROOT), concerned));
    }

    @EventListener
    void on(FollowUpChanged event) {
        owing.settleWork(event);
        if (event.change() != FollowUpChanged.Change.AGREED) return;
        var followUp = event.followUp();
        herald.tell(
                event,
                Map.of("title", followUp.title()),
                Told.of(
                        Reason.ASSIGNED,
                        "assigned.follow-up",
                        List.of(followUp.owner().value())));
    }
}
