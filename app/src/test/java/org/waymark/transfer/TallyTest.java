package org.waymark.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.fakes.SettableClock;
import org.waymark.transfer.Watcher.Stage;

class TallyTest {
    private final SettableClock clock = new SettableClock();
    private final List<Long> told = new ArrayList<>();

    @Test
    void rowsOfAllTablesAddUpAndThoseThatAreReadBackCountOnce() {
        var watcher = new Tally(clock, told::add).once();

        at(watcher, Stage.READING, "kpi", 40);
        at(watcher, Stage.READING, "measurement", 1000);
        at(watcher, Stage.READING, "measurement", 1500);
        at(watcher, Stage.COMPARING, "measurement", 1000);
        at(watcher, Stage.COMPARING, "kpi", 40);

        assertThat(told).containsExactly(40L, 1040L, 1540L, 1540L, 1540L);
    }

    @Test
    void whatNobodyWantsEndsAlsoWhileItIsReadBack() {
        var watcher = new Tally(clock, _ -> false).once();

        assertThatThrownBy(() -> at(watcher, Stage.COMPARING, "kpi", 1)).isInstanceOf(Watcher.Stopped.class);
    }

    private void at(Watcher watcher, Stage stage, String table, long rows) {
        clock.pass(Duration.ofSeconds(1));
        watcher.at(stage, table, rows);
    }
}
