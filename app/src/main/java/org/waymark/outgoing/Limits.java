package org.waymark.outgoing;

import java.time.Duration;

/**
 * How much another server may give and take.
 *
 * @param request for one question and its whole answer, redirects counted singly
 * @param whole for all of an errand
 * @param received bytes of one answer as they come over the wire
 * @param unpacked bytes of one answer after unpacking: a few kilobytes can unpack to gigabytes
 */
public record Limits(Duration request, Duration whole, long received, long unpacked) {
    public Limits {
        if (request.isNegative() || request.isZero() || whole.compareTo(request) < 0) {
            throw new IllegalArgumentException(
                    "A request of %s must fit into the whole of %s".formatted(request, whole));
        }
        if (received < 1 || unpacked < received) {
            throw new IllegalArgumentException("%d bytes cannot unpack to %d".formatted(received, unpacked));
        }
    }
}
