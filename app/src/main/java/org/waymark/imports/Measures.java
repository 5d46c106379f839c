package org.waymark.imports;

import org.jspecify.annotations.Nullable;
import org.waymark.imports.Draft.Numbers;
import org.waymark.measure.Digits;
import org.waymark.measure.Target;
import org.waymark.measure.Unit;
import org.waymark.platform.Sentence;

/**
 * What the numbers of a key result come to here.
 *
 * @param current null: nothing is known yet
 */
record Measures(Target target, Unit unit, @Nullable Double current) {
    private static final Target PERCENT = new Target.Reach(0, 100);

    /** Why numbers are no target. */
    static final class NoTarget extends Exception {
        private final transient Sentence sentence;

        NoTarget(Sentence sentence) {
            super(sentence.key(), null, false, false);
            this.sentence = sentence;
        }

        Sentence sentence() {
            return sentence;
        }
    }

    static Measures of(Numbers numbers) throws NoTarget {
        if (Words.isYesNo(numbers.measuredAs())) return yesNo(numbers);
        var target = numbers.target();
        if (target == null) return inPercent(numbers);
        var unit = withDecimals(Words.unit(numbers.unit(), numbers.measuredAs()), numbers);
        double start = start(numbers, target);
        var reach = new Target.Reach(start, target);
        return new Measures(reach, unit, current(numbers, start, target));
    }

    private static Measures yesNo(Numbers numbers) {
        var said = numbers.current() == null ? numbers.progress() : numbers.current();
        boolean done = said != null && said >= 1 || Words.isDone(numbers.status());
        return new Measures(new Target.YesNo(), Unit.COUNT, said == null && !done ? null : done ? 1.0 : 0.0);
    }

    /** Without a target only the share that is done can be followed. */
    private static Measures inPercent(Numbers numbers) throws NoTarget {
        if (numbers.progress() == null && numbers.current() != null)
            throw new NoTarget(new Sentence("no.import.no-target"));
        var progress = numbers.progress();
        return new Measures(PERCENT, Unit.PERCENT, progress == null ? null : (Double) Digits.clean(progress * 100));
    }

    private static double start(Numbers numbers, double target) throws NoTarget {
        var given = numbers.start();
        double start = given == null ? 0 : given;
        if (!Digits.same(start, target)) return start;
        if (given != null) throw new NoTarget(new Sentence("no.import.same-value"));
        var current = numbers.current();
        if (current == null || Digits.same(current, target)) throw new NoTarget(new Sentence("no.import.no-start"));
        return current;
    }

    private static @Nullable Double current(Numbers numbers, double start, double target) {
        if (numbers.current() != null) return numbers.current();
        var progress = numbers.progress();
        return progress == null ? null : (Double) Digits.clean(start + progress * (target - start));
    }

    /** As many decimals as the numbers have. */
    private static Unit withDecimals(Unit unit, Numbers numbers) {
        if (unit.kind() == Unit.Kind.PERCENT) return unit;
        int most =
                Math.max(decimals(numbers.target()), Math.max(decimals(numbers.start()), decimals(numbers.current())));
        return new Unit(unit.kind(), unit.symbol(), Math.min(most, Unit.MOST_DECIMALS));
    }

    static int decimals(@Nullable Double value) {
        return value == null
                ? 0
                : Math.max(
                        0,
                        java.math.BigDecimal.valueOf(value).stripTrailingZeros().scale());
    }
}
