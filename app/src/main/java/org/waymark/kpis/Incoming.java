package org.waymark.kpis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Days;
import org.waymark.measure.Period;
import org.waymark.platform.Refused;
import org.waymark.platform.Refused.Problem;
import org.waymark.platform.Sentence;

/** Checks values that come in, row by row, and turns them into what is kept. One bad row refuses them all. */
final class Incoming {
    /** Nobody mends more than this by hand. */
    static final int MOST_PROBLEMS = 1000;

    private static final int LONGEST_NOTE = 1000;
    private static final int LONGEST_SOURCE = 80;

    /** Where values come from, and who brings them when. */
    record Origin(String source, UUID by, Instant at, LocalDate today) {}

    /**
     * Values as they are kept, revision not numbered yet.
     *
     * @param all in the order in which they came
     * @param span from the first of their days to the last; null without values
     */
    record Accepted(
            List<RecordedMeasurement> all,
            Map<Kpi.Id, List<RecordedMeasurement>> byKpi,
            @Nullable Period span) {}

    /**
     * What came of all values, the bad ones among them.
     *
     * @param rows of those that were accepted, in the same order
     */
    record Judged(Accepted accepted, List<Integer> rows, List<Problem> problems) {
        Accepted orRefused() {
            if (!problems.isEmpty()) throw new Refused.Invalid(Batch.inOrder(problems));
            return accepted;
        }
    }

    /** The values of one KPI so far, and in which row each of its periods came. */
    private record Arrived(Kpi kpi, List<RecordedMeasurement> values, Map<LocalDate, Integer> rows) {}

    private final Map<Kpi.Id, Kpi> kpis;
    private final Batch batch;
    private final Origin origin;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Kpi.Id, Arrived> accepted = new LinkedHashMap<>();
    private final List<RecordedMeasurement> kept = new ArrayList<>();
    private final List<Integer> keptRows = new ArrayList<>();
    private @Nullable Arrived current;
    private LocalDate first = LocalDate.MAX;
    private LocalDate last = LocalDate.MIN;

    private Incoming(Map<Kpi.Id, Kpi> kpis, Batch batch, Origin origin) {
        this.kpis = kpis;
        this.batch = batch;
        this.origin = origin;
    }

    /** With a problem for each bad row, also for those that could not be read. */
    static Judged judged(Batch batch, Map<Kpi.Id, Kpi> kpis, Origin origin) {
        var incoming = new Incoming(kpis, batch, origin);
        incoming.problems.addAll(batch.wrongs());
        new Texts(incoming.problems).line("source", origin.source(), LONGEST_SOURCE);
        var values = batch.values();
        for (int row = 0; row < values.size() && incoming.problems.size() < MOST_PROBLEMS; row++) {
            incoming.take(row, values.get(row));
        }
        return new Judged(incoming.all(), incoming.keptRows, incoming.problems);
    }

    /** Why values are taken away. */
    static String reason(String reason) {
        var problems = new ArrayList<Problem>();
        var clean = new Texts(problems).text("reason", reason, LONGEST_NOTE);
        if (!problems.isEmpty()) {
            throw new Refused.Invalid(problems);
        }
        return clean;
    }

    private Accepted all() {
        var byKpi = new LinkedHashMap<Kpi.Id, List<RecordedMeasurement>>();
        accepted.forEach((id, arrived) -> byKpi.put(id, arrived.values()));
        return new Accepted(kept, byKpi, kept.isEmpty() ? null : new Period(first, last));
    }

    private void take(int row, KpiRecording value) {
        var arrived = arrived(value.kpi());
        if (arrived == null) {
            refuse(row, "kpi", value.kpi().value(), "no.kpis.unknown");
            return;
        }
        var closed = arrived.kpi().whyClosed();
        if (closed.isPresent()) {
            refuse(row, "kpi", value.kpi().value(), closed.get());
            return;
        }
        var recording = value.recording();
        var metric = arrived.kpi().metric();
        if (!Days.sensible(recording.day())) {
            refuse(row, "day", recording.day(), "no.kpis.day");
            return;
        }
        var period = metric.cadence().periodOf(recording.day());
        if (!period.hasStarted(origin.today())) {
            refuse(row, "day", recording.day(), "no.kpis.day-ahead", origin.today());
            return;
        }
        var earlier = arrived.rows().putIfAbsent(period.end(), row);
        if (earlier != null) {
            refuse(
                    row,
                    "day",
                    recording.day(),
                    "no.kpis.same-period",
                    batch.names().apply(earlier));
            return;
        }
        var note = note(row, recording.note());
        new Amount(metric, recording)
                .value(problem -> refuse(row, problem.field(), problem.value(), problem.sentence()))
                .ifPresent(amount -> {
                    keep(arrived, period.end(), amount, recording, note);
                    keptRows.add(row);
                });
    }

    /** Rows of one KPI mostly follow each other. */
    private @Nullable Arrived arrived(Kpi.Id id) {
        if (current != null && current.kpi().id().equals(id)) return current;
        var kpi = kpis.get(id);
        current = kpi == null
                ? null
                : accepted.computeIfAbsent(id, _ -> new Arrived(kpi, new ArrayList<>(), new HashMap<>()));
        return current;
    }

    private String note(int row, String text) {
        return text.isEmpty() ? text : new Texts(problems).text(field(row, "note"), text, LONGEST_NOTE);
    }

    private void keep(Arrived arrived, LocalDate end, double amount, Recording recording, String note) {
        if (end.isBefore(first)) first = end;
        if (end.isAfter(last)) last = end;
        var value = new RecordedMeasurement(
                arrived.kpi().id(),
                end,
                amount,
                recording.numerator(),
                recording.denominator(),
                note,
                origin.source(),
                1,
                origin.by(),
                origin.at());
        arrived.values().add(value);
        kept.add(value);
    }

    private void refuse(int row, String part, Object value, String key, Object... arguments) {
        refuse(row, part, value, new Sentence(key, arguments));
    }

    private void refuse(int row, String part, Object value, Sentence sentence) {
        problems.add(new Problem(field(row, part), value.toString(), sentence));
    }

    private String field(int row, String part) {
        return batch.names().apply(row) + "." + part;
    }
}
