package org.waymark.api.talk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.talk.Comment;
import org.waymark.talk.CommentWish;

/** What somebody said, as it is sent and shown. */
final class CommentJson {
    private CommentJson() {}

    record CommentSent(
            @Says("Markdown, 1 to 4,000 characters. @ with a name, an address or a team calls those who may see it.")
            String words,

            @Says("The comment that this one answers.") @Nullable
            UUID replyTo,

            @Says("Of a KPI: a day of the period that it is about.") @Nullable
            LocalDate day) {
        CommentWish wish() {
            return new CommentWish(words, replyTo == null ? null : new Comment.Id(replyTo), day);
        }
    }

    record CommentEdited(String words) {}

    record CommentShown(
            UUID id,

            @Says("What it is about: objective, key-result, check-in, kpi or initiative.")
            String kind,

            UUID subject,
            @Nullable UUID replyTo,

            @Says("The last day of the period of the KPI that it is about; null: about all of its subject.") @Nullable
            LocalDate day,

            @Says("Markdown; null when it was removed.") @Nullable
            String words,

            UUID author,
            Instant writtenAt,
            @Nullable Instant editedAt,
            Boolean removed,
            Long version) {
        static CommentShown of(Comment comment) {
            var replyTo = comment.replyTo();
            return new CommentShown(
                    comment.id().value(),
                    comment.on().kind().word(),
                    comment.on().id(),
                    replyTo == null ? null : replyTo.value(),
                    comment.day(),
                    comment.isRemoved() ? null : comment.words(),
                    comment.author(),
                    comment.writtenAt(),
                    comment.editedAt(),
                    comment.isRemoved(),
                    comment.version());
        }
    }
}
