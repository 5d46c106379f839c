package org.waymark.evidence.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.evidence.Limit;
import org.waymark.evidence.Line;
import org.waymark.evidence.TheReferenceData;

class ForecastingTopicTest {
    @TempDir
    Path data;

    @Test
    void theReferenceDataKeepTheHarnessAndTheLimits() {
        var lines = new ForecastingTopic().run(TheReferenceData.folder());

        assertThat(lines)
                .filteredOn(line -> !line.isSpeed())
                .hasSizeGreaterThan(100)
                .allMatch(Line::holds);
        assertThat(lines).noneMatch(line -> line.limit() == Limit.A_FIGURE);
    }

    @Test
    void anyFileOfTheFormatIsForecastWhateverItsNameAndFolder() throws Exception {
        write("forecasting/kept/own.csv", row("A", "MONTHLY", 12, 60, 6), row("B", "MONTHLY", 12, 48, 6));

        var lines = new ForecastingTopic().run(data);

        assertThat(lines).extracting(Line::what).contains("own, 2 series: MASE", "own, 2 series: 95 % band holds");
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestIsForecast() throws Exception {
        write(
                "forecasting/open/own.csv",
                row("A", "QUARTERLY", 4, 40, 8),
                "B,QUARTERLY,4,8,X,4,1;2;many;4,5;6",
                "C,QUARTERLY,four,8,X,4,1;2;3;4,5;6",
                "D,QUARTERLY,4,8,X,3,1;2;3,5;6",
                "E,YEARLY,1,2,X,3,1;2;3,5;6");

        var lines = new ForecastingTopic().run(data);

        var broken =
                lines.stream().filter(line -> line.limit() == Limit.A_FIGURE).toList();
        assertThat(broken).hasSize(4).noneMatch(Line::holds);
        assertThat(broken.stream().map(Line::published).collect(Collectors.joining("\n")))
                .contains("own.csv: line 3: \"train\" holds no numbers")
                .contains("line 4, column \"m\": \"four\" is no number")
                .contains("line 5: 3 values and 2 to come with a lag of 4")
                .contains("3 of 6 VALUES");
        assertThat(lines).extracting(Line::what).contains("own, 1 series: MASE");
    }

    @Test
    void aSeriesThatNeverMovedIsLeftOutAndSaid() throws Exception {
        write("forecasting/open/own.csv", row("A", "YEARLY", 1, 20, 4), "B,YEARLY,1,2,X,6,5;5;5;5;5;5,5;6");

        var lines = new ForecastingTopic().run(data);

        assertThat(lines)
                .filteredOn(line -> line.what().equals("own B"))
                .singleElement()
                .satisfies(line -> assertThat(line.published()).isEqualTo("never moved: left out"))
                .matches(Line::holds);
        assertThat(lines).extracting(Line::what).contains("own, 1 series: MASE");
    }

    @Test
    void referencesCountOnlyWhereTheyKnowEachSeries() throws Exception {
        write("forecasting/open/own.csv", row("A", "YEARLY", 1, 20, 4), row("B", "YEARLY", 1, 20, 4));
        Files.writeString(
                data.resolve("forecasting/r_baseline_own_per_series.csv"),
                "id,period,method,smape,mase,cov80,cov95,mis95\nA,YEARLY,ets,5,1,0.8,0.9,9\nB,YEARLY,ets,7,3,0.8,1,9\n"
                        + "A,YEARLY,thetaf,5,1,NA,NA,NA\n");

        var lines = new ForecastingTopic().run(data);

        assertThat(lines)
                .filteredOn(line -> line.what().equals("own, 2 series: MASE"))
                .singleElement()
                .satisfies(line -> assertThat(line.published()).isEqualTo("R ets 2.000"));
    }

    @Test
    void withoutTheFolderItSaysNothing() {
        assertThat(new ForecastingTopic().run(data)).isEmpty();
    }

    @Test
    void theMeasuresAreThoseOfTheCompetitions() {
        var task = new Task("own", "A", "YEARLY", 1, new double[] {10, 12, 8, 10}, new double[] {10, 20});

        var errors = Errors.of(task, new double[] {12, 10});

        assertThat(errors.smape()).isCloseTo((200 * 2 / 22.0 + 200 * 10 / 30.0) / 2, within(1e-9));
        assertThat(errors.mase()).isCloseTo(6 / (8 / 3.0), within(1e-9));
        assertThat(new Errors(5, 1).owa(new Errors(10, 4))).isCloseTo(0.375, within(1e-12));
        assertThat(Naive2.forecast(task)).containsExactly(10, 10);
    }

    @Test
    void eachHalfHasAboutHalfOfTheSeries() {
        long fitted = java.util.stream.IntStream.range(0, 1000)
                .mapToObj(i -> new Task("m3", "N%04d".formatted(i), "YEARLY", 1, new double[] {1, 2}, new double[] {3}))
                .filter(Halves::isFittedOn)
                .count();

        assertThat(fitted).isBetween(450L, 550L);
    }

    private void write(String name, String... rows) throws Exception {
        var file = data.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "id,period,m,h,domain,n,train,test\n" + String.join("\n", List.of(rows)) + "\n");
    }

    private static String row(String id, String period, int m, int known, int came) {
        var values = new double[known + came];
        Arrays.setAll(values, i -> 100 + i + 10 * Math.sin(i * 2 * Math.PI / Math.max(2, m)) + i * 7 % 5);
        return "%s,%s,%d,%d,OWN,%d,%s,%s"
                .formatted(
                        id,
                        period,
                        m,
                        came,
                        known,
                        joined(Arrays.copyOf(values, known)),
                        joined(Arrays.copyOfRange(values, known, values.length)));
    }

    private static String joined(double[] values) {
        return Arrays.stream(values).mapToObj(Double::toString).collect(Collectors.joining(";"));
    }
}
