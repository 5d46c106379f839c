package org.waymark.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.objectives.CheckInWish;
import org.waymark.objectives.CheckIns;
import org.waymark.objectives.CycleClosing;

@BothDatabases
class CycleReportsTest {
    private final TestDatabase database;
    private final World world;

    CycleReportsTest(TestDatabase database) {
        this.database = database;
        world = new World(database);
    }

    /** Four check-ins were due by today, 19 May: they came 1, 3 and 10 days late, and the last one is 6 days late. */
    @Test
    void aReportSaysTheSameBeforeAndAfterTheClose() {
        var talks = world.waitingKeyResult("Grow leaders", "Talks held");
        var checkIns = database.get(CheckIns.class);
        for (var day : List.of(LocalDate.of(2026, 4, 9), LocalDate.of(2026, 4, 19), LocalDate.of(2026, 5, 6))) {
            checkIns.record(
                    world.nora, talks.id(), CheckInWish.of(40).confident(6).on(day));
        }
        var reports = database.get(CycleReports.class);
        var before = reports.of(world.maya, world.quarter.id());
        var closing = database.get(CycleClosing.class);

        closing.close(
                world.maya,
                world.quarter.id(),
                closing.plan(world.maya, world.quarter.id()).fingerprint());

        var after = reports.of(world.maya, world.quarter.id());
        assertThat(before.all().lateDays()).isEqualTo(4.5);
        assertThat(after.all()).isEqualTo(before.all());
        assertThat(after.teams()).isEqualTo(before.teams());
        assertThat(after.tenths()).isEqualTo(before.tenths());
        assertThat(after.calibration()).isEqualTo(before.calibration());
    }
}
