package org.waymark.web.home;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.web.layout.Face;

/** How my team feels about its key results, person by person. */
public record TeamPulse(UUID team, String name, List<Beat> beats) {
    public TeamPulse {
        beats = List.copyOf(beats);
    }

    /**
     * What one person said last.
     *
     * @param confidence mean over the key results of this person
     * @param before the same at the check-ins before
     * @param next the earliest day on which a check-in is due
     */
    public record Beat(
            UUID person,
            Face face,
            @Nullable Double confidence,
            @Nullable Double before,
            @Nullable LocalDate checkedIn,
            @Nullable LocalDate next) {
        public boolean isLate(LocalDate today) {
            return next != null && next.isBefore(today);
        }

        public @Nullable Integer confidenceNow() {
            return confidence == null ? null : (int) Math.round(confidence);
        }

        public @Nullable Integer confidenceBefore() {
            return before == null ? null : (int) Math.round(before);
        }
    }

    public int checkedInSince(LocalDate day) {
        return (int) beats.stream()
                .filter(beat -> beat.checkedIn() != null && !beat.checkedIn().isBefore(day))
                .count();
    }
}
