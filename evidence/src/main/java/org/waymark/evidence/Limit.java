package org.waymark.evidence;

/** How far a figure may go. */
public sealed interface Limit {
    /** Shown beside the published figure, nothing to miss. */
    record None() implements Limit {}

    /** Any figure will do, but there must be one. */
    record AFigure() implements Limit {}

    record AtMost(double most) implements Limit {}

    record AtLeast(double least) implements Limit {}

    /** Both ends in. */
    record Within(double least, double most) implements Limit {}

    /** On a figure that the machine decides too: held by a report, never by a test. */
    record OnSpeed(Limit limit) implements Limit {}

    Limit NONE = new None();
    Limit A_FIGURE = new AFigure();

    static Limit atMost(double most) {
        return new AtMost(most);
    }

    static Limit atLeast(double least) {
        return new AtLeast(least);
    }

    static Limit within(double least, double most) {
        return new Within(least, most);
    }

    /** At most so much time of the processor, in the unit of the figure. */
    static Limit timeAtMost(double most) {
        return new OnSpeed(atMost(most));
    }

    /** At least so many in the time the figure tells. */
    static Limit rateAtLeast(double least) {
        return new OnSpeed(atLeast(least));
    }

    /** A figure that is not a number keeps no limit but {@link #NONE}. */
    default boolean allows(double figure) {
        return switch (this) {
            case None() -> true;
            case AFigure() -> !Double.isNaN(figure);
            case AtMost(var most) -> figure <= most;
            case AtLeast(var least) -> figure >= least;
            case Within(var least, var most) -> figure >= least && figure <= most;
            case OnSpeed(var limit) -> limit.allows(figure);
        };
    }
}
