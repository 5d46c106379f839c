package org.waymark.coach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.waymark.people.Folding;

/**
 * The words that the coach looks for, of all languages together: a title may mix them, and is too short to tell in which language it
 * is. They stand in {@code coach/<language>/<list>.txt}, one a line; a line that begins with # is a remark.
 */
final class Lexicon {
    private static final List<String> LANGUAGES = List.of("en", "de", "es");

    /** Verbs of making at the beginning of a title: "launch", "introduce". */
    static final Set<String> OUTPUT = words("output");

    /** The same at its end: "launched", "einführen". */
    static final Set<String> OUTPUT_LAST = words("output-last");

    /** Verbs of making that are qualities too, as in "open communication": they make something before a little word or a number only. */
    static final Set<String> OUTPUT_BEFORE = words("output-before");

    /** What people feel or how they are, which nobody can ship: "build trust". */
    static final Set<String> OUTCOMES = words("outcomes");

    /** What is measured of a thing, or what came of it: "costs", "answered". */
    static final Set<String> MEASURES = words("measures");

    /** What people do, whatever comes of it: "workshops", "posts". */
    static final Set<String> ACTIVITY = words("activity");

    /** What everybody can agree to without meaning the same: "improve", "better". */
    static final Set<String> VAGUE = words("vague");

    /** Little words that carry no meaning of their own. */
    static final Set<String> COMMON = words("common");

    /** Numbers in disguise, in one word or two: "halve", "twice as". */
    static final Set<String> MULTIPLES = words("multiples");

    /** What only sounds like one: "double check". */
    static final Set<String> IDIOMS = words("idioms");

    /** What comes before a span of time: "within", "in". */
    static final Set<String> WITHIN = words("within");

    /** What comes before a date: "by", "until". */
    static final Set<String> UNTIL = words("until");

    static final Set<String> MONTHS = words("months");

    /** What joins two goals: "and". */
    static final Set<String> AND = words("and");

    /** What leads to a figure and goes with it: "by", "to". */
    static final Set<String> LEADING = words("leading");

    /** What says that two figures are the ends of one way: "from", "between". */
    static final Set<String> RANGES = words("ranges");

    /** What says that a figure is a place and no measure: "top", "number". */
    static final Set<String> RANKS = words("ranks");

    /** "three" is 3. */
    static final Map<String, Integer> NUMBERS = values("numbers");

    /** "years" are 365 days each. */
    static final Map<String, Integer> SPANS = values("spans");

    private Lexicon() {}

    private static Set<String> words(String list) {
        var words = new HashSet<String>();
        LANGUAGES.forEach(language -> lines(language, list).map(Folding::fold).forEach(words::add));
        return Set.copyOf(words);
    }

    private static Map<String, Integer> values(String list) {
        var values = new HashMap<String, Integer>();
        LANGUAGES.forEach(language -> lines(language, list).forEach(line -> {
            var parts = line.split("=", 2);
            values.put(Folding.fold(parts[0]), Integer.valueOf(parts[1].strip()));
        }));
        return Map.copyOf(values);
    }

    private static Stream<String> lines(String language, String list) {
        var path = "/coach/%s/%s.txt".formatted(language, list);
        try (var file = Lexicon.class.getResourceAsStream(path)) {
            if (file == null) throw new IllegalStateException("A word list is missing: " + path);
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
