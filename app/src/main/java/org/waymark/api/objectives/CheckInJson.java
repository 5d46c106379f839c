package org.waymark.api.objectives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.measure.Progress;
import org.waymark.measure.Zone;
import org.waymark.objectives.CheckIn;
import org.waymark.objectives.CheckInWish;
import org.waymark.objectives.Confidence;
import org.waymark.objectives.Status;

/** Check-ins as they are sent and shown. */
final class CheckInJson {
    private CheckInJson() {}

    @Says("News about a key result: a value, a confidence or a few words at least.")
    record CheckInSent(
            @Says("Today when left out; not before the start of the key result.") @Nullable
            LocalDate day,

            @Says("The new value; for yes or no 1 or 0. Left out for milestones, and where a KPI is borrowed.")
            @Nullable
            Double value,

            @Says("For milestones: how far each of them is, 0 to 1, in their order.") @Nullable
            List<Double> parts,

            @Says("For zones: the highest one that was reached.") @Nullable
            Zone zone,

            @Says("0 to 10.") @Nullable Integer confidence,
            @Says("What changed.") @Nullable String changed,
            @Nullable String blockers,
            @Nullable String nextSteps) {
        CheckInWish wish() {
            return new CheckInWish(
                    day,
                    value,
                    Objects.requireNonNullElse(parts, List.of()),
                    zone,
                    confidence,
                    new CheckIn.Words(text(changed), text(blockers), text(nextSteps)));
        }
    }

    @Says("A snapshot of a key result; it never changes.")
    record CheckInShown(
            UUID id,
            UUID keyResult,
            LocalDate day,
            @Nullable Double value,
            List<Double> parts,
            @Nullable Integer confidence,
            String changed,
            String blockers,
            String nextSteps,
            @Says("As it was then; 1 is done.") @Nullable Double progress,
            @Says("As it was then.") Status status,

            @Says("Made by the KPI that the key result borrows.")
            Boolean automatic,

            @Says("The check-in that this one puts right.") @Nullable
            UUID corrects,

            UUID recordedBy,
            Instant recordedAt) {
        static CheckInShown of(CheckIn one) {
            var corrects = one.corrects();
            return new CheckInShown(
                    one.id().value(),
                    one.keyResult().value(),
                    one.day(),
                    one.value(),
                    one.parts(),
                    number(one.confidence()),
                    one.words().changed(),
                    one.words().blockers(),
                    one.words().nextSteps(),
                    number(one.progress()),
                    one.status(),
                    one.automatic(),
                    corrects == null ? null : corrects.value(),
                    one.recordedBy(),
                    one.recordedAt());
        }
    }

    private static @Nullable Integer number(@Nullable Confidence confidence) {
        return confidence == null ? null : Integer.valueOf(confidence.value());
    }

    private static @Nullable Double number(@Nullable Progress progress) {
        return progress == null ? null : Double.valueOf(progress.ratio());
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
