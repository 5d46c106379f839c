package org.waymark.web.timeline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.web.layout.Words;

/**
 * How the bar of an initiative looks.
 *
 * @param code chooses shape and colour
 * @param word null: how far it is says enough
 */
public record WorkMark(String code, @Nullable String word) {
    public static WorkMark of(TimelineWork work, LocalDate day, Words words) {
        if (work.isLate(day)) return new WorkMark("at-risk", words.of("timeline.late"));
        var word = words.of("timeline.state." + work.status().name());
        return switch (work.status()) {
            case PLANNED -> new WorkMark("not-started", word);
            case ACTIVE -> new WorkMark("on-track", null);
            case PAUSED -> new WorkMark("no-data", word);
            case DONE -> new WorkMark("done", word);
            case DROPPED -> new WorkMark("no-data", word);
        };
    }
}
