package org.waymark.objectives;

import java.time.LocalDate;
import java.time.ZoneId;
import org.waymark.measure.Period;
import org.waymark.platform.Refused;

/**
 * What a decision about an objective stands on: its cycle, which day it is there, and the limits of a status.
 *
 * @param zone where the workspace lives
 * @param today in a closed cycle the day on which it was closed: there everything stays as it was
 */
record Ground(String cycle, Period period, boolean closed, ZoneId zone, LocalDate today, StatusRules rules) {
    Ground requireOpen() {
        if (closed) throw new Refused.Conflict("no.cycles.closed", cycle);
        return this;
    }

    double elapsed() {
        return period.shareElapsed(today);
    }
}
