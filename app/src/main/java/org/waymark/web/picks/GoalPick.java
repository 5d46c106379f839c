package org.waymark.web.picks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An objective or key result that something can be for, as a row of the picker.
 *
 * @param part the key result; null where it is the objective as a whole
 * @param cycle the name of the cycle it is in
 * @param whose the company, the team or the person it belongs to
 * @param below whether it is for the one that looks for a parent, so that it cannot be its parent
 */
public record GoalPick(UUID objective, @Nullable UUID part, String title, String cycle, String whose, boolean below) {
    /** What the form sends when it is chosen. */
    public String ref() {
        return part == null ? objective.toString() : objective + "/" + part;
    }

    /** What the field shows when it is chosen. */
    public String label() {
        return title + " (" + cycle + ")";
    }
}
