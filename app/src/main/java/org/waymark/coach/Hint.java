package org.waymark.coach;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the coach noticed. Its words are keys {@code coach.<rule>.says}, {@code .why}, {@code .example} and {@code .fitted}.
 *
 * @param of the key result it is about; null when it is about the objective
 * @param facts what stands in its words, in the order that the rule says
 * @param fitted whether the facts make an example of this very case
 * @param judged a fingerprint of the words and figures that were judged: while it is the same, a dismissal holds
 */
public record Hint(Rule rule, @Nullable WrittenResult of, List<Object> facts, boolean fitted, String judged) {
    public Hint {
        facts = List.copyOf(facts);
    }

    static Hint of(Rule rule, Object judged, Object... facts) {
        return new Hint(rule, null, List.of(facts), false, Fingerprint.of(judged));
    }

    Hint about(WrittenResult result) {
        return new Hint(rule, result, facts, fitted, judged);
    }

    Hint withExample() {
        return new Hint(rule, of, facts, true, judged);
    }

    /** The id of what it is about, of this objective; null while that is new. */
    public @Nullable UUID subject(Written written) {
        if (of == null) return written.id() == null ? null : written.id().value();
        return of.id() == null ? null : of.id().value();
    }
}
