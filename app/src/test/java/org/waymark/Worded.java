package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.ThrowingConsumer;
import org.waymark.measure.Nonsense;
import org.waymark.platform.Messages;
import org.waymark.platform.Refused;
import org.waymark.platform.Sentence;

/** What a person reads when something is refused. */
public final class Worded {
    private static final Messages MESSAGES = new Messages();

    private Worded() {}

    public static String of(Sentence sentence) {
        return MESSAGES.of(sentence);
    }

    /** All that a refusal says, as one text. */
    public static String of(Throwable refusal) {
        return switch (refusal) {
            case Refused.Invalid invalid -> String.join(" ", of(invalid.problems()));
            case Refused other -> of(other.sentence());
            case Nonsense nonsense -> of(new Sentence(nonsense.key(), nonsense.arguments()));
            default -> throw new AssertionError("Nothing is refused here", refusal);
        };
    }

    /** For assertions: the refusal says this somewhere. */
    public static ThrowingConsumer<Throwable> saying(String part) {
        return refusal -> assertThat(of(refusal)).contains(part);
    }

    /** For assertions: the refusal says this and nothing else. */
    public static ThrowingConsumer<Throwable> sayingJust(String all) {
        return refusal -> assertThat(of(refusal)).isEqualTo(all);
    }

    private static List<String> of(List<Refused.Problem> problems) {
        return problems.stream().map(problem -> of(problem.sentence())).toList();
    }
}
