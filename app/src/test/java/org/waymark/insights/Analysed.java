package org.waymark.insights;

import java.util.List;
import java.util.UUID;
import org.waymark.TestDatabase;
import org.waymark.kpis.Kpi;

/** Has the jobs' work done at once, for tests of what is read from it. */
public final class Analysed {
    private Analysed() {}

    public static void now(TestDatabase database, UUID workspace, Kpi... kpis) {
        database.get(KpiReadings.class)
                .examine(workspace, List.of(kpis).stream().map(Kpi::id).toList());
    }
}
