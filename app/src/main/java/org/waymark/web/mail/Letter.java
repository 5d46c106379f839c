package org.waymark.web.mail;

import java.util.Map;
import java.util.Objects;

/**
 * A letter on its way: kept with its job until a mail server has taken it.
 *
 * @param mostTries how often it is tried; after that what it says is over
 * @param headers beside the usual ones
 */
record Letter(String to, String subject, String text, String html, int mostTries, Map<String, String> headers) {
    Letter(String to, String subject, String text, String html, int mostTries) {
        this(to, subject, text, html, mostTries, Map.of());
    }

    Letter {
        // letters that an earlier program left behind have none
        headers = Map.copyOf(Objects.requireNonNullElse(headers, Map.of()));
    }

    /** Without its text: the link in it is a secret. */
    @Override
    public String toString() {
        return "Letter[%s]".formatted(subject);
    }
}
