package org.waymark.insights;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.objectives.Aim;
import org.waymark.objectives.KeyResultWish;
import org.waymark.objectives.ObjectiveWish;

/**
 * What somebody made of a suggestion.
 *
 * @param aim at the KPI that asked for it
 * @param signal the one it answers; null: none
 */
public record SuggestionWish(
        ObjectiveWish objective, Aim aim, List<KeyResultWish> keyResults, Signal.@Nullable Id signal) {
    public SuggestionWish {
        keyResults = List.copyOf(keyResults);
    }
}
