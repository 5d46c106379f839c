package org.waymark.web.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.platform.Actor;
import org.waymark.reviews.Review;
import org.waymark.web.layout.Mark;
import org.waymark.web.layout.Words;

/** The minutes of a review as a letter tells them, with what its reader may see. */
@Component
public class MinutesLines {
    private final ReviewQuery query;

    MinutesLines(ReviewQuery query) {
        this.query = query;
    }

    public record Minutes(String title, List<Line> lines) {
        public Minutes {
            lines = List.copyOf(lines);
        }
    }

    /** @param detail what was decided, and who does what; may be empty */
    public record Line(String title, String sentence, String detail, String path) {}

    /** Empty when the review was taken away meanwhile. */
    public Optional<Minutes> of(Actor reader, Review.Id id, Words words) {
        return query.find(reader, id).map(sheet -> {
            var review = sheet.review();
            var lines = new ArrayList<Line>();
            sheet.talked().forEach(topic -> lines.add(line(topic, sheet, words)));
            var besides = agreed(sheet, null, words);
            if (!review.notes().isEmpty() || !besides.isEmpty()) {
                lines.add(new Line(words.of("reviews.notes"), review.notes(), besides, review.path() + "/minutes"));
            }
            var title = words.of("letter.section.minutes", review.title(words), review.whose(words));
            return new Minutes(title, lines);
        });
    }

    private static Line line(TopicView topic, ReviewSheet sheet, Words words) {
        var said = topic.verdict() == null ? "" : topic.verdict().sentence();
        return new Line(
                topic.title(),
                joined(
                        " · ",
                        Mark.of(topic.status(), words).word(),
                        topic.progress() == null ? "" : words.percent(topic.progress()),
                        topic.confidence() == null ? "" : words.of("reviews.minutes.confidence", topic.confidence()),
                        topic.verdict() == null ? "" : topic.verdict().gist(words)),
                joined("\n", said, topic.decision(), agreed(sheet, topic.id().value(), words)),
                "/key-results/" + topic.id().value());
    }

    private static String agreed(ReviewSheet sheet, @Nullable UUID about, Words words) {
        return sheet.agreedOn(about).stream().map(one -> agreed(one, words)).collect(Collectors.joining("\n"));
    }

    private static String agreed(FollowUpView one, Words words) {
        var name = one.owner().name();
        return one.due() == null
                ? words.of("letter.minutes.agreed", name, one.title())
                : words.of("letter.minutes.agreed-until", name, one.title(), words.dayText(one.due()));
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }
}
