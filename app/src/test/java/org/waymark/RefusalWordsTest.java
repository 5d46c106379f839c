package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Each refusal names words that exist, fills all their places, and no words wait for a refusal that nobody makes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalWordsTest {
    private static final Path WORDS = Path.of("src/main/resources/messages/refusals.properties");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    /** What carries a refusal: nothing in it may be a sentence that is worded already. */
    private static final Set<String> CARRIERS = Set.of(
            "Conflict",
            "Forbidden",
            "Invalid",
            "TooOften",
            "Missing",
            "Problem",
            "LineProblem",
            "Sentence",
            "Nonsense",
            "Unreadable",
            "refuse",
            "refuseIf",
            "add",
            "changed");

    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> used = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();

    @BeforeAll
    void readWordsAndSources() throws IOException {
        var words = new Properties();
        try (var text = Files.newBufferedReader(WORDS)) {
            words.load(text);
        }
        words.stringPropertyNames().forEach(key -> places.put(key, placesOf(words.getProperty(key))));
        scanSources();
    }

    @Test
    void eachRefusalHasWordsAndFillsTheirPlaces() {
        assertThat(wrong).isEmpty();
    }

    @Test
    void noWordsAreLeftOver() {
        var unused = new TreeSet<>(places.keySet());
        unused.removeAll(used);

        assertThat(unused).isEmpty();
    }

    private static int placesOf(String words) {
        return PLACE.matcher(words)
                .results()
                .mapToInt(place -> Integer.parseInt(place.group(1)) + 1)
                .max()
                .orElse(0);
    }

    private void scanSources() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                var paths = Files.walk(Path.of("src/main/java"))) {
            var sources = files.getJavaFileObjectsFromPaths(
                    paths.filter(path -> path.toString().endsWith(".java")).toList());
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, sources);
            for (var unit : task.parse()) {
                new Calls(Path.of(unit.getSourceFile().getName()).getFileName().toString()).scan(unit, null);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Looks at each call and each constructor. */
    private final class Calls extends TreeScanner<Void, Void> {
        private final String file;

        private Calls(String file) {
            this.file = file;
        }

        @Override
        public Void visitNewClass(NewClassTree made, Void nothing) {
            check(name(made.getIdentifier()), made.getArguments());
            return super.visitNewClass(made, nothing);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            check(name(call.getMethodSelect()), call.getArguments());
            return super.visitMethodInvocation(call, nothing);
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof String text && places.containsKey(text)) used.add(text);
            return super.visitLiteral(literal, nothing);
        }

        private void check(String name, List<? extends ExpressionTree> arguments) {
            if (name.equals("Missing")) texts(arguments.getFirst()).forEach(what -> check("no.such." + what, 0));
            for (int i = 0; i < arguments.size(); i++) {
                int filled = arguments.size() - i - 1 + (name.equals("changed") ? 1 : 0);
                texts(arguments.get(i)).filter(text -> text.startsWith("no.")).forEach(key -> check(key, filled));
            }
            if (CARRIERS.contains(name)) refuseSentences(name, arguments);
        }

        private void check(String key, int filled) {
            used.add(key);
            if (!Integer.valueOf(filled).equals(places.get(key))) {
                wrong.add("%s: %s is given %d, and has places for %s".formatted(file, key, filled, places.get(key)));
            }
        }

        private void refuseSentences(String name, Collection<? extends ExpressionTree> arguments) {
            arguments.stream()
                    .flatMap(Calls::texts)
                    .filter(text -> text.strip().contains(" "))
                    .forEach(text -> wrong.add("%s: %s says “%s” itself".formatted(file, name, text)));
        }

        /** The text of an argument, or both of a choice between two. */
        private static Stream<String> texts(ExpressionTree argument) {
            return switch (argument) {
                case LiteralTree literal when literal.getValue() instanceof String text -> Stream.of(text);
                case ConditionalExpressionTree either ->
                    Stream.concat(texts(either.getTrueExpression()), texts(either.getFalseExpression()));
                default -> Stream.empty();
            };
        }

        private static String name(Object select) {
            var text = select.toString();
            return text.substring(text.lastIndexOf('.') + 1);
        }
    }
}
