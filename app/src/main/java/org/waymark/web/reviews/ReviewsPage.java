package org.waymark.web.reviews;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.waymark.reviews.Review;
import org.waymark.web.layout.Option;
import org.waymark.web.layout.Words;

/**
 * The list of reviews.
 *
 * @param owed what the reader said in one to do
 * @param mayHold whether the reader may begin one anywhere
 * @param everywhere whether also that of the company
 */
public record ReviewsPage(List<ReviewView> reviews, List<FollowUpView> owed, boolean mayHold, boolean everywhere) {
    public ReviewsPage {
        reviews = List.copyOf(reviews);
        owed = List.copyOf(owed);
    }

    public List<ReviewView> running() {
        return reviews.stream().filter(review -> !review.isOver()).toList();
    }

    public List<ReviewView> over() {
        return reviews.stream().filter(ReviewView::isOver).toList();
    }

    public static List<Option> kinds(Words words) {
        return Arrays.stream(Review.Kind.values())
                .map(kind -> new Option(
                        kind.name(), words.of("reviews.kind." + kind.name().toLowerCase(Locale.ROOT))))
                .toList();
    }
}
