package org.waymark.kpis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.waymark.measure.Days;
import org.waymark.platform.Refused;
import org.waymark.platform.Refused.Problem;
import org.waymark.platform.Sentence;

/** Checks values that come in, row by row, and turns them into what is kept. One bad row refuses them all. */
final class Incoming {
    private static final int LONGEST_NOTE = 1000;
    private static final int LONGEST_SOURCE = 80;

    private record Place(Kpi.Id kpi, LocalDate day) {}

    /** Where values come from, and who brings them when. */
    record Origin(String source, UUID by, Instant at, LocalDate today) {}

    private final Map<Kpi.Id, Kpi> kpis;
    private final Origin origin;
    private final List<Problem> problems = new ArrayList<>();
    private final List<RecordedMeasurement> accepted = new ArrayList<>();
    private final Map<Place, Integer> rows = new HashMap<>();

    private Incoming(Map<Kpi.Id, Kpi> kpis, Origin origin) {
        this.kpis = kpis;
        this.origin = origin;
    }

    /** The values as they are kept, revision not numbered yet; refused with a problem for each bad row. */
    static List<RecordedMeasurement> accepted(List<KpiRecording> values, Map<Kpi.Id, Kpi> kpis, Origin origin) {
        var incoming = new Incoming(kpis, origin);
        new Texts(incoming.problems).line("source", origin.source(), LONGEST_SOURCE);
        for (int row = 0; row < values.size(); row++) {
            incoming.take(row, values.get(row));
        }
        if (!incoming.problems.isEmpty()) {
            throw new Refused.Invalid(incoming.problems);
        }
        return incoming.accepted;
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

    private void take(int row, KpiRecording value) {
        var kpi = kpis.get(value.kpi());
        if (kpi == null) {
            refuse(row, "kpi", value.kpi().value(), "no.kpis.unknown");
            return;
        }
        var recording = value.recording();
        if (!isSensibleDay(row, kpi, recording)) return;
        var period = kpi.metric().cadence().periodOf(recording.day());
        var earlier = rows.putIfAbsent(new Place(kpi.id(), period.end()), row);
        if (earlier != null) {
            refuse(row, "day", recording.day(), "no.kpis.same-period", earlier);
            return;
        }
        var note = new Texts(problems).text(field(row, "note"), recording.note(), LONGEST_NOTE);
        new Amount(kpi.metric(), recording)
                .value(problem -> refuse(row, problem.field(), problem.value(), problem.sentence()))
                .ifPresent(amount -> accepted.add(new RecordedMeasurement(
                        kpi.id(),
                        period.end(),
                        amount,
                        recording.numerator(),
                        recording.denominator(),
                        note,
                        origin.source(),
                        0,
                        origin.by(),
                        origin.at())));
    }

    private boolean isSensibleDay(int row, Kpi kpi, Recording recording) {
        var day = recording.day();
        if (!Days.sensible(day)) {
            refuse(row, "day", day, "no.kpis.day");
            return false;
        }
        if (!kpi.metric().cadence().periodOf(day).hasStarted(origin.today())) {
            refuse(row, "day", day, "no.kpis.day-ahead", origin.today());
            return false;
        }
        return true;
    }

    private void refuse(int row, String part, Object value, String key, Object... arguments) {
        refuse(row, part, value, new Sentence(key, arguments));
    }

    private void refuse(int row, String part, Object value, Sentence sentence) {
        problems.add(new Problem(field(row, part), value.toString(), sentence));
    }

    private static String field(int row, String part) {
        return "values[%d].%s".formatted(row, part);
    }
}
