package org.waymark.evidence.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.evidence.Line;

class LeadTopicTest {
    @TempDir
    Path data;

    @Test
    void unrelatedSeriesSeldomShowASignAndALeadIsFound() {
        var lines = new LeadTopic(12).run(data);

        var shares = lines.stream()
                .filter(line -> line.what().startsWith("two of"))
                .mapToDouble(Line::ours)
                .toArray();
        assertThat(shares).hasSize(Kind.values().length);
        assertThat(DoubleStream.of(shares).average().orElseThrow()).isLessThan(0.09);
        assertThat(lines.stream()
                        .filter(line -> line.what().startsWith("120 periods, led"))
                        .filter(line -> line.what().contains("found")))
                .singleElement()
                .satisfies(line -> assertThat(line.ours()).isGreaterThan(0.8));
    }

    @Test
    void realSeriesArePairedAtRandomWhereThereAreSome() throws Exception {
        var folder = Files.createDirectories(data.resolve("forecasting/any"));
        var random = new Random(1);
        var rows = random.ints(20, 40, 60)
                .mapToObj(n -> "a,other,4,2,x,%d,%s,1;2".formatted(n, joined(Kind.SLOW.series(n, random))))
                .collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve("m9.csv"), "id,period,m,h,domain,n,train,test\n" + rows + "\n");
        Files.writeString(folder.resolve("scores.csv"), "id,smape\na,1\n");

        var lines = RealPairs.lines(data);

        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.what()).startsWith("m9.csv, season of 4, 19 pairs");
            assertThat(line.ours()).isBetween(0.0, 0.3);
        });
    }

    private static String joined(double[] values) {
        return DoubleStream.of(values).mapToObj(String::valueOf).collect(Collectors.joining(";"));
    }
}
