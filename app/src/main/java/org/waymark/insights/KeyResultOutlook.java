package org.waymark.insights;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.objectives.Confidence;
import org.waymark.objectives.KeyResult;

/**
 * Where a key result is heading.
 *
 * @param needed how much it takes in each period of its cadence from now on, in its unit; null where that makes no sense
 * @param pace how much it does in each period now; null while that is unknown
 * @param base how often the number has moved that far before; null with too little history
 * @param end what the value may be on the due day; null without a chance
 */
public record KeyResultOutlook(
        KeyResult.Id keyResult,
        Basis basis,
        Chance chance,
        @Nullable Double needed,
        @Nullable Double pace,
        @Nullable BaseRate base,
        @Nullable End end,
        Detail detail) {

    /** How likely it will be reached. */
    public sealed interface Chance {
        /**
         * @param value 0.03 to 0.97
         * @param rough computed from few values
         */
        record Known(double value, boolean rough) implements Chance {
            public Known {
                if (!(value >= 0 && value <= 1))
                    throw new IllegalArgumentException("A chance lies in 0 to 1: " + value);
            }

            /** Of ten, how many dots are filled. */
            public int ofTen() {
                return (int) Math.round(value * 10);
            }
        }

        /** @param lack for {@link Why#TOO_FEW}: how many values there are and must be */
        record Unknown(Why why, @Nullable Lack lack) implements Chance {}
    }

    /** Why there is no chance. */
    public enum Why {
        TOO_FEW,
        /** Milestones, words, yes or no: people judge those, no statistics do. */
        NO_STATISTICS,
        NO_BASELINE,
        NOT_STARTED,
        /** The due day has passed. */
        OVER,
        /** The newest value is too old to look ahead from. */
        STALE,
        NOTHING_MOVES
    }

    /** In {@code hits} of the last {@code spans} spans of this length the number moved as far as it still has to. */
    public record BaseRate(int hits, int spans) {}

    /** A value to come: as likely too low as too high, and between what four of five lie. */
    public record End(double middle, double low, double high) {}

    /**
     * What charts draw; stored as JSON in {@code key_result_outlook.detail}.
     *
     * @param fan on the scale of the key result's values, up to the due day; null without a chance, and in lists
     */
    public record Detail(@Nullable Fan fan) {}

    /** How far feeling and forecast are apart, in tenths: above 0 the owner feels better than the numbers look. */
    public Optional<Integer> gap(@Nullable Confidence confidence) {
        return switch (chance) {
            case Chance.Known known when confidence != null -> Optional.of(confidence.value() - known.ofTen());
            case Chance.Known _, Chance.Unknown _ -> Optional.empty();
        };
    }

    /** Worth a word between owner and team: three tenths or more. */
    public boolean differsFrom(@Nullable Confidence confidence) {
        return gap(confidence).filter(gap -> Math.abs(gap) >= 3).isPresent();
    }
}
