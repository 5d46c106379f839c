package org.waymark.platform;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened. Published by a door inside its transaction, appended to the history by {@link FactLog}, heard by
 * listeners.
 */
public interface Fact {
    Actor by();

    Instant at();

    /** Past tense, words of the glossary, for example {@code check-in.recorded}. */
    String kind();

    Subject subject();

    /** The objective, KPI or initiative whose visibility covers this fact; null when all of the workspace may see it. */
    @Nullable
    UUID about();

    /** Whether some who saw what it is about may not see it any more, so that their open pages have to look again. */
    default boolean hides() {
        return false;
    }

    /** What a history line needs: names and numbers, before and after. */
    default Map<String, Object> details() {
        return Map.of();
    }

    /** One about the workspace as a whole, which all of it may see. */
    interface OfWorkspace extends Fact {
        @Override
        default Subject subject() {
            return new Subject("workspace", by().workspace());
        }

        @Override
        default @Nullable UUID about() {
            return null;
        }
    }

    /** What a fact is about, for example {@code objective} and its id. */
    record Subject(String kind, UUID id) {}
}
