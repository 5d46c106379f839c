package org.waymark.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule says no. Thrown anywhere in a door, rolls back, and is worded once by each outside door. */
public abstract sealed class Refused extends RuntimeException {
    private Refused(String message) {
        super(message, null, false, false);
    }

    /** There is no such thing, or not for this actor: both answer alike. */
    public static final class Missing extends Refused {
        public Missing(String what) {
            super("There is no such %s, or you may not see it.".formatted(what));
        }
    }

    /** The actor may see the thing, but not do this with it. */
    public static final class Forbidden extends Refused {
        public Forbidden(String message) {
            super(message);
        }
    }

    /** The thing has moved on: changed by another, closed, or already there. */
    public static final class Conflict extends Refused {
        public Conflict(String message) {
            super(message);
        }
    }

    /** What was sent breaks a rule; each problem names field, value and remedy. */
    public static final class Invalid extends Refused {
        private final transient List<Problem> problems;

        public Invalid(List<Problem> problems) {
            super(String.join(" ", problems.stream().map(Problem::message).toList()));
            this.problems = List.copyOf(problems);
        }

        public Invalid(String field, @Nullable Object value, String message) {
            this(List.of(new Problem(field, value == null ? "" : value.toString(), message)));
        }

        public List<Problem> problems() {
            return problems;
        }
    }

    /**
     * One refused value.
     *
     * @param field the field's name as sent, for example {@code target.to}
     * @param value what was sent, cut to 80 characters
     * @param message a sentence that ends with the remedy
     */
    public record Problem(String field, String value, String message) {
        public Problem {
            value = value.length() <= 80 ? value : value.substring(0, 79) + "…";
        }
    }
}
