package org.waymark.api.connectors;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.connectors.Pull;
import org.waymark.platform.Messages;

/** Runs of connections, as they are asked for and shown. */
final class PullJson {
    private PullJson() {}

    @Says("The days of a backfill. Without them it runs as its schedule would.")
    record PullSent(@Nullable LocalDate from, @Nullable LocalDate to) {}

    record FileAsked(
            @Says("Name of the file, one that the connection reads.")
            String name) {}

    record BroughtFileShown(
            @Says("Of the file as it lies in the folder.") String name) {}

    @Says("A row that was refused.")
    record RowRefusalShown(
            @Says("As the source counts, from 1.") Integer row, String why) {}

    record PullShown(
            UUID id,
            Pull.Why why,
            @Says("Null: its schedule.") @Nullable UUID askedBy,
            LocalDate from,
            LocalDate to,
            Instant askedAt,
            Integer tries,
            @Nullable Instant nextTryAt,
            @Nullable Instant finishedAt,
            @Says("Null: not yet.") Pull.@Nullable Ended ended,
            @Says("Of the last try.") Integer tookMillis,
            Integer rows,
            Integer added,
            Integer restated,
            Integer unchanged,
            Integer refused,

            @Says("What came between, and what helps.") @Nullable
            String trouble,

            @Says("The first refused rows.") List<RowRefusalShown> refusals) {
        static PullShown of(Pull pull, Messages messages) {
            var trouble = pull.trouble();
            return new PullShown(
                    pull.id().value(),
                    pull.why(),
                    pull.askedBy(),
                    pull.window().start(),
                    pull.window().end(),
                    pull.askedAt(),
                    pull.tries(),
                    pull.nextTryAt(),
                    pull.finishedAt(),
                    pull.ended(),
                    (int) pull.took().toMillis(),
                    pull.counts().rows(),
                    pull.counts().added(),
                    pull.counts().restated(),
                    pull.counts().unchanged(),
                    pull.counts().refused(),
                    trouble == null ? null : messages.of(trouble),
                    pull.refusals().stream()
                            .map(one -> new RowRefusalShown((int) one.row(), messages.of(one.why())))
                            .toList());
        }
    }
}
