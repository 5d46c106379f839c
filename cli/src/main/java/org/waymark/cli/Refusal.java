package org.waymark.cli;

/** Something cannot be done; the message is a sentence for who typed the command. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exitCode;

    private Refusal(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    static Refusal because(String message) {
        return new Refusal(message, Waymark.REFUSED);
    }

    static Refusal noAnswer(String message) {
        return new Refusal(message, Waymark.NO_ANSWER);
    }

    static Refusal with(int exitCode, String message) {
        return new Refusal(message, exitCode);
    }

    int exitCode() {
        return exitCode;
    }
}
