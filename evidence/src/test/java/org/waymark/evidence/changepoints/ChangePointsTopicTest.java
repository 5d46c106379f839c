package org.waymark.evidence.changepoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.evidence.Line;
import org.waymark.evidence.TheReferenceData;

class ChangePointsTopicTest {
    @TempDir
    Path data;

    Path folder;

    @BeforeEach
    void aStepThatOnePersonSaw() throws Exception {
        folder = Files.createDirectories(data.resolve("changepoint/any/series")).getParent();
        annotations("{\"step\": {\"1\": [20], \"2\": []}}");
        var values = IntStream.range(0, 40).mapToObj(i -> String.valueOf(i % 3 + (i < 20 ? 0 : 10)));
        series("step", "[" + values.collect(Collectors.joining(",")) + "]");
    }

    @Test
    void ourChangesAgreeWithPeopleMoreThanOthersDo() {
        assertThat(new ChangePointsTopic().run(TheReferenceData.folder())).allMatch(Line::holds);
    }

    @Test
    void withoutPublishedScoresOursAreStillHeldAgainstALimit() {
        assertThat(run())
                .filteredOn(line -> line.what().equals("1 series, F1"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.ours()).isEqualTo(1);
                    assertThat(line.holds()).isTrue();
                });
    }

    @Test
    void whatNobodyMarkedIsLeftOutAndSaid() throws Exception {
        series("unseen", "[1, 2, 3]");

        assertThat(run()).extracting(Line::what).contains("unseen.json", "1 series, cover");
        assertThat(run()).allMatch(Line::holds);
    }

    @Test
    void aMalformedSeriesIsNamedAndTheOthersAreRun() throws Exception {
        annotations("{\"step\": {\"1\": [20]}, \"words\": {\"1\": []}}");
        series("words", "[1, \"two\"]");

        assertThat(run()).extracting(Line::what).contains("words.json", "1 series, cover");
        assertThat(run())
                .filteredOn(line -> !line.holds())
                .extracting(Line::published)
                .singleElement()
                .asString()
                .contains("\"two\" is no number");
    }

    private List<Line> run() {
        return new ChangePointsTopic().run(data);
    }

    private void annotations(String json) throws Exception {
        Files.writeString(folder.resolve("annotations.json"), json);
    }

    private void series(String name, String raw) throws Exception {
        Files.writeString(
                folder.resolve("series/%s.json".formatted(name)),
                "{\"name\": \"%s\", \"time\": {\"index\": []}, \"series\": [{\"raw\": %s}]}".formatted(name, raw));
    }
}
