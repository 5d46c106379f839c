package org.waymark.alignment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Objective;

/**
 * One end of a link: an objective, or one key result of it.
 *
 * @param keyResult null for the objective as a whole
 */
public record Ref(Objective.Id objective, KeyResult.@Nullable Id keyResult) {
    public static Ref to(Objective objective) {
        return new Ref(objective.id(), null);
    }

    public static Ref to(KeyResult keyResult) {
        return new Ref(keyResult.objective(), keyResult.id());
    }

    @Nullable
    UUID keyResultValue() {
        return keyResult == null ? null : keyResult.value();
    }
}
