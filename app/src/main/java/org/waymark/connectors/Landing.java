package org.waymark.connectors;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.connectors.Pull.Counts;
import org.waymark.connectors.Pull.RowRefusal;
import org.waymark.connectors.Translation.Line;
import org.waymark.kpis.Batch;
import org.waymark.kpis.Measurements;
import org.waymark.kpis.Outcome;
import org.waymark.kpis.Rehearsals;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** Records what a run brought: all of it in one transaction, or nothing. */
@Component
class Landing {
    private static final Pattern INDEX = Pattern.compile("values\\[(\\d+)].*");

    private final Measurements measurements;
    private final Rehearsals rehearsals;
    private final ConnectionStore connections;
    private final FileStore files;

    Landing(Measurements measurements, Rehearsals rehearsals, ConnectionStore connections, FileStore files) {
        this.measurements = measurements;
        this.rehearsals = rehearsals;
        this.connections = connections;
        this.files = files;
    }

    /**
     * What became of it.
     *
     * @param refusals of all rows
     */
    record Landed(Counts counts, List<RowRefusal> refusals) {}

    /** Within the transaction in which the run ends. */
    @Transactional(rollbackFor = Troubled.class)
    public Landed land(Actor owner, Connection connection, Harvest harvest, Instant now) throws Troubled {
        var refusals = new ArrayList<>(harvest.refusals());
        var lines = connection.leavesOut() ? fitting(owner, connection, harvest.lines(), refusals) : harvest.lines();
        if (!connection.leavesOut() && !refusals.isEmpty()) throw refused(harvest, refusals);
        var outcome = record(owner, connection, harvest, lines);
        connections.note(owner.workspace(), connection.id(), harvest.columns(), watermark(connection, lines));
        files.keep(owner.workspace(), connection.id().value(), harvest.files(), now);
        var counts =
                new Counts(harvest.rows(), outcome.added(), outcome.restated(), outcome.unchanged(), refusals.size());
        return new Landed(counts, refusals);
    }

    private List<Line> fitting(Actor owner, Connection connection, List<Line> lines, List<RowRefusal> refusals) {
        var rehearsed = rehearsals.of(owner, lines.stream().map(Line::recording).toList(), connection.origin());
        var fitting = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); i++) {
            var why = rehearsed.get(i).why();
            if (why == null) fitting.add(lines.get(i));
            else refusals.add(new RowRefusal(lines.get(i).row(), why));
        }
        return fitting;
    }

    /** Those of a KPI together, so that few parts touch the same one. */
    private Outcome record(Actor owner, Connection connection, Harvest harvest, List<Line> lines) throws Troubled {
        var sorted = lines.stream()
                .sorted(Comparator.comparing(line -> line.kpi().kpi().value()))
                .toList();
        int added = 0;
        int restated = 0;
        int unchanged = 0;
        for (int from = 0; from < sorted.size(); from += Measurements.MOST_LOADED) {
            var part = sorted.subList(from, Math.min(sorted.size(), from + Measurements.MOST_LOADED));
            var outcome = record(owner, harvest, part, connection.origin());
            added += outcome.added();
            restated += outcome.restated();
            unchanged += outcome.unchanged();
        }
        return new Outcome(added, restated, unchanged);
    }

    private Outcome record(Actor owner, Harvest harvest, List<Line> part, String origin) throws Troubled {
        try {
            return measurements
                    .load(owner, Batch.of(part.stream().map(Line::recording).toList()), origin)
                    .outcome();
        } catch (Refused.Invalid e) {
            throw refused(
                    harvest,
                    e.problems().stream()
                            .map(problem -> new RowRefusal(row(part, problem.field()), problem.sentence()))
                            .toList());
        } catch (Refused e) {
            throw new Troubled(new Trouble.SetUpWrong(e.sentence()));
        }
    }

    private static long row(List<Line> part, String field) {
        var index = INDEX.matcher(field);
        return index.matches() ? part.get(Integer.parseInt(index.group(1))).row() : 0;
    }

    private static Troubled refused(Harvest harvest, List<RowRefusal> refusals) {
        var inOrder = refusals.stream()
                .sorted(Comparator.comparingLong(RowRefusal::row))
                .toList();
        return new Troubled(new Trouble.RowsRefused(harvest.rows(), inOrder));
    }

    private static @Nullable LocalDate watermark(Connection connection, List<Line> lines) {
        var newest = lines.stream()
                .map(line -> line.recording().recording().day())
                .max(Comparator.naturalOrder())
                .orElse(null);
        var before = connection.watermark();
        return newest == null || (before != null && before.isAfter(newest)) ? before : newest;
    }
}
