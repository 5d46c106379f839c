package org.waymark.insights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.waymark.people.Folding;

/**
 * What may get worse while a number is pushed, by the words in the names of both: whoever only answers faster answers worse.
 *
 * <p>Source: A. Grove, High Output Management: pair each indicator with one of its counter-effect.
 */
@Component
class Guardrails {
    private static final String FILE = "library/guardrails.txt";

    private final List<Pair> pairs;

    Guardrails() {
        try {
            pairs = read(new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
    }

    private record Pair(List<String> pushed, List<String> guards) {}

    static boolean names(String name, String words) {
        return (" " + Folding.fold(name)).contains(" " + words);
    }

    /** Words in the names of KPIs to keep an eye on while a KPI is pushed, the best first; empty where none are known. */
    List<String> of(String kpi) {
        return pairs.stream()
                .filter(pair -> pair.pushed().stream().anyMatch(words -> names(kpi, words)))
                .findFirst()
                .map(Pair::guards)
                .orElse(List.of());
    }

    private static List<Pair> read(String text) {
        return text.lines()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.split("="))
                .map(sides -> new Pair(words(sides[0]), words(sides[1])))
                .toList();
    }

    private static List<String> words(String side) {
        return Arrays.stream(side.split(",")).map(String::strip).toList();
    }
}
