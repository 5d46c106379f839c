package org.waymark.evidence.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.evidence.Line;
import org.waymark.evidence.TheReferenceData;

class KpiTopicTest {
    @TempDir
    Path data;

    @Test
    void surprisesAreAsRareAsTheySay() {
        var histories = KpiTopic.histories(
                TheReferenceData.folder(), line -> assertThat(line).isNull());

        assertThat(KpiTopic.placebo(KpiTopic.thinned(histories, 300))).allMatch(Line::holds);
    }

    @Test
    void aSpikeInNoiseIsFoundAndNoiseAloneIsNot() {
        var kpis = IntStream.range(0, 20)
                .mapToObj(seed -> WatchedKpi.noise(seed, 60))
                .toList();

        long spikes =
                kpis.stream().filter(kpi -> kpi.finds(Injected.SPIKE, true)).count();
        long alarms =
                kpis.stream().filter(kpi -> kpi.finds(Injected.NOTHING, true)).count();

        assertThat(spikes).isGreaterThanOrEqualTo(18);
        assertThat(alarms).isLessThanOrEqualTo(4);
    }

    @Test
    void aRowThatCannotBeReadIsNamedAndTheOthersAreRead() throws Exception {
        var file = Files.createDirectories(data.resolve("forecasting/any")).resolve("m3.csv");
        Files.writeString(file, """
                id,period,m,h,domain,n,train,test
                N1,YEARLY,1,1,MICRO,6,1;2;3;4;5;6,7
                N2,YEARLY,1,1,MICRO,6,1;2;three;4;5;6,7
                N3,YEARLY,1,1,MICRO,3,1;2;3,4
                """);
        var broken = new ArrayList<Line>();

        var histories = KpiTopic.histories(data, broken::add);

        assertThat(histories)
                .extracting(History::id)
                .containsExactly("N1"); // three values are too few to forecast from
        assertThat(broken).singleElement().satisfies(line -> {
            assertThat(line.what()).contains("N2");
            assertThat(line.published()).contains("m3.csv", "three");
            assertThat(line.holds()).isFalse();
        });
    }
}
