package org.waymark.code;

import org.waymark.platform.Refused.Problem;
import org.waymark.platform.Sentence;

/**
 * What is wrong with a file, and where.
 *
 * @param field as in {@code objectives.stay.owner}; empty for the file as a whole
 * @param value what stands there, cut to 80 characters
 * @param why ends with what helps
 */
public record Fault(Spot spot, String field, String value, Sentence why) {
    public Fault {
        value = new Problem(field, value, why).value();
    }

    Fault(Spot spot, String field, String value, String key, Object... arguments) {
        this(spot, field, value, new Sentence(key, arguments));
    }

    /** For those who only show fields: "goals.yaml:12:5 objectives.stay.owner". */
    Problem problem() {
        return new Problem((spot + " " + field).strip(), value, why);
    }
}
