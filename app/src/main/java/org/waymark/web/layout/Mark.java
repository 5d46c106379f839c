package org.waymark.web.layout;

import org.waymark.kpis.KpiStanding;
import org.waymark.objectives.Status;

/**
 * A status in the shape, colour and word it always has.
 *
 * @param code chooses shape and colour, for example {@code at-risk}
 */
public record Mark(String code, String word) {
    public static Mark of(Status status, Words words) {
        var code =
                switch (status) {
                    case ON_TRACK -> "on-track";
                    case AT_RISK -> "at-risk";
                    case OFF_TRACK -> "off-track";
                    case DONE -> "done";
                    case NOT_STARTED -> "not-started";
                    case NO_DATA -> "no-data";
                };
        return new Mark(code, words.of("status." + code));
    }

    public static Mark of(KpiStanding standing, Words words) {
        return switch (standing) {
            case MEETS -> new Mark("good", words.of("standing.meets"));
            case NEAR -> new Mark("close", words.of("standing.near"));
            case MISSES -> new Mark("bad", words.of("standing.misses"));
            case NO_TARGET -> new Mark("not-started", words.of("standing.no-target"));
            case NO_DATA -> new Mark("no-data", words.of("standing.no-data"));
        };
    }
}
