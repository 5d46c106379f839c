package org.waymark.library;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Reads what comes with Waymark when somebody first asks for it, so that it costs the start nothing. */
@Component
class Catalogs {
    private static final String ENGLISH = "en";

    private final Map<String, Catalog> read = new ConcurrentHashMap<>();

    /** English where a language has no library yet. */
    Catalog in(Locale locale) {
        return read.computeIfAbsent(folder(locale), Catalog::read);
    }

    /** By which names of KPIs are understood, whatever language pages are read in. */
    Catalog common() {
        return in(Locale.ENGLISH);
    }

    private static String folder(Locale locale) {
        var language = locale.getLanguage();
        return new ClassPathResource("library/%s/people.yaml".formatted(language)).exists() ? language : ENGLISH;
    }
}
