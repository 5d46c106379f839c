package org.waymark.analytics.drivers;

import java.util.List;
import org.waymark.analytics.expression.Expression.Leaf;

/** What moved a computed KPI, or why that cannot be said. */
public sealed interface Explanation permits Attribution, Explanation.Unexplained {
    /** @param leaves those it is about */
    record Unexplained(Reason reason, List<Leaf> leaves) implements Explanation {
        public Unexplained {
            leaves = List.copyOf(leaves);
        }
    }

    /** Why a change cannot be split. */
    enum Reason {
        /** Leaves without a value at one of the ends. */
        NOT_MEASURED,
        /** The formula has no value at one of the ends. */
        NO_VALUE,
        /**
         * With only some of the leaves changed, the formula has no value, or one so large that the change is lost in its rounding:
         * the leaves cannot be told apart.
         */
        INSEPARABLE
    }
}
