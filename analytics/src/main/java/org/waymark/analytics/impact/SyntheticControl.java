package org.waymark.analytics.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Finding.Lack;
import org.waymark.analytics.Series;

/**
 * A unit that was treated, held against the mixture of untouched units that was most like it before (Abadie, Diamond and Hainmueller
 * 2010, Synthetic Control Methods for Comparative Case Studies; on the outcome alone).
 *
 * @param weights of the units compared with, in their order; they add up to 1
 * @param effect mean difference to the mixture since the start
 * @param standardError spread of the same number when each unit compared with is taken for the treated one in turn
 * @param p share of all units, the treated one included, whose difference grew at least as much from before to after
 * @param missedBefore root of the mean squared difference before the start
 * @param path place by place since the start
 */
public record SyntheticControl(
        int start,
        List<Double> weights,
        double effect,
        double standardError,
        double p,
        double missedBefore,
        List<Point> path) {
    static final int LEAST_UNITS = 5;

    /** What was measured of the treated unit, and what the mixture shows. */
    public record Point(int place, double happened, double without) {}

    public SyntheticControl {
        weights = List.copyOf(weights);
        path = List.copyOf(path);
    }

    /** Uses the places at which every unit has a value. */
    public static Finding<SyntheticControl> of(Series treated, List<Series> untouched, int start) {
        var units = new ArrayList<>(untouched);
        units.addFirst(treated);
        int[] places = IntStream.range(0, treated.length())
                .filter(at -> units.stream().allMatch(unit -> at < unit.length() && unit.has(at)))
                .toArray();
        int before = (int) Arrays.stream(places).filter(at -> at < start).count();
        if (untouched.size() < LEAST_UNITS) return Finding.notYet(Lack.UNITS, untouched.size(), LEAST_UNITS);
        if (before < LEAST_UNITS) return Finding.notYet(Lack.VALUES_BEFORE, before, LEAST_UNITS);
        if (before == places.length) return Finding.notYet(Lack.VALUES_AFTER, 0, 1);
        double[][] values = units.stream()
                .map(unit -> Arrays.stream(places).mapToDouble(unit::at).toArray())
                .toArray(double[][]::new);
        return Finding.found(read(values, places, before, start));
    }

    private static SyntheticControl read(double[][] values, int[] places, int before, int start) {
        double[][] others = Arrays.copyOfRange(values, 1, values.length);
        var real = Mixture.of(values[0], others, before);
        var placebos = IntStream.range(0, others.length)
                .mapToObj(unit -> Mixture.of(others[unit], without(others, unit), before))
                .toList();
        double mean = placebos.stream().mapToDouble(Mixture::effect).average().orElseThrow();
        double squares = placebos.stream()
                .mapToDouble(other -> Math.pow(other.effect() - mean, 2))
                .sum();
        long asLarge = placebos.stream()
                .filter(other -> other.growth() >= real.growth())
                .count();
        return new SyntheticControl(
                start,
                Arrays.stream(real.weights()).boxed().toList(),
                real.effect(),
                Math.sqrt(squares / (others.length - 1)),
                (1.0 + asLarge) / values.length,
                real.missed(0, before),
                IntStream.range(before, places.length)
                        .mapToObj(
                                row -> new Point(places[row], values[0][row], values[0][row] - real.differences()[row]))
                        .toList());
    }

    private static double[][] without(double[][] units, int unit) {
        return IntStream.range(0, units.length)
                .filter(i -> i != unit)
                .mapToObj(i -> units[i])
                .toArray(double[][]::new);
    }

    /** One unit against the mixture of others, row by row. */
    private record Mixture(double[] weights, double[] differences, int before) {
        static Mixture of(double[] unit, double[][] others, int before) {
            var past = Arrays.stream(others)
                    .map(other -> Arrays.copyOf(other, before))
                    .toArray(double[][]::new);
            double[] weights = SimplexWeights.of(Arrays.copyOf(unit, before), past);
            double[] differences = unit.clone();
            for (int j = 0; j < weights.length; j++)
                for (int row = 0; row < differences.length; row++) differences[row] -= weights[j] * others[j][row];
            return new Mixture(weights, differences, before);
        }

        double effect() {
            return Arrays.stream(differences, before, differences.length)
                    .average()
                    .orElseThrow();
        }

        double missed(int from, int to) {
            return Math.sqrt(Arrays.stream(differences, from, to)
                    .map(d -> d * d)
                    .average()
                    .orElseThrow());
        }

        /** How much further it is from its mixture after than before. */
        double growth() {
            return missed(before, differences.length) / Math.max(missed(0, before), Double.MIN_NORMAL);
        }
    }
}
