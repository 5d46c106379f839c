package org.waymark.people;

/** Somebody has another address; who sends mail tells the earlier one, so that nobody loses an account unawares. */
public record EmailReplaced(Person before, String email) {
    @Override
    public String toString() {
        return "EmailReplaced[%s]".formatted(before.id());
    }
}
