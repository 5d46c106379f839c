package org.waymark.platform;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule says no. Thrown anywhere in a door, rolls back, and is worded once by each outside door. */
public abstract sealed class Refused extends RuntimeException {
    private final transient Sentence sentence;

    private Refused(Sentence sentence) {
        super(sentence.toString(), null, false, false);
        this.sentence = sentence;
    }

    /** Why, and what helps. */
    public Sentence sentence() {
        return sentence;
    }

    /** There is no such thing, or not for this actor: both answer alike. */
    public static final class Missing extends Refused {
        /** @param what the end of a key that begins with {@code no.such.} */
        public Missing(String what) {
            super(new Sentence("no.such." + what));
        }
    }

    /** The actor may see the thing, but not do this with it. */
    public static final class Forbidden extends Refused {
        public Forbidden(String key, Object... arguments) {
            super(new Sentence(key, arguments));
        }
    }

    /** The thing has moved on: changed by another, closed, or already there. */
    public static final class Conflict extends Refused {
        public Conflict(String key, Object... arguments) {
            this(new Sentence(key, arguments));
        }

        public Conflict(Sentence why) {
            super(why);
        }
    }

    /** The same was tried too often; after a while it may be tried again. */
    public static final class TooOften extends Refused {
        private final Duration wait;

        public TooOften(Duration wait, String key, Object... arguments) {
            super(new Sentence(key, arguments));
            this.wait = wait;
        }

        /** Whole seconds, rounded up. */
        public long secondsToWait() {
            return Math.max(1, wait.plusMillis(999).toSeconds());
        }
    }

    /** What was sent breaks a rule; each problem names field, value and remedy. */
    public static final class Invalid extends Refused {
        private final transient List<Problem> problems;

        /** @param problems at least one */
        public Invalid(List<Problem> problems) {
            super(problems.getFirst().sentence());
            this.problems = List.copyOf(problems);
        }

        public Invalid(String field, @Nullable Object value, String key, Object... arguments) {
            this(List.of(new Problem(field, value == null ? "" : value.toString(), key, arguments)));
        }

        public List<Problem> problems() {
            return problems;
        }

        @Override
        public String getMessage() {
            return problems.toString();
        }
    }

    /**
     * One refused value.
     *
     * @param field the field's name as sent, for example {@code target.to}, cut to 200 characters
     * @param value what was sent, cut to 80 characters
     * @param at where in what was sent it is wrong, in characters from 1; null: as a whole
     * @param sentence what is wrong, ending with the remedy
     */
    public record Problem(
            String field, String value, @Nullable Integer at, Sentence sentence) {
        private static final int LONGEST = 80;
        private static final int LONGEST_FIELD = 200;

        public Problem {
            field = cut(field, LONGEST_FIELD);
            value = cut(value, LONGEST);
        }

        /** Never half a character: it could not be written. */
        private static String cut(String text, int longest) {
            if (text.length() <= longest) return text;
            return text.substring(0, longest - (Character.isHighSurrogate(text.charAt(longest - 2)) ? 2 : 1)) + "…";
        }

        public Problem(String field, String value, Sentence sentence) {
            this(field, value, null, sentence);
        }

        public Problem(String field, String value, String key, Object... arguments) {
            this(field, value, new Sentence(key, arguments));
        }
    }
}
