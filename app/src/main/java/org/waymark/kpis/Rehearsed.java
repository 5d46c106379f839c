package org.waymark.kpis;

import org.jspecify.annotations.Nullable;
import org.waymark.platform.Sentence;

/**
 * What recording one value would come to.
 *
 * @param before what the period says now; null: nothing, or it is refused
 * @param why it is refused; null: it is not
 */
public record Rehearsed(
        Result result, @Nullable Double before, @Nullable Sentence why) {
    public enum Result {
        ADDED,
        RESTATED,
        UNCHANGED,
        REFUSED
    }

    static Rehearsed refused(Sentence why) {
        return new Rehearsed(Result.REFUSED, null, why);
    }

    public boolean isRefused() {
        return result == Result.REFUSED;
    }
}
