package org.waymark.platform;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    /** Whoever is refused sees the number that was sent. */
    private static final int MOST_DECIMALS = 12;

    private final Map<String, Message> byKey;

    public Messages() {
        var found = new HashMap<String, Message>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:messages/*.properties")) {
                read(file, found);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The words cannot be read", e);
        }
        byKey = Map.copyOf(found);
    }

    /** The language in which they are written. */
    public Locale locale() {
        return LOCALE;
    }

    /** The sentence in words; words within it are worded first. */
    public String of(Sentence sentence) {
        return of(
                sentence.key(), sentence.arguments().stream().map(this::worded).toList());
    }

    /** A missing word is our mistake, not the reader's: the page shows the key and goes on. */
    public String of(String key, List<Object> arguments) {
        var message = byKey.get(key);
        if (message != null) return message.with(arguments);
        LOG.warn("There are no words for {}", key);
        return key;
    }

    /** Every key that has words. */
    public Set<String> keys() {
        return byKey.keySet();
    }

    private Object worded(Object argument) {
        if (argument instanceof Sentence inner) return of(inner);
        return argument instanceof Double number ? Numbers.of(LOCALE).atMost(number, MOST_DECIMALS) : argument;
    }

    private static void read(Resource file, Map<String, Message> found) throws IOException {
        var words = new Properties();
        try (Reader text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            words.load(text);
        }
        words.stringPropertyNames().forEach(key -> add(key, words.getProperty(key), found));
    }

    private static void add(String key, String pattern, Map<String, Message> found) {
        if (found.put(key, Message.of(pattern, LOCALE)) != null) {
            throw new IllegalStateException("Two files have words for " + key);
        }
    }
}
