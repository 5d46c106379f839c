package org.waymark.web.home;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Pace;
import org.waymark.measure.Progress;
import org.waymark.objectives.Status;
import org.waymark.web.layout.ChanceMark;
import org.waymark.web.layout.Words;
import org.waymark.web.people.Shown;

/**
 * A key result that I own.
 *
 * @param word what the owner of the objective says of it, where the numbers say otherwise
 * @param kpi the one it borrows its values from; null when it has its own
 * @param dueShare what should be done by now
 * @param last day of its period
 * @param next when its next check-in is due; null when none is
 * @param chance that it will be reached, 0 to 1; null when none can be told
 * @param rough whether that chance rests on few values
 */
public record MyKeyResult(
        UUID id,
        String title,
        String objective,
        @Nullable Status word,
        UUID cycle,
        Shown shown,
        @Nullable UUID kpi,
        @Nullable Double value,
        @Nullable Double progress,
        double dueShare,
        Status status,
        @Nullable Integer confidence,
        @Nullable Integer before,
        @Nullable LocalDate checkedIn,
        LocalDate last,
        @Nullable LocalDate next,
        @Nullable Double chance,
        boolean rough) {

    /** What the row of a check-in asks for. */
    public enum Asks {
        NUMBER,
        YES_OR_NO,
        ZONE,
        /** Each milestone has a share: too much for a row. */
        PARTS,
        /** The value comes from a KPI. */
        NO_VALUE
    }

    /** Null when none can be told. */
    public @Nullable ChanceMark chanceMark(Words words) {
        return chance == null ? null : ChanceMark.of(chance, rough, words);
    }

    /** What its owner feels is three tenths or more off what the numbers say. */
    public boolean isFeltOtherwise() {
        return chance != null && confidence != null && Math.abs(confidence - Math.round(chance * 10)) >= 3;
    }

    public Asks asks() {
        if (kpi != null) return Asks.NO_VALUE;
        return switch (shown.kind()) {
            case "YES_NO" -> Asks.YES_OR_NO;
            case "ZONES" -> Asks.ZONE;
            case "MILESTONES" -> Asks.PARTS;
            default -> Asks.NUMBER;
        };
    }

    public boolean isDueBy(LocalDate day) {
        return next != null && !next.isAfter(day);
    }

    public boolean wasCheckedInSince(LocalDate day) {
        return checkedIn != null && !checkedIn.isBefore(day);
    }

    /** Percentage points behind its own pace; negative when ahead, 0 without data. */
    public double pointsBehind() {
        return progress == null ? 0 : Pace.pointsBehind(new Progress(progress), dueShare);
    }

    public int confidenceLost() {
        return confidence == null || before == null ? 0 : before - confidence;
    }

    public String path() {
        return "/key-results/" + id;
    }

    public String rowPath() {
        return "/week/key-results/" + id;
    }
}
