package org.waymark.code;

import java.util.Map;

/** By which field of the form a door means what it refuses. */
final class DoorWords {
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("curve", "pace"),
            Map.entry("cadence", "check-ins"),
            Map.entry("symbol", "unit"),
            Map.entry("decimals", "unit"),
            Map.entry("audience", "seen-by"),
            Map.entry("lagDays", "waits-for"),
            Map.entry("size", "moves"),
            Map.entry("delayDays", "moves"),
            Map.entry("comparison", "moves"),
            Map.entry("nearPercent", "near-percent"),
            Map.entry("dueDays", "due-days"));

    private DoorWords() {}

    static String field(Kind kind, String door) {
        var first = door.replaceFirst("[.\\[].*", "");
        if (Form.field(kind, first).isPresent()) return first;
        return OTHERS.getOrDefault(first, first);
    }
}
