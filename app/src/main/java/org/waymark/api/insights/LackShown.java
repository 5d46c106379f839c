package org.waymark.api.insights;

import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.insights.Lack;

@Says("Why nothing can be said yet.")
record LackShown(
        @Says("What there is too little of; VARIATION: nothing moves.")
        Lack.Of of,

        Integer have,
        Integer need,
        @Says("How many more are needed.") Integer missing) {

    static @Nullable LackShown of(@Nullable Lack lack) {
        return lack == null ? null : new LackShown(lack.of(), lack.have(), lack.need(), lack.missing());
    }
}
