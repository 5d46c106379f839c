package org.waymark.outgoing;

import java.io.IOException;
import java.util.Optional;

/** Nothing came of it. It is an {@link IOException} so that it passes through whatever reads an answer. */
public final class Failure extends IOException {
    private final transient Trouble trouble;

    public Failure(Trouble trouble) {
        super(trouble.sentence().toString());
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }

    /** The failure that an exception is about, when a reader has wrapped it. */
    public static Optional<Failure> in(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Failure failure) return Optional.of(failure);
        }
        return Optional.empty();
    }
}
