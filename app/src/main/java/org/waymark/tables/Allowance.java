package org.waymark.tables;

import org.waymark.platform.Refused;

/** How much may still be unpacked of a file. A zip bomb of 40 KB would become 4 GB. */
final class Allowance {
    private final long all;
    private long left;

    Allowance(long bytes) {
        this.all = bytes;
        this.left = bytes;
    }

    void take(long bytes) {
        left -= bytes;
        if (left < 0) throw new Refused.Invalid("file", "", "no.table.unpacks-too-large", all / (1024 * 1024));
    }
}
