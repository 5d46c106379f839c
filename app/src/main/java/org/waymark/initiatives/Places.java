package org.waymark.initiatives;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Places in an order that are fractions, so that to put one between two others moves no third. */
final class Places {
    private Places() {}

    /** Two neighbours; {@code below} is null where nothing stands before the upper one. */
    record Gap(@Nullable Double below, double above) {
        /** Nothing once the two are so close that no number lies between them: then all are numbered anew. */
        OptionalDouble middle() {
            if (below == null) return OptionalDouble.of(above - 1);
            var middle = below + (above - below) / 2;
            return middle > below && middle < above ? OptionalDouble.of(middle) : OptionalDouble.empty();
        }
    }
}
