package org.waymark.evidence.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.waymark.analytics.drivers.Attribution;
import org.waymark.analytics.drivers.Driver;
import org.waymark.analytics.drivers.Ends;
import org.waymark.analytics.drivers.Shapley;
import org.waymark.analytics.expression.Formula;
import org.waymark.evidence.Cpu;
import org.waymark.evidence.Limit;
import org.waymark.evidence.Line;

/** What must hold whatever the numbers, and what it costs. */
final class Identities {
    private static final String IDENTITY = "identity";
    private static final double SUMS = 1e-9;

    private Identities() {}

    static List<Line> lines(int trees) {
        var lines = new ArrayList<Line>();
        lines.addAll(sums("positive", new RandomTrees(1, false), trees));
        lines.addAll(sums("of any sign", new RandomTrees(2, true), trees));
        lines.add(new Line(
                "Shapley of 2 to 7 players against all orders, largest difference",
                againstOrders(),
                IDENTITY,
                Limit.atMost(1e-12)));
        lines.add(new Line(
                "12 leaves over all 4096 coalitions, CPU ms", Cpu.millisecondsPerRun(50, twelve()), "", Limit.NONE));
        return lines;
    }

    private static List<Line> sums(String what, RandomTrees random, int trees) {
        double worst = 0;
        double worstBelow = 0;
        int unexplained = 0;
        for (int tree = 0; tree < trees; tree++) {
            if (!(Attribution.of(random.next()) instanceof Attribution attribution)) {
                unexplained++;
                continue;
            }
            double change = attribution.ends().change();
            if (change != 0) worst = Math.max(worst, gap(change, attribution.drivers()) / Math.abs(change));
            worstBelow = Math.max(worstBelow, gapBelow(attribution.drivers(), scale(attribution) / 1000));
        }
        var of = "%d random trees %s: ".formatted(trees, what);
        return List.of(
                new Line(of + "sum of amounts against change, of the change", worst, IDENTITY, Limit.atMost(SUMS)),
                new Line(of + "the same at every level below", worstBelow, IDENTITY, Limit.atMost(SUMS)),
                new Line(of + "share that cannot be told apart", (double) unexplained / trees, "", Limit.NONE));
    }

    private static double gap(double amount, List<Driver> drivers) {
        return Math.abs(drivers.stream().mapToDouble(Driver::amount).sum() - amount);
    }

    /** In parts of the amount, or of a thousandth of the KPI's value where that is more. */
    private static double gapBelow(List<Driver> drivers, double least) {
        double worst = 0;
        for (var driver : drivers) {
            if (driver.method().isEmpty()) continue;
            double gap = gap(driver.amount(), driver.below()) / Math.max(Math.abs(driver.amount()), least);
            worst = Math.max(worst, Math.max(gap, gapBelow(driver.below(), least)));
        }
        return worst;
    }

    private static double scale(Attribution attribution) {
        double scale = Math.max(
                Math.abs(attribution.ends().from()), Math.abs(attribution.ends().to()));
        return scale > 0 ? scale : Math.max(largest(attribution.drivers()), Double.MIN_NORMAL);
    }

    private static double largest(List<Driver> drivers) {
        return drivers.stream()
                .mapToDouble(driver -> Math.max(Math.abs(driver.amount()), largest(driver.below())))
                .max()
                .orElse(0);
    }

    private static double againstOrders() {
        var random = new Random(3);
        double worst = 0;
        for (int game = 0; game < 60; game++) {
            int players = 2 + game % 6;
            var worths = random.doubles(1 << players, -1, 1).toArray();
            var values = Shapley.of(players, coalition -> worths[coalition]);
            var mean = new double[players];
            walk(players, 0, worths, mean);
            for (int player = 0; player < players; player++) mean[player] /= factorial(players);
            for (int player = 0; player < players; player++)
                worst = Math.max(worst, Math.abs(values[player] - mean[player]));
        }
        return worst;
    }

    /** Through all orders, each once; what a player adds counts for each order in which the others may go on. */
    private static void walk(int players, int before, double[] worths, double[] sums) {
        int open = players - Integer.bitCount(before);
        for (int player = 0; player < players; player++) {
            if ((before & 1 << player) != 0) continue;
            int after = before | 1 << player;
            sums[player] += factorial(open - 1) * (worths[after] - worths[before]);
            walk(players, after, worths, sums);
        }
    }

    private static double factorial(int number) {
        return IntStream.rangeClosed(1, number).asDoubleStream().reduce(1, (a, b) -> a * b);
    }

    private static Runnable twelve() {
        var formula = Formula.of("max([a] * [b], [c]) / ([d] + [e]) - min([f], [g]) * [h] + if([i] > [j], [k], [l])")
                .orThrow();
        var random = new Random(5);
        var ends = IntStream.range(0, 12)
                .mapToObj(_ -> new Ends(random.nextDouble(1, 2), random.nextDouble(1, 2)))
                .toList();
        return () -> Attribution.of(formula, ends);
    }
}
