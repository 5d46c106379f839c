package org.waymark.evidence.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.waymark.analytics.drivers.Mix;
import org.waymark.evidence.Line;
import tools.jackson.databind.JsonNode;

/** A weighted average with expected amounts by rate and by mix, as two lists, as pairs, or summed up. */
final class MixCase {
    private static final List<String> WEIGHTS = List.of("w", "weights", "weight", "shares", "share", "s", "v", "n");
    private static final List<String> RATES = List.of("r", "rates", "rate", "c", "x");

    private MixCase() {}

    static List<Line> run(Case one) {
        var mix = split(one);
        var rate = mix.rate().stream().mapToDouble(amount -> amount).toArray();
        var share = mix.mix().stream().mapToDouble(amount -> amount).toArray();
        var comparison = new Comparison(one);
        part(one, "rate", rate, comparison);
        part(one, "mix", share, comparison);
        one.field("expect", "expected")
                .filter(JsonNode::isArray)
                .ifPresent(expected -> listed(one, rate, share, comparison));
        one.number("total", "change")
                .ifPresent(total -> comparison.add(
                        "rate and mix, sum", new double[] {sum(rate) + sum(share)}, new double[] {total}));
        if (comparison.lines().isEmpty()) throw one.broken("it expects nothing by rate or mix");
        return comparison.lines();
    }

    private static Mix split(Case one) {
        try {
            return Mix.of(
                    numbers(one, WEIGHTS, "0"),
                    numbers(one, RATES, "0"),
                    numbers(one, WEIGHTS, "1"),
                    numbers(one, RATES, "1"));
        } catch (IllegalArgumentException e) {
            throw one.broken(String.valueOf(e.getMessage()));
        }
    }

    /** "w0" or "weights0" or the like, and the same with 1 for after. */
    private static double[] numbers(Case one, List<String> names, String end) {
        return one.numbers(names.stream().map(name -> name + end).toArray(String[]::new));
    }

    /** "expect": {"rate": ...}, "expect_rate" or "rate"; a list for the segments or a number for all. */
    private static void part(Case one, String name, double[] ours, Comparison comparison) {
        var inside = one.field("expect", "expected")
                .map(expected -> new Case(one.file(), expected))
                .orElse(one);
        for (var place : List.of(inside, one)) {
            var expected = place.numbersIfAny(name, "expect_" + name, name + "_effect", name + "s")
                    .or(() -> place.number(name, "expect_" + name, name + "_effect", name + "_total")
                            .map(number -> new double[] {number}));
            if (expected.isEmpty()) continue;
            boolean isSum = expected.get().length == 1 && ours.length > 1;
            comparison.add(name, isSum ? new double[] {sum(ours)} : ours, expected.get());
            return;
        }
    }

    /** The reading under which the numbers mean something: rates before mixes, pairs, sums of segments, or sums of parts. */
    private static void listed(Case one, double[] rate, double[] mix, Comparison comparison) {
        var expected = Arrays.stream(one.table("expect", "expected"))
                .flatMapToDouble(Arrays::stream)
                .toArray();
        var segments = IntStream.range(0, rate.length);
        var readings = new ArrayList<double[]>();
        readings.add(joined(rate, mix));
        readings.add(joined(mix, rate));
        readings.add(IntStream.range(0, rate.length)
                .boxed()
                .flatMapToDouble(s -> Arrays.stream(new double[] {rate[s], mix[s]}))
                .toArray());
        readings.add(segments.mapToDouble(s -> rate[s] + mix[s]).toArray());
        readings.add(new double[] {sum(rate), sum(mix)});
        readings.add(new double[] {sum(mix), sum(rate)});
        var best = readings.stream()
                .filter(reading -> reading.length == expected.length)
                .min((a, b) -> Double.compare(Comparison.difference(a, expected), Comparison.difference(b, expected)))
                .orElseThrow(() ->
                        one.broken("it expects %d numbers of %d segments".formatted(expected.length, rate.length)));
        comparison.add("rate and mix", best, expected);
    }

    private static double[] joined(double[] one, double[] other) {
        var joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }
}
