package org.waymark.insights;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.waymark.Program;
import org.waymark.TestDatabase;
import org.waymark.insights.KeyResultOutlook.End;
import org.waymark.kpis.Kpi;
import org.waymark.objectives.KeyResult;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;

/** Has the jobs' work done at once, for tests of what is read from it. */
public final class Analysed {
    private Analysed() {}

    public static void now(TestDatabase database, UUID workspace, Kpi... kpis) {
        database.get(KpiReadings.class)
                .examine(workspace, List.of(kpis).stream().map(Kpi::id).toList());
    }

    public static void now(TestDatabase database, UUID workspace, KeyResult.Id keyResult) {
        database.get(KeyResultOutlooks.class).examine(workspace, List.of(keyResult));
    }

    public static void studies(TestDatabase database, UUID workspace, Kpi... kpis) {
        database.get(ImpactStudies.class)
                .examine(workspace, List.of(kpis).stream().map(Kpi::id).toList());
    }

    /** The run that goes on, up to its end. */
    public static void allOf(TestDatabase database, Actor admin) {
        database.get(AnalysisRuns.class).newest(admin).stream()
                .filter(run -> !run.isOver())
                .forEach(run -> database.get(Nights.class).run(admin.workspace(), run.id()));
    }

    /** A key result is likely to end there, as if its analysis had found it. */
    public static void chance(TestDatabase database, UUID workspace, KeyResult keyResult, double chance, End end) {
        var outlook = new KeyResultOutlook(
                keyResult.id(),
                new Basis(Engine.VERSION, "", Instant.EPOCH, null, 0, 0),
                new KeyResultOutlook.Chance.Known(chance, false),
                null,
                null,
                null,
                end,
                new KeyResultOutlook.Detail(null));
        database.get(OutlookStore.class).save(workspace, new OutlookAnalysis(outlook, null), 0);
    }

    /** The analysis of a whole workspace that has begun. */
    public static void night(Program program, UUID workspace) {
        var run = program.get(AnalysisRunStore.class).open(workspace).orElseThrow();
        program.get(Nights.class).run(workspace, run.id());
    }

    /** A signal of a KPI, as if its analysis had found it. */
    public static UUID signal(TestDatabase database, UUID workspace, UUID kpi) {
        var id = database.get(Ids.class).next();
        var now = database.get(Clock.class).instant();
        var day = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(7);
        var signal = new Signal(
                new Signal.Id(id),
                new Kpi.Id(kpi),
                Signal.Kind.SPIKE,
                Way.UP,
                day,
                day,
                Rule.OUTSIDE,
                0.0004,
                Signal.Severity.HIGH,
                now,
                null,
                true);
        database.get(SignalStore.class).add(workspace, List.of(signal));
        return id;
    }
}
