package org.waymark.kpis;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.platform.Refused;
import org.waymark.platform.Refused.Problem;

/** Takes in what programs send with push tokens, with what the person of the token may do at that moment. */
@Service
public class Pushes {
    /** The last use is noted at most this often. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final Measurements measurements;
    private final KpiStore kpis;
    private final PushTokenStore tokens;
    private final Clock clock;

    Pushes(Measurements measurements, KpiStore kpis, PushTokenStore tokens, Clock clock) {
        this.measurements = measurements;
        this.kpis = kpis;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Where a value without a day belongs. */
    @Transactional(readOnly = true)
    public LocalDate today(PushBearer bearer) {
        return LocalDate.ofInstant(clock.instant(), kpis.timeZone(bearer.actor().workspace()));
    }

    /** All of the values are recorded, or none if one is bad or of a KPI that the token is not for. */
    @Transactional
    public Outcome record(PushBearer bearer, Batch batch) {
        refuseOthers(batch, bearer.token().kpis());
        noteUse(bearer);
        return measurements.load(bearer.actor(), batch, bearer.token().name()).outcome();
    }

    private static void refuseOthers(Batch batch, Set<Kpi.Id> allowed) {
        var sent = batch.values().stream().map(KpiRecording::kpi).collect(toSet());
        if (allowed.containsAll(sent)) return;
        List<Problem> problems = new ArrayList<>();
        for (int row = 0; row < batch.values().size() && problems.size() < Incoming.MOST_PROBLEMS; row++) {
            var kpi = batch.values().get(row).kpi();
            if (allowed.contains(kpi)) continue;
            var field = batch.names().apply(row) + ".kpi";
            problems.add(new Problem(field, kpi.value().toString(), "no.push.other-kpi"));
        }
        throw new Refused.Invalid(problems);
    }

    private void noteUse(PushBearer bearer) {
        var now = clock.instant();
        if (bearer.token().isUnnoted(now.minus(NOTED))) tokens.noteUse(bearer, now);
    }
}
