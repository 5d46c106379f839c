package org.waymark.measure;

import java.util.List;

/** A measure that cannot be, such as a target that is its own start. Doors that read what people typed word it by its key. */
public final class Nonsense extends IllegalArgumentException {
    private final String key;
    private final transient List<Object> arguments;

    public Nonsense(String key, Object... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** Of the sentence that says what is wrong and what helps. */
    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
