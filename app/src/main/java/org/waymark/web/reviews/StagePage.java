package org.waymark.web.reviews;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.objectives.Grade;
import org.waymark.web.charts.VoteDots;
import org.waymark.web.checkins.CheckInView;
import org.waymark.web.keyresults.KeyResultView;
import org.waymark.web.layout.ChanceMark;
import org.waymark.web.layout.Typed;

/**
 * The stage of a review.
 *
 * @param shown what is talked about; null: the agenda is empty
 * @param mayLead whether the reader leads: goes on, decides, shows the votes
 * @param mayVote whether the reader may vote at all
 */
public record StagePage(ReviewSheet sheet, @Nullable Shown shown, boolean mayLead, boolean mayVote, Typed typed) {

    /**
     * A key result in large type.
     *
     * @param before the step before it; null: it is the first
     * @param after the step after it; null: it is the last
     * @param said the newest check-in; null: there is none
     * @param stillOpen what was said about it in earlier reviews and is not done
     * @param chance what the numbers give it; null: they cannot say
     * @param votes how the room voted; null: hidden
     * @param grade what was said of it before the close; null: nothing
     */
    public record Shown(
            TopicView topic,
            KeyResultView of,
            @Nullable TopicView before,
            @Nullable TopicView after,
            @Nullable CheckInView said,
            List<FollowUpView> stillOpen,
            @Nullable ChanceMark chance,
            @Nullable VoteDots votes,
            @Nullable Grade grade) {
        public Shown {
            stillOpen = List.copyOf(stillOpen);
        }

        /** Where it is shown, wherever the room goes. */
        public String address(ReviewView review) {
            return review.path() + "?topic=" + topic.id().value();
        }

        /** Where its forms go. */
        public String path(ReviewView review) {
            return review.path() + "/topics/" + topic.id().value();
        }
    }

    /** Where one looks on: who is with the room stays with it, who looked alone looks on alone. */
    public String lookOn(Shown shown) {
        var room = sheet.topic(null).map(TopicView::id);
        return room.filter(shown.topic().id()::equals).isPresent() ? review().path() : shown.address(review());
    }

    /** What was typed and refused, else what is kept. */
    public String said(String field, String kept) {
        return typed.values().containsKey(field) ? typed.value(field) : kept;
    }

    public ReviewView review() {
        return sheet.review();
    }
}
