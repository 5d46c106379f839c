package org.waymark.kpis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a restated or removed value was before.
 *
 * @param removed whether it was taken away, not restated
 */
public record Revision(
        RecordedMeasurement before, UUID replacedBy, Instant replacedAt, String reason, boolean removed) {

    /**
     * What stood there before a value was first recorded; later deeds may have come and been taken back since.
     *
     * @param earlier of its period, the newest first
     */
    static Optional<RecordedMeasurement> before(RecordedMeasurement value, List<Revision> earlier) {
        int first = -1;
        for (int at = 0; at < earlier.size(); at++) {
            if (earlier.get(at).before().isSameRecordingAs(value)) first = at;
        }
        return earlier.stream()
                .skip(first + 1L)
                .findFirst()
                .filter(revision -> !revision.removed())
                .map(Revision::before);
    }

    /**
     * What stood there before formulas made the values; empty where nothing did, or somebody took it away.
     *
     * @param earlier of its period, the newest first
     * @param since what formulas made before counts like what people entered
     */
    static Optional<RecordedMeasurement> beforeFormulas(List<Revision> earlier, Instant since) {
        return earlier.stream()
                .filter(revision -> !revision.before().isComputed(since))
                .findFirst()
                .filter(revision -> !revision.removed())
                .map(Revision::before);
    }

    boolean isRemoval(UUID by, Instant at) {
        return removed && replacedBy.equals(by) && replacedAt.equals(at);
    }
}
