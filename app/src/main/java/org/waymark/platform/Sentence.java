package org.waymark.platform;

import java.util.List;

/**
 * A sentence for people that is not worded yet: the outside doors do that, in the language of who reads it.
 *
 * @param key of its words in {@code messages/refusals.properties}
 * @param arguments what stands in its places; a sentence among them is worded in its turn
 */
public record Sentence(String key, List<Object> arguments) {
    public Sentence {
        arguments = List.copyOf(arguments);
    }

    public Sentence(String key, Object... arguments) {
        this(key, List.of(arguments));
    }

    /** For logs and tests only: people never see a key. */
    @Override
    public String toString() {
        return arguments.isEmpty() ? key : key + " " + arguments;
    }
}
