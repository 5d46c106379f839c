package org.waymark.web.reviews;

import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.insights.KeyResultOutlook.Chance;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.reviews.Review;
import org.waymark.web.charts.VoteDots;
import org.waymark.web.checkins.FeedQuery;
import org.waymark.web.closing.Scores;
import org.waymark.web.keyresults.KeyResultForesight;
import org.waymark.web.keyresults.KeyResultQuery;
import org.waymark.web.keyresults.KeyResultView;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;

/** Sets the stage: the agenda, the key result that is talked about, and what the reader may do. */
@Component
class Stages {
    private static final int MOST_POINTS = 10;

    private final ReviewQuery query;
    private final KeyResultQuery keyResults;
    private final FeedQuery feeds;
    private final Access access;

    Stages(ReviewQuery query, KeyResultQuery keyResults, FeedQuery feeds, Access access) {
        this.query = query;
        this.keyResults = keyResults;
        this.feeds = feeds;
        this.access = access;
    }

    /** @param asked what the reader looks at by itself; null: where the leader is */
    StagePage of(Actor actor, Review.Id id, @Nullable UUID asked, Typed typed, Words words) {
        var sheet = query.sheet(actor, id);
        var shown = sheet.topic(asked)
                .map(topic -> shown(actor, sheet, topic, words))
                .orElse(null);
        var mayLead = access.may(actor, Action.HOLD_REVIEW, sheet.review().holder());
        return new StagePage(sheet, shown, mayLead, access.maySomewhere(actor, Action.CHECK_IN), typed);
    }

    private StagePage.Shown shown(Actor actor, ReviewSheet sheet, TopicView topic, Words words) {
        var of = keyResults.get(actor, topic.id(), words.today()).of();
        var aside = query.aside(actor, sheet.review().id(), topic.id());
        var said = feeds.of(actor, topic.id(), null).entries().stream().findFirst();
        return new StagePage.Shown(
                topic,
                of,
                sheet.before(topic).orElse(null),
                sheet.after(topic).orElse(null),
                said.orElse(null),
                aside.stillOpen(),
                KeyResultForesight.chance(of, words),
                topic.isShown() ? votes(sheet.review().kind(), topic, of, words) : null,
                aside.grade());
    }

    /** Beside how sure the room is stands the forecast; beside the score it would give, that of the numbers. */
    private static VoteDots votes(Review.Kind kind, TopicView topic, KeyResultView of, Words words) {
        var counts = new ArrayList<>(Collections.nCopies(MOST_POINTS + 1, 0));
        topic.votes().forEach(tally -> counts.set(tally.points(), tally.votes()));
        return switch (kind) {
            case WEEKLY -> {
                var outlook = of.outlook();
                var chance = outlook != null && outlook.chance() instanceof Chance.Known known ? known.value() : null;
                var label = chance == null ? "" : words.of("reviews.votes.chance", words.percent(chance));
                yield new VoteDots(topic.tally(words), counts, chance, label);
            }
            case CLOSING -> {
                var score = Grading.computed(of.latest().progress());
                var label = score == null ? "" : words.of("reviews.votes.numbers", Scores.text(score, words));
                yield new VoteDots(topic.tally(words), counts, score == null ? null : score.value(), label);
            }
        };
    }
}
