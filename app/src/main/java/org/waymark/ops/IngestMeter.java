package org.waymark.ops;

import static org.waymark.kpis.schema.Tables.KPI;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.kpis.Batch;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.KpiRecording;
import org.waymark.kpis.Measurements;
import org.waymark.kpis.Recording;
import org.waymark.people.Actors;
import org.waymark.platform.Actor;

/** Records values as connectors do, without a source to wait for, for the benchmarks. There only when {@code waymark.meter} is set. */
@RestController
@ConditionalOnProperty("waymark.meter")
class IngestMeter {
    private final Measurements measurements;
    private final Actors actors;
    private final DSLContext db;
    private final Clock clock;

    IngestMeter(Measurements measurements, Actors actors, DSLContext db, Clock clock) {
        this.measurements = measurements;
        this.actors = actors;
        this.db = db;
        this.clock = clock;
    }

    /** A value a day of every KPI, up to yesterday. */
    @GetMapping(path = "/meter/ingest", produces = "text/plain")
    String ingest(
            @RequestParam UUID workspace, @RequestParam UUID person, @RequestParam int days, @RequestParam int batch) {
        var actor = actors.reporting(workspace, person).orElseThrow();
        var first = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(days);
        var waiting = new ArrayList<KpiRecording>();
        int number = 0;
        for (var id : db.select(KPI.ID)
                .from(KPI)
                .where(KPI.WORKSPACE_ID.eq(workspace))
                .fetch(KPI.ID)) {
            for (int day = 0; day < days; day++) {
                waiting.add(
                        new KpiRecording(new Kpi.Id(id), Recording.of(first.plusDays(day), number++ % 4096 * 0.25)));
                if (waiting.size() == batch) flush(actor, waiting);
            }
        }
        flush(actor, waiting);
        return "done";
    }

    private void flush(Actor actor, List<KpiRecording> waiting) {
        if (!waiting.isEmpty()) measurements.load(actor, Batch.of(List.copyOf(waiting)), "bench");
        waiting.clear();
    }
}
