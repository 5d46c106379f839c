package org.waymark.web.settings;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.waymark.web.layout.Words;

/**
 * A browser and the system it runs on, guessed from what it says of itself.
 *
 * @param browser empty when it is none we know
 */
public record Device(String browser, String system) {
    /** In this order: each says also the names of those after it. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("FxiOS/", "Firefox"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("CriOS/", "Chrome"),
            Map.entry("Safari/", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Android", "Android"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS X", "Mac"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Linux", "Linux"));

    public static Device of(String says) {
        return new Device(first(BROWSERS, says), first(SYSTEMS, says));
    }

    /** "Firefox on Windows". */
    public String named(Words words) {
        if (browser.isEmpty() || system.isEmpty()) {
            return Stream.of(browser, system)
                    .filter(part -> !part.isEmpty())
                    .findFirst()
                    .orElseGet(() -> words.of("me.device.unknown"));
        }
        return words.of("me.device.on", browser, system);
    }

    private static String first(List<Map.Entry<String, String>> names, String says) {
        return names.stream()
                .filter(name -> says.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
