package org.waymark.evidence.changepoints;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.waymark.evidence.Line;
import org.waymark.evidence.ReferenceData;
import org.waymark.evidence.Topic;
import org.waymark.evidence.Unreadable;

/** Change points on series of the Turing Change Point Dataset, beside the published defaults of TCPDBench. */
public final class ChangePointsTopic implements Topic {
    @Override
    public String title() {
        return "change points";
    }

    @Override
    public List<Line> run(Path data) {
        return ReferenceData.of(data, "changepoint").all("annotations.json").stream()
                .flatMap(annotations -> set(annotations).stream())
                .toList();
    }

    private static List<Line> set(Path annotations) {
        var lines = new ArrayList<Line>();
        var cases = new ArrayList<Annotated>();
        var marks = ReferenceData.json(annotations);
        for (var file : Annotated.files(annotations))
            try {
                var series = Annotated.read(file, marks);
                if (series.isPresent()) cases.add(series.get());
                else lines.add(Line.absent(file.getFileName().toString(), "not one annotated series: left out"));
            } catch (Unreadable e) {
                lines.add(Line.broken(file.getFileName().toString(), Objects.requireNonNull(e.getMessage())));
            }
        if (!cases.isEmpty()) lines.addAll(new Comparison(cases, Published.beside(annotations)).lines());
        return lines;
    }
}
