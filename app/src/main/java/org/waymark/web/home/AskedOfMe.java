package org.waymark.web.home;

import java.time.Instant;
import java.util.UUID;
import org.waymark.web.layout.Face;

/**
 * Somebody waits for my help on a check-in.
 *
 * @param keyResult what the check-in is on
 */
public record AskedOfMe(UUID checkIn, String need, UUID asker, String askerName, String keyResult, Instant at) {
    public Face by() {
        return Face.of(asker, askerName);
    }

    /** Where what was said about it stands, and where it is answered. */
    public String path() {
        return "/talk/check-in/" + checkIn;
    }
}
