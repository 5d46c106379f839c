package org.waymark.people;

/**
 * Somebody who has an account asked for a new password; who sends mail leaves a letter. Not a fact: the history must
 * not know the secret.
 */
public record ResetRequested(Person person, String token) {
    @Override
    public String toString() {
        return "ResetRequested[%s]".formatted(person.id());
    }
}
