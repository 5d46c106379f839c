package org.waymark.coach;

import java.util.UUID;

/**
 * Somebody read a hint and keeps things as they are.
 *
 * @param subject the objective or the key result that the hint was about
 * @param hint the key of its rule
 * @param judged what was judged then; the hint comes back when that has changed
 */
public record Dismissal(UUID subject, String hint, String judged) {
    boolean covers(Hint other, Written written) {
        return hint.equals(other.rule().key())
                && judged.equals(other.judged())
                && subject.equals(other.subject(written));
    }
}
