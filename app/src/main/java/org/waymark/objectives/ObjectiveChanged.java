package org.waymark.objectives;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/**
 * Somebody did something with an objective.
 *
 * @param objective as it is now
 * @param more what a line of the history needs beside the title, for example what was before and what is after
 */
public record ObjectiveChanged(Actor by, Instant at, Change change, Objective objective, Map<String, Object> more)
        implements Fact {
    /** The fields on which it hangs who sees an objective. */
    private static final Set<String> SEEN_BY = Set.of("restricted", "owner", "team");

    public enum Change {
        DRAFTED("drafted"),
        PUBLISHED("published"),
        WITHDRAWN("withdrawn"),
        EDITED("edited"),
        SHARED("shared"),
        ARCHIVED("archived"),
        RESTORED("restored"),
        OVERRIDDEN("progress-overridden"),
        OVERRIDE_REMOVED("override-removed"),
        WORD_GIVEN("word-given"),
        WORD_REMOVED("word-removed"),
        AIMED("aimed"),
        AIM_REMOVED("aim-removed"),
        GRADED("graded"),
        LOOKED_BACK("looked-back");

        private final String word;

        Change(String word) {
            this.word = word;
        }

        String kind() {
            return "objective." + word;
        }
    }

    public ObjectiveChanged {
        more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    @Override
    public String kind() {
        return change.kind();
    }

    @Override
    public Subject subject() {
        return new Subject("objective", objective.id().value());
    }

    @Override
    public UUID about() {
        return objective.id().value();
    }

    @Override
    public boolean hides() {
        return switch (change) {
            case SHARED, WITHDRAWN -> true;
            case EDITED -> !Collections.disjoint(more.keySet(), SEEN_BY);
            case DRAFTED,
                    PUBLISHED,
                    ARCHIVED,
                    RESTORED,
                    OVERRIDDEN,
                    OVERRIDE_REMOVED,
                    WORD_GIVEN,
                    WORD_REMOVED,
                    AIMED,
                    AIM_REMOVED,
                    GRADED,
                    LOOKED_BACK -> false;
        };
    }

    @Override
    public Map<String, Object> details() {
        var details = new LinkedHashMap<String, Object>();
        details.put("title", objective.title());
        details.putAll(more);
        return details;
    }
}
