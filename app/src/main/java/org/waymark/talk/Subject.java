package org.waymark.talk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.waymark.platform.Fact;

/** What people talk about, follow and react to. A check-in goes by the first entry of its line of corrections. */
public record Subject(Kind kind, UUID id) {
    /** A new one is a line here, a place in {@link SubjectQuery} and its word in {@code messages/talk.properties}. */
    public enum Kind {
        OBJECTIVE,
        KEY_RESULT,
        CHECK_IN,
        KPI,
        INITIATIVE;

        /** As facts, addresses and the API say it, for example {@code key-result}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }
    }

    /** Empty for what nobody talks about, such as a team. */
    public static Optional<Subject> of(Fact.Subject told) {
        return Kind.of(told.kind()).map(kind -> new Subject(kind, told.id()));
    }

    Fact.Subject told() {
        return new Fact.Subject(kind.word(), id);
    }
}
