package org.waymark.people;

import org.jspecify.annotations.Nullable;

/**
 * What the sign-in page sends.
 *
 * @param device what the browser says it is
 * @param ip where the request comes from
 */
public record SignIn(
        @Nullable String email,
        @Nullable String password,
        boolean remembered,
        @Nullable String device,
        String ip) {
    @Override
    public String toString() {
        return "SignIn[…]";
    }
}
