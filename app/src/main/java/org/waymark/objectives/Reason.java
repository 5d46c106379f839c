package org.waymark.objectives;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Why something stands as it does: what was seen, and the limit of {@link StatusRules} it was held against. */
public sealed interface Reason {

    /** What it asks the status to be at least; nothing for what only explains. */
    default Optional<Status> asks() {
        return switch (this) {
            case BehindPace behind -> Optional.of(behind.status());
            case FallsShort falls -> Optional.of(falls.status());
            case LowConfidence low -> Optional.of(low.status());
            case WorstParts worst -> Optional.of(worst.status());
            case OnPace _, Keeps _ -> Optional.of(Status.ON_TRACK);
            case OutOfBounds _, Late _, NeverCheckedIn _ -> Optional.of(Status.AT_RISK);
            case ConfidenceFell _ -> Optional.empty();
            case Reached _ -> Optional.of(Status.DONE);
            case NotStarted _ -> Optional.of(Status.NOT_STARTED);
            case NoValue _, NoKeyResults _ -> Optional.of(Status.NO_DATA);
        };
    }

    /** "38 % done, 61 % due: 23 points behind, more than 10." */
    record BehindPace(Status status, double donePercent, double duePercent, double points, int limit)
            implements Reason {}

    /** "58 % done, 61 % due: not more than 10 points behind." Negative points are ahead. */
    record OnPace(double donePercent, double duePercent, double points, int limit) implements Reason {}

    /** What is held or done at a rate, and was not often enough: "60 %, 40 points short, more than 25." */
    record FallsShort(Status status, double keptPercent, double points, int limit) implements Reason {}

    /** What is held or done at a rate, and was often enough. */
    record Keeps(double keptPercent, int limit) implements Reason {}

    /** The last period was out of bounds, however good those before. */
    record OutOfBounds() implements Reason {}

    /** "Confidence 3, a risk from 5 down." */
    record LowConfidence(Status status, int confidence, int limit) implements Reason {}

    /** "Confidence fell from 7 to 5." Explains, and asks for nothing: only how low it is counts. */
    record ConfidenceFell(int from, int to) implements Reason {}

    /** "Last check-in 12 days ago, 5 days late, more than 3." */
    record Late(long daysLate, long sinceDays, int limit) implements Reason {}

    /** "No check-in yet, 5 days late, more than 3." */
    record NeverCheckedIn(long daysLate, int limit) implements Reason {}

    record Reached(double donePercent) implements Reason {}

    record NotStarted(LocalDate start) implements Reason {}

    record NoValue() implements Reason {}

    /** An objective stands like the worst of its parts: "at risk because of 2 of 4", by title. */
    record WorstParts(Status status, List<String> titles, int of) implements Reason {
        public WorstParts {
            titles = List.copyOf(titles);
        }
    }

    record NoKeyResults() implements Reason {}
}
