package org.waymark.kpis;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Measurement;

/**
 * What is known of a KPI, by the last day of each period.
 *
 * @param revisions the highest number among the earlier values of a period, also of one that was removed
 */
record MeasurementLog(Map<LocalDate, RecordedMeasurement> known, Map<LocalDate, Long> revisions) {
    static final MeasurementLog EMPTY = new MeasurementLog(Map.of(), Map.of());

    MeasurementLog {
        // neighbouring days have neighbouring hashes, which the table of Map.copyOf searches one by one
        known = Collections.unmodifiableMap(new HashMap<>(known));
        revisions = Collections.unmodifiableMap(new HashMap<>(revisions));
    }

    /** What becomes of it when values come in, at most one for each period. */
    Merge merged(List<RecordedMeasurement> incoming) {
        var added = new ArrayList<RecordedMeasurement>();
        var restated = new ArrayList<Restated>();
        int unchanged = 0;
        for (var value : incoming) {
            var before = known.get(value.day());
            if (before == null) {
                added.add(numbered(value, revisions.getOrDefault(value.day(), 0L) + 1));
            } else if (before.isSaidBy(value)) {
                unchanged++;
            } else {
                restated.add(Restated.by(before, value.withRevision(before.revision() + 1)));
            }
        }
        return new Merge(added, restated, unchanged);
    }

    private static RecordedMeasurement numbered(RecordedMeasurement value, long revision) {
        return value.revision() == revision ? value : value.withRevision(revision);
    }

    /** @param by who replaced it, and when: not who said the current value, where that is an earlier one again */
    record Restated(RecordedMeasurement before, RecordedMeasurement current, UUID by, Instant at) {
        static Restated by(RecordedMeasurement before, RecordedMeasurement current) {
            return new Restated(before, current, current.recordedBy(), current.recordedAt());
        }

        /** The note of the new value says why the old one went. */
        Revision revision() {
            return new Revision(before, by, at, current.note(), false);
        }
    }

    record Merge(List<RecordedMeasurement> added, List<Restated> restated, int unchanged) {
        Merge {
            added = List.copyOf(added);
            restated = List.copyOf(restated);
        }

        Merge and(List<Restated> more) {
            return new Merge(
                    added, Stream.concat(restated.stream(), more.stream()).toList(), unchanged);
        }

        Outcome outcome() {
            return new Outcome(added.size(), restated.size(), unchanged);
        }

        boolean isEmpty() {
            return added.isEmpty() && restated.isEmpty();
        }

        Stream<RecordedMeasurement> written() {
            return Stream.concat(added.stream(), restated.stream().map(Restated::current));
        }

        /** The newest value there is, when this one was the newest before. */
        @Nullable
        Measurement newestAfter(@Nullable Measurement before) {
            var written = written().max(comparing(RecordedMeasurement::day)).map(RecordedMeasurement::measurement);
            return written.filter(one -> before == null || !one.day().isBefore(before.day()))
                    .orElse(before);
        }
    }
}
