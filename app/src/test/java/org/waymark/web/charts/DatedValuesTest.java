package org.waymark.web.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.select;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.kpis.schema.Tables.MEASUREMENT;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.measure.Measurement;

@BothDatabases
class DatedValuesTest {
    private final World world;

    DatedValuesTest(TestDatabase database) {
        world = new World(database);
    }

    @Test
    void eachLineHasItsOwnValuesInTheirOrder() {
        var turnover = world.kpi("Turnover");
        world.measured(turnover, LocalDate.of(2026, 3, 31), -12.375);
        world.measured(turnover, LocalDate.of(2026, 4, 30), 1e-7);
        world.measured(turnover, LocalDate.of(2026, 2, 28), 1_234_567_890.25);
        world.kpi("Churn");
        var values = DatedValues.of(select(MEASUREMENT.DAY, MEASUREMENT.VALUE)
                .from(MEASUREMENT)
                .where(MEASUREMENT.WORKSPACE_ID.eq(KPI.WORKSPACE_ID), MEASUREMENT.KPI_ID.eq(KPI.ID))
                .orderBy(MEASUREMENT.DAY.desc())
                .limit(2));

        var read = world.database
                .get(DSLContext.class)
                .select(KPI.NAME, values)
                .from(KPI)
                .where(KPI.WORKSPACE_ID.eq(world.maya.workspace()))
                .orderBy(KPI.NAME)
                .fetch(values);

        assertThat(read.get(0)).isEmpty();
        assertThat(read.get(1))
                .containsExactly(
                        new Measurement(LocalDate.of(2026, 4, 30), 1e-7),
                        new Measurement(LocalDate.of(2026, 3, 31), -12.375));
    }
}
