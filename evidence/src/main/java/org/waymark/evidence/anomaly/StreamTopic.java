package org.waymark.evidence.anomaly;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.waymark.analytics.anomaly.KnnCad;
import org.waymark.evidence.Limit;
import org.waymark.evidence.Line;
import org.waymark.evidence.Progress;
import org.waymark.evidence.ReferenceData;
import org.waymark.evidence.Topic;

/**
 * The stream mode on the Numenta Anomaly Benchmark. Before that its scorer: it must give the published score to a detector simple
 * enough to be run anew, and to those whose answers lie beside the data, in {@code results/<detector>/<category>/<detector>_<file>}.
 */
public final class StreamTopic implements Topic {
    @Override
    public String title() {
        return "anomalies in streams";
    }

    @Override
    public List<Line> run(Path data) {
        var folder = ReferenceData.of(data, "anomaly");
        var lines = new ArrayList<Line>();
        for (var labels : folder.all("combined_windows.json")) {
            var streams = Streams.in(labels);
            lines.addAll(streams.notes());
            if (!streams.all().isEmpty()) {
                var published = PublishedScores.of(folder, streams.all());
                lines.addAll(checksOfTheScorer(streams, published));
                lines.add(streamMode(streams.all(), published));
            }
        }
        return lines;
    }

    static List<Line> checksOfTheScorer(Streams streams, PublishedScores published) {
        var lines = new ArrayList<Line>();
        lines.add(check(
                "windowedGaussian", streams.all(), published, stream -> WindowedGaussian.scores(stream.values())));
        for (var detector : streams.detectors()) {
            var name = detector.getFileName().toString();
            if (published.of(name).isPresent())
                lines.add(check(
                        name + " from its file", streams.all(), published, stream -> Streams.scores(detector, stream)));
        }
        return lines;
    }

    private static Line check(
            String detector, List<Stream> streams, PublishedScores published, Function<Stream, double[]> scores) {
        var what = "scorer: %s, %d files".formatted(detector, streams.size());
        var ours = NabScore.of(said(streams, detector, scores));
        var score = published.of(detector);
        if (score.isEmpty()) return new Line(what, ours, "none for this choice of files", Limit.NONE);
        return new Line(
                what,
                ours,
                "%.2f (%s)".formatted(score.getAsDouble(), published.set()),
                equalToTwoDecimals(score.getAsDouble()));
    }

    private static Limit equalToTwoDecimals(double score) {
        var rounded = Math.rint(100 * score) / 100;
        return Limit.within(rounded - 0.005, rounded + 0.005);
    }

    /** On another choice of files the score may be lower by chance. */
    private static Line streamMode(List<Stream> streams, PublishedScores published) {
        return new Line(
                "stream mode, %d files".formatted(streams.size()),
                NabScore.of(said(streams, "stream mode", StreamTopic::watched)),
                published.of("knncad").stream()
                        .mapToObj(score -> "KNN-CAD %.2f (%s)".formatted(score, published.set()))
                        .findFirst()
                        .orElse("KNN-CAD 57.99 (all)"),
                Limit.atLeast(published.areKnown() ? 55 : 50));
    }

    private static List<NabScore.Said> said(List<Stream> streams, String who, Function<Stream, double[]> scores) {
        var progress = Progress.of(who, streams.size());
        return streams.stream()
                .map(stream -> {
                    var said = new NabScore.Said(stream, scores.apply(stream));
                    progress.step();
                    return said;
                })
                .toList();
    }

    private static double[] watched(Stream stream) {
        var watch = new KnnCad(Math.max(KnnCad.FEWEST, stream.probation()));
        var scores = new double[stream.values().length];
        for (int i = 0; i < scores.length; i++) scores[i] = watch.next(stream.values()[i]);
        return scores;
    }
}
