package org.waymark.api.objectives;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.objectives.Reason;
import org.waymark.objectives.Standing;
import org.waymark.objectives.Status;

/** Why something has its status. */
final class StandingJson {
    private StandingJson() {}

    @Says("A status with what was seen, the gravest of which gives it.")
    record StandingShown(Status status, List<ReasonShown> reasons) {
        static StandingShown of(Standing standing) {
            return new StandingShown(
                    standing.status(),
                    standing.reasons().stream().map(StandingJson::shown).toList());
        }
    }

    enum Kind {
        BEHIND_PACE,
        ON_PACE,
        FALLS_SHORT,
        KEEPS,
        OUT_OF_BOUNDS,
        LOW_CONFIDENCE,
        CONFIDENCE_FELL,
        LATE,
        NEVER_CHECKED_IN,
        REACHED,
        NOT_STARTED,
        NO_VALUE,
        WORST_PARTS,
        NO_KEY_RESULTS
    }

    @Says("One thing that was seen; only the fields of its kind are filled.")
    record ReasonShown(
            Kind kind,

            @Says("What it asks the status to be at least; null when it only explains.") @Nullable
            Status asks,

            @Says("Percent that is done, kept or reached.") @Nullable
            Double donePercent,

            @Says("Percent that should be done.") @Nullable Double duePercent,

            @Says("How far behind or short, in points; negative is ahead.") @Nullable
            Double points,

            @Says("The number of the status rules that it was held against.") @Nullable
            Integer limit,

            @Nullable Integer confidence,
            @Nullable Integer confidenceBefore,
            @Nullable Integer daysLate,
            @Says("Days since the last check-in.") @Nullable Integer daysSince,
            @Nullable LocalDate start,

            @Says("The parts that are behind it; contributing objectives together are one part without a title.")
            @Nullable
            List<String> parts,

            @Says("Of how many parts.") @Nullable Integer of) {
        private static ReasonShown bare(Kind kind, Reason reason) {
            return new ReasonShown(
                    kind, reason.asks().orElse(null), null, null, null, null, null, null, null, null, null, null, null);
        }

        private ReasonShown pace(double done, @Nullable Double due, @Nullable Double behind, @Nullable Integer rule) {
            return new ReasonShown(kind, asks, done, due, behind, rule, null, null, null, null, null, null, null);
        }

        private ReasonShown confidence(int now, @Nullable Integer before, @Nullable Integer rule) {
            return new ReasonShown(kind, asks, null, null, null, rule, now, before, null, null, null, null, null);
        }

        private ReasonShown late(long days, @Nullable Integer since, int rule) {
            return new ReasonShown(
                    kind, asks, null, null, null, rule, null, null, Math.toIntExact(days), since, null, null, null);
        }

        private ReasonShown from(LocalDate day) {
            return new ReasonShown(kind, asks, null, null, null, null, null, null, null, null, day, null, null);
        }

        private ReasonShown parts(List<String> titles, int all) {
            return new ReasonShown(kind, asks, null, null, null, null, null, null, null, null, null, titles, all);
        }
    }

    private static ReasonShown shown(Reason reason) {
        return switch (reason) {
            case Reason.BehindPace it ->
                bare(Kind.BEHIND_PACE, it).pace(it.donePercent(), it.duePercent(), it.points(), it.limit());
            case Reason.OnPace it ->
                bare(Kind.ON_PACE, it).pace(it.donePercent(), it.duePercent(), it.points(), it.limit());
            case Reason.FallsShort it ->
                bare(Kind.FALLS_SHORT, it).pace(it.keptPercent(), null, it.points(), it.limit());
            case Reason.Keeps it -> bare(Kind.KEEPS, it).pace(it.keptPercent(), null, null, it.limit());
            case Reason.OutOfBounds it -> bare(Kind.OUT_OF_BOUNDS, it);
            case Reason.LowConfidence it -> bare(Kind.LOW_CONFIDENCE, it).confidence(it.confidence(), null, it.limit());
            case Reason.ConfidenceFell it -> bare(Kind.CONFIDENCE_FELL, it).confidence(it.to(), it.from(), null);
            case Reason.Late it -> bare(Kind.LATE, it).late(it.daysLate(), Math.toIntExact(it.sinceDays()), it.limit());
            case Reason.NeverCheckedIn it -> bare(Kind.NEVER_CHECKED_IN, it).late(it.daysLate(), null, it.limit());
            case Reason.Reached it -> bare(Kind.REACHED, it).pace(it.donePercent(), null, null, null);
            case Reason.NotStarted it -> bare(Kind.NOT_STARTED, it).from(it.start());
            case Reason.NoValue it -> bare(Kind.NO_VALUE, it);
            case Reason.WorstParts it -> bare(Kind.WORST_PARTS, it).parts(it.titles(), it.of());
            case Reason.NoKeyResults it -> bare(Kind.NO_KEY_RESULTS, it);
        };
    }

    private static ReasonShown bare(Kind kind, Reason reason) {
        return ReasonShown.bare(kind, reason);
    }
}
