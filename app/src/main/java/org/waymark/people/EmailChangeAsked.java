package org.waymark.people;

/**
 * Somebody wants another address; who sends mail leaves a letter there, and refuses where none can be sent. Not a fact: the history
 * must not know the secret.
 *
 * @param taken whether the address is somebody else's: then the letter tells that person and holds no link
 */
public record EmailChangeAsked(Person person, String email, String token, boolean taken) {
    @Override
    public String toString() {
        return "EmailChangeAsked[%s]".formatted(person.id());
    }
}
