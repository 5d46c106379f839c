package org.waymark.evidence.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.evidence.Line;
import org.waymark.evidence.TheReferenceData;

class ChartsTopicTest {
    @TempDir
    Path data;

    @Test
    void thePrintedLimitsAndSignalsAreMet() {
        assertThat(new ChartsTopic().run(TheReferenceData.folder())).allMatch(Line::holds);
    }

    @Test
    void aWrongLimitIsMissed() throws Exception {
        assertThat(run("""
                [{"id": "wrong", "x": [1, 2, 1, 2, 1, 2], "expect": {"cl": 1.5, "unpl": 9}, "tolerance": 0.01}]
                """)).extracting(Line::holds).containsExactly(true, false);
    }

    @Test
    void aFigureForEachPlaceIsComparedPlaceByPlace() throws Exception {
        assertThat(run("""
                [{"id": "trend", "method": "trended, half averages", "x": [0, 2, 2, 4, 8, 10, 10, 12],
                  "expect": {"cl": [-1, 1, 3, 5, 7, 9, 11, 13]}, "tolerance": 0.001}]
                """))
                .singleElement()
                .satisfies(line -> assertThat(line.ours()).isZero());
    }

    @Test
    void aMalformedCaseIsNamedAndTheOthersAreRun() throws Exception {
        var lines = run("""
                [{"id": "words", "x": [1, "two", 3]},
                 {"id": "short", "x": [1, 2]},
                 {"id": "strange", "x": [1, 2, 1, 2, 1, 2], "expect": {"sparkle": 1}},
                 {"id": "good", "x": [1, 2, 1, 2, 1, 2], "expect": {"cl": 1.5}}]
                """);

        assertThat(lines).extracting(Line::holds).containsExactly(false, false, true, true);
        assertThat(lines.getFirst().published()).contains("\"two\" is no number");
        assertThat(lines.get(2).ours()).isNaN();
    }

    private List<Line> run(String cases) throws Exception {
        var folder = Files.createDirectories(data.resolve("xmr/any"));
        Files.writeString(folder.resolve("xmr_cases.json"), cases);
        return new ChartsTopic().run(data);
    }
}
