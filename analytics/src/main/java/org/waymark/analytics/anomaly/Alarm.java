package org.waymark.analytics.anomaly;

/**
 * When a value is alarming, and when it is calm again. Between the two it stays as it was, so that a value that trembles about a limit
 * raises one alert and not ten.
 */
public sealed interface Alarm {
    /**
     * Fixed limits; a value on a limit is not beyond it. Calm again a tenth inside: of the distance of the two limits, or of the one
     * that there is.
     *
     * @param low the lowest calm value, or negative infinity
     * @param high the highest calm value, or infinity
     */
    record Beyond(double low, double high) implements Alarm {
        public Beyond {
            if (!(low < high)) throw new IllegalArgumentException("From %s to %s is no range".formatted(low, high));
            if (Double.isInfinite(low) && Double.isInfinite(high))
                throw new IllegalArgumentException("One limit at least");
        }

        private double tenth() {
            double size =
                    Double.isInfinite(low) ? Math.abs(high) : Double.isInfinite(high) ? Math.abs(low) : high - low;
            return 0.1 * size;
        }
    }

    /**
     * The chance to hit a target has become small. Calm again ten points above.
     *
     * @param least such as 0.3
     */
    record Unlikely(double least) implements Alarm {
        public Unlikely {
            if (!(least > 0 && least < 1)) throw new IllegalArgumentException("A chance is from 0 to 1: " + least);
        }
    }

    /** "Warn when the chance is below 3 in 10." */
    Alarm UNLIKELY = new Unlikely(0.3);

    default boolean isLoud(double value) {
        return switch (this) {
            case Beyond(var low, var high) -> value < low || value > high;
            case Unlikely(var least) -> value < least;
        };
    }

    default boolean isCalm(double value) {
        return switch (this) {
            case Beyond band -> value >= band.low + band.tenth() && value <= band.high - band.tenth();
            case Unlikely(var least) -> value >= least + 0.1;
        };
    }
}
