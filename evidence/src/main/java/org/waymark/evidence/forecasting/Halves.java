package org.waymark.evidence.forecasting;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Constants are fitted on one half of the series and reported on the other. */
final class Halves {
    private Halves() {}

    /** Whether a series belongs to the half that was fitted on: the CRC-32 of its set and id, such as "m3 N0003", is even. */
    static boolean isFittedOn(Task task) {
        var crc = new CRC32();
        crc.update("%s %s".formatted(task.set(), task.id()).getBytes(StandardCharsets.UTF_8));
        return crc.getValue() % 2 == 0;
    }
}
