package org.waymark.web.layout;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All words for people, one file for each word of the menu, read once at the start. */
@Component
public final class Messages {
    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);
    private static final Locale LOCALE = Locale.ENGLISH;

    private final Map<String, Message> byKey = new HashMap<>();

    public Messages() {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:messages/*.properties")) {
                read(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The words cannot be read", e);
        }
    }

    /** The words as a person reads them: days in their time zone, "3 days ago" counted from now. */
    public Words words(ZoneId zone, Instant now) {
        return new Words(this, LOCALE, zone, now);
    }

    /** A missing word is our mistake, not the reader's: the page shows the key and goes on. */
    String of(String key, List<Object> arguments) {
        var message = byKey.get(key);
        if (message != null) return message.with(arguments);
        LOG.warn("There are no words for {}", key);
        return key;
    }

    Set<String> keys() {
        return Set.copyOf(byKey.keySet());
    }

    private void read(Resource file) throws IOException {
        var found = new Properties();
        try (Reader text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            found.load(text);
        }
        found.stringPropertyNames().forEach(key -> add(key, found.getProperty(key)));
    }

    private void add(String key, String pattern) {
        if (byKey.put(key, Message.of(pattern, LOCALE)) != null) {
            throw new IllegalStateException("Two files have words for " + key);
        }
    }
}
