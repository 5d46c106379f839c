package org.waymark.kpis;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Aggregation.Share;
import org.waymark.measure.Digits;
import org.waymark.platform.Refused.Problem;

/** The number that a recording means: the value, or numerator by denominator where both are given. */
record Amount(Metric metric, Recording recording) {
    /** Empty when it was refused; what is wrong goes to the listener, with the bare name of the field. */
    OptionalDouble value(Consumer<Problem> refused) {
        return recording.hasParts() ? ofParts(refused) : ofValue(refused);
    }

    private OptionalDouble ofValue(Consumer<Problem> refused) {
        var value = recording.value();
        if (value == null) {
            refused.accept(new Problem("value", "", "no.kpis.value-missing"));
            return OptionalDouble.empty();
        }
        return accepted("value", value, refused);
    }

    private OptionalDouble ofParts(Consumer<Problem> refused) {
        if (metric.aggregation() != Aggregation.RATIO) {
            refused.accept(new Problem("numerator", "", "no.kpis.no-ratio"));
            return OptionalDouble.empty();
        }
        var part = recording.numerator();
        var whole = recording.denominator();
        if (part == null || whole == null) {
            var missing = part == null ? "numerator" : "denominator";
            refused.accept(new Problem(missing, "", "no.kpis.part-missing"));
            return OptionalDouble.empty();
        }
        if (accepted("numerator", part, refused).isEmpty()
                || accepted("denominator", whole, refused).isEmpty()) {
            return OptionalDouble.empty();
        }
        return divided(part, whole, refused);
    }

    private OptionalDouble divided(double part, double whole, Consumer<Problem> refused) {
        var ratio = Aggregation.ratio(List.of(new Share(part, whole)));
        if (ratio.isEmpty()) {
            refused.accept(new Problem("denominator", Double.toString(whole), "no.kpis.divided-by-zero"));
            return OptionalDouble.empty();
        }
        var value = ratio.getAsDouble() * metric.scale();
        if (!Digits.accepts(value)) {
            refused.accept(new Problem("denominator", Double.toString(whole), "no.kpis.ratio-large"));
            return OptionalDouble.empty();
        }
        return agreeing(Digits.clean(value), refused);
    }

    /** A value beside its parts must be theirs, as far as it is shown. */
    private OptionalDouble agreeing(double value, Consumer<Problem> refused) {
        var given = recording.value();
        if (given == null
                || Math.abs(given - value) <= Math.pow(10, -metric.unit().decimals()) / 2 + 1e-9) {
            return OptionalDouble.of(value);
        }
        refused.accept(new Problem("value", given.toString(), "no.kpis.ratio-differs", value));
        return OptionalDouble.empty();
    }

    private static OptionalDouble accepted(String field, double value, Consumer<Problem> refused) {
        if (!Digits.accepts(value)) {
            refused.accept(new Problem(field, Double.toString(value), "no.number.range"));
            return OptionalDouble.empty();
        }
        // minus zero is zero
        return OptionalDouble.of(value + 0.0);
    }
}
