package org.waymark.connectors;

import java.util.Map;

/** The secrets of a connection by the names of their settings, readable for the length of one run. */
record Opened(Map<String, String> values) {
    static final Opened NONE = new Opened(Map.of());

    Opened {
        values = Map.copyOf(values);
    }

    /** Empty when there is none. */
    String of(String name) {
        return values.getOrDefault(name, "");
    }

    /** What others say, without any secret in it, in one line of at most 300 characters. */
    String masked(String says) {
        var masked = says;
        for (var secret : values.values()) {
            if (secret.length() >= 3) masked = masked.replace(secret, "•••");
        }
        var line = masked.replaceAll("[\\s\\p{Cc}]+", " ").strip();
        return line.length() <= 300 ? line : line.substring(0, 299) + "…";
    }

    @Override
    public String toString() {
        return "Opened" + values.keySet();
    }
}
