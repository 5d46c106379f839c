package org.waymark.evidence.numerics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.waymark.evidence.Unreadable;

/** A univariate dataset of NIST StRD with its certified values, in NIST's own format or the one of commons-math. */
record Certified(String name, double[] data, double mean, double sd, double autocorrelation) {
    private static final String NUMBER = "([-+]?[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?)";
    private static final Pattern MEAN = Pattern.compile("(?:^\\s*mean\\s*=|ybar:)\\s*" + NUMBER);
    private static final Pattern SD = Pattern.compile("(?:^\\s*standardDeviation\\s*=|\\bs:)\\s*" + NUMBER);
    private static final Pattern AUTOCORRELATION =
            Pattern.compile("(?:^\\s*autocorrelationCoefficient\\s*=|r\\(1\\):)\\s*" + NUMBER);
    private static final Pattern VALUE = Pattern.compile("\\s*" + NUMBER + "\\s*");

    /** Throws {@link Unreadable}. */
    static Certified read(Path file) {
        var lines = lines(file);
        var data = lines.stream()
                .map(VALUE::matcher)
                .filter(line -> line.matches())
                .mapToDouble(line -> Double.parseDouble(line.group(1)))
                .toArray();
        if (data.length == 0) throw new Unreadable(file, "there are no values");
        return new Certified(
                file.getFileName().toString().replaceFirst("\\.[a-z]+$", ""),
                data,
                value(file, lines, MEAN, "mean"),
                value(file, lines, SD, "standard deviation"),
                value(file, lines, AUTOCORRELATION, "autocorrelation"));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new Unreadable(file, e);
        }
    }

    private static double value(Path file, List<String> lines, Pattern pattern, String what) {
        for (var line : lines) {
            var found = pattern.matcher(line);
            if (found.find()) return Double.parseDouble(found.group(1));
        }
        throw new Unreadable(file, "there is no certified " + what);
    }
}
