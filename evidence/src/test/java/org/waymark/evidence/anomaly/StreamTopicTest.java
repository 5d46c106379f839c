package org.waymark.evidence.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.evidence.Line;
import org.waymark.evidence.ReferenceData;
import org.waymark.evidence.TheReferenceData;

class StreamTopicTest {
    @TempDir
    Path data;

    @Test
    void theScorerGivesTheSimplestDetectorItsPublishedScore() {
        var folder = ReferenceData.of(TheReferenceData.folder(), "anomaly");

        for (var labels : folder.all("combined_windows.json")) {
            var streams = Streams.in(labels);
            var check = StreamTopic.checksOfTheScorer(streams, PublishedScores.of(folder, streams.all()));
            assertThat(check).allMatch(Line::holds);
        }
    }

    @Test
    void withoutTheFolderItSaysNothing() {
        assertThat(new StreamTopic().run(data)).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsNamedAndTheOthersAreScored() throws Exception {
        var folder = Files.createDirectories(data.resolve("anomaly/any/data/made"));
        Files.writeString(folder.resolve("good.csv"), "timestamp,value\n" + rows());
        Files.writeString(folder.resolve("bad.csv"), "timestamp,value\n1,many\n");
        Files.writeString(data.resolve("anomaly/any/combined_windows.json"), """
                {"made/good.csv": [["350.000000", "360.000000"]], "made/bad.csv": [], "made/gone.csv": []}
                """);

        var lines = new StreamTopic().run(data);

        assertThat(lines.getFirst().holds()).isFalse();
        assertThat(lines.getFirst().published()).contains("bad.csv", "line 2", "\"many\" is no number");
        assertThat(lines).extracting(Line::what).contains("stream made/gone.csv", "stream mode, 1 files");
    }

    private static String rows() {
        return IntStream.range(0, 400)
                .mapToObj(i -> "%d,%s\n".formatted(i, i == 350 ? 9 : Math.sin(i / 5.0) + i % 3))
                .collect(Collectors.joining());
    }
}
