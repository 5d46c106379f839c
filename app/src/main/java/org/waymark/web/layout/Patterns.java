package org.waymark.web.layout;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Date patterns, each read once. */
final class Patterns {
    private static final Map<String, DateTimeFormatter> READ = new ConcurrentHashMap<>();

    private Patterns() {}

    static DateTimeFormatter of(String pattern, Locale locale) {
        return READ.computeIfAbsent(
                locale.toLanguageTag() + " " + pattern, ignored -> DateTimeFormatter.ofPattern(pattern, locale));
    }
}
