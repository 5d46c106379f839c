package org.waymark.web.mail;

/**
 * A letter on its way: kept with its job until a mail server has taken it.
 *
 * @param mostTries how often it is tried; after that what it says is over
 */
record Letter(String to, String subject, String text, String html, int mostTries) {
    /** Without its text: the link in it is a secret. */
    @Override
    public String toString() {
        return "Letter[%s]".formatted(subject);
    }
}
