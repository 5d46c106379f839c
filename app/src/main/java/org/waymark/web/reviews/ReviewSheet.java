package org.waymark.web.reviews;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.web.layout.Face;

/** A review with its agenda, as its reader may see it, who is there, and who does what. */
public record ReviewSheet(
        ReviewView review, List<TopicView> topics, List<Face> present, boolean isPresent, List<FollowUpView> agreed) {
    public ReviewSheet {
        topics = List.copyOf(topics);
        present = List.copyOf(present);
        agreed = List.copyOf(agreed);
    }

    public List<TopicView> urgent() {
        return topics.stream().filter(topic -> topic.why().isUrgent()).toList();
    }

    public List<TopicView> steady() {
        return topics.stream().filter(topic -> !topic.why().isUrgent()).toList();
    }

    /** What the minutes tell of. */
    public List<TopicView> talked() {
        return topics.stream().filter(topic -> topic.talkedAt() != null).toList();
    }

    /** What is talked about: the one asked for, else the one the leader is at, else the first. */
    Optional<TopicView> topic(@Nullable UUID asked) {
        return find(asked).or(() -> find(review.at())).or(() -> topics.stream().findFirst());
    }

    private Optional<TopicView> find(@Nullable UUID id) {
        return topics.stream().filter(topic -> topic.id().value().equals(id)).findFirst();
    }

    /** The one after it; steps pass over what is on course. */
    Optional<TopicView> after(TopicView topic) {
        return neighbour(topic, 1);
    }

    Optional<TopicView> before(TopicView topic) {
        return neighbour(topic, -1);
    }

    private Optional<TopicView> neighbour(TopicView topic, int step) {
        var steps = urgent();
        int place = steps.indexOf(topic) + step;
        return steps.contains(topic) && place >= 0 && place < steps.size()
                ? Optional.of(steps.get(place))
                : Optional.empty();
    }

    /** From 1; 0: it is passed over. */
    public int place(TopicView topic) {
        return urgent().indexOf(topic) + 1;
    }

    public List<FollowUpView> agreedOn(@Nullable UUID keyResult) {
        return agreed.stream()
                .filter(one -> keyResult == null ? one.about() == null : keyResult.equals(one.about()))
                .toList();
    }
}
