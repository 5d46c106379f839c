package org.waymark.web.checkins;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Target;
import org.waymark.measure.Unit;
import org.waymark.objectives.CheckIn;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Status;
import org.waymark.web.layout.Face;
import org.waymark.web.talk.Talk;

/**
 * A check-in as a feed shows it.
 *
 * @param before value and confidence of the one before it
 * @param corrects whether it puts an earlier one right
 * @param corrected whether a later one put it right
 */
public record CheckInView(
        CheckIn.Id id,
        KeyResult.Id keyResult,
        String title,
        Target target,
        Unit unit,
        LocalDate day,
        Said said,
        Said before,
        CheckIn.Words words,
        Status status,
        boolean automatic,
        boolean corrects,
        boolean corrected,
        Face by,
        Instant at,
        Talk talk) {
    /** The numbers of a check-in. */
    public record Said(@Nullable Double value, @Nullable Integer confidence) {}

    /** Some of them, newest first, and where older ones are. */
    public record Feed(List<CheckInView> entries, CheckIn.@Nullable Id olderThan) {
        public Feed {
            entries = List.copyOf(entries);
        }
    }

    public String path() {
        return "/check-ins/" + id.value();
    }
}
