package org.waymark.kpis;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

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
        var its = batch.of(bearer.token().kpis(), "no.push.other-kpi");
        noteUse(bearer);
        return measurements.load(bearer.actor(), its, bearer.token().name()).outcome();
    }

    private void noteUse(PushBearer bearer) {
        var now = clock.instant();
        if (bearer.token().isUnnoted(now.minus(NOTED))) tokens.noteUse(bearer, now);
    }
}
