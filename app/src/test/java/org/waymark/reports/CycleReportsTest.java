package org.waymark.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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

    /** Of eight check-ins that were due, the fourth was 27 days late and the fifth 28. */
    @Test
    void aReportSaysTheSameBeforeAndAfterTheClose() {
        var talks = world.waitingKeyResult("Grow leaders", "Talks held");
        database.get(CheckIns.class)
                .record(world.nora, talks.id(), CheckInWish.of(40).confident(6).on(LocalDate.of(2026, 5, 6)));
        var reports = database.get(CycleReports.class);
        var before = reports.of(world.maya, world.quarter.id());
        var closing = database.get(CycleClosing.class);

        closing.close(
                world.maya,
                world.quarter.id(),
                closing.plan(world.maya, world.quarter.id()).fingerprint());

        var after = reports.of(world.maya, world.quarter.id());
        assertThat(before.all().lateDays()).isEqualTo(27.5);
        assertThat(after.all()).isEqualTo(before.all());
        assertThat(after.teams()).isEqualTo(before.teams());
        assertThat(after.tenths()).isEqualTo(before.tenths());
        assertThat(after.calibration()).isEqualTo(before.calibration());
    }
}
