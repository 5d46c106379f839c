package org.waymark.people;

import java.time.Duration;

/**
 * A session that was just opened.
 *
 * @param token the secret for the cookie; nobody can read it again
 * @param lifetime how long the cookie is kept when remembered; else it ends with the browser
 */
public record NewSession(String token, boolean remembered, Duration lifetime) {
    @Override
    public String toString() {
        return "NewSession[…]";
    }
}
