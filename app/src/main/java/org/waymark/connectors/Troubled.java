package org.waymark.connectors;

/** A reader could not go on. */
final class Troubled extends Exception {
    private final transient Trouble trouble;

    Troubled(Trouble trouble) {
        super(trouble.sentence().toString(), null, false, false);
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}
