package org.waymark.evidence.numerics;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.waymark.analytics.Series;
import org.waymark.analytics.describe.Autocorrelation;
import org.waymark.analytics.describe.Moments;
import org.waymark.evidence.Limit;
import org.waymark.evidence.Line;
import org.waymark.evidence.ReferenceData;
import org.waymark.evidence.Topic;
import org.waymark.evidence.Unreadable;

/** Correct digits of mean, standard deviation and lag-1 autocorrelation on the univariate datasets of NIST StRD. */
public final class NumericsTopic implements Topic {
    private static final double LEAST = 13;
    /** Digits that doubles have, at most. */
    private static final double MOST = 15;
    /** The last bits may fall either way where doubles cannot hold the data. */
    private static final double LAST_BITS = 0.1;

    @Override
    public String title() {
        return "numerics";
    }

    @Override
    public List<Line> run(Path data) {
        return ReferenceData.of(data, "numerics").ending(".txt").stream()
                .flatMap(NumericsTopic::lines)
                .toList();
    }

    private static Stream<Line> lines(Path file) {
        try {
            var set = Certified.read(file);
            var exact = Exact.of(set.data());
            var moments = Moments.of(set.data());
            return Stream.of(
                    line(set.name() + ", digits of the mean", moments.mean(), exact.mean(), set.mean()),
                    line(set.name() + ", digits of the standard deviation", moments.sd(), exact.sd(), set.sd()),
                    line(
                            set.name() + ", digits of the autocorrelation",
                            Autocorrelation.of(Series.of(set.data()), 1),
                            exact.autocorrelation(),
                            set.autocorrelation()));
        } catch (Unreadable e) {
            return Stream.of(Line.broken(file.getFileName().toString(), Objects.requireNonNull(e.getMessage())));
        }
    }

    private static Line line(String what, double ours, double exact, double certified) {
        double possible = digits(exact, certified);
        double least = Math.min(LEAST, Math.floor(10 * (possible - LAST_BITS)) / 10);
        var beside = "NIST " + certified;
        return new Line(
                what,
                digits(ours, certified),
                possible < LEAST ? beside + "; its doubles hold %.1f digits".formatted(possible) : beside,
                Limit.atLeast(least));
    }

    /** The number of correct digits: minus the logarithm of the relative error. */
    private static double digits(double ours, double certified) {
        double error = Math.abs(ours - certified) / Math.abs(certified);
        return error == 0 ? MOST : Math.min(MOST, -Math.log10(error));
    }
}
