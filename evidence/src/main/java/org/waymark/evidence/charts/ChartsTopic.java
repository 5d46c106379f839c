package org.waymark.evidence.charts;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.waymark.evidence.Line;
import org.waymark.evidence.ReferenceData;
import org.waymark.evidence.Topic;
import org.waymark.evidence.Unreadable;

/** Limits and signals of charts that are printed in books. */
public final class ChartsTopic implements Topic {
    @Override
    public String title() {
        return "process behaviour charts";
    }

    @Override
    public List<Line> run(Path data) {
        return ReferenceData.of(data, "xmr").ending(".json").stream()
                .flatMap(ChartsTopic::lines)
                .toList();
    }

    private static Stream<Line> lines(Path file) {
        try {
            var cases = ReferenceData.json(file);
            if (!cases.isArray()) throw new Unreadable(file, "it is no list of cases");
            return StreamSupport.stream(cases.spliterator(), false).flatMap(PrintedCase::lines);
        } catch (Unreadable e) {
            return Stream.of(Line.broken(file.getFileName().toString(), Objects.requireNonNull(e.getMessage())));
        }
    }
}
