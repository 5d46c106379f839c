package org.waymark.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlWordsTest {
    private static final String SIGNS = "ab Z09 :#-?,[]{}&*!|>'\"%@`~\\\n\té日\u0085\u2028\uFEFF🙂=<.";

    @RepeatedTest(20)
    void whateverIsWrittenIsReadBack(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        for (int i = 0; i < 50; i++) {
            var text = ValueReader.text(words(random));
            assertThat(readBack(new Shape.Text(), text)).as(text).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "~",
                "null",
                "- a",
                "a: b",
                "a #b",
                "7",
                "1e5",
                "2026-q4",
                "2026-01-01",
                "x:",
                "'",
                "|",
                "a\n b"
            })
    void whatYamlKnowsIsQuoted(String text) {
        assertThat(readBack(new Shape.Text(), text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.5, 0.1, 1500000, 1e18, 123456.789, 1e-12, 23})
    void numbersAreReadBack(double number) {
        var read = read(new Shape.Amount(), YamlWords.number(number));

        assertThat(read).isEqualTo(new Value.Amount(number));
    }

    private static String readBack(Shape shape, String text) {
        var inline = Choices.text(read(shape, YamlWords.text(text)));
        var value = new Value.Words(text);
        if (!YamlWriter.isLiteral(value)) return inline;
        assertThat(inline).isEqualTo(text);
        var node = YamlReader.read(new Source("", String.join("\n", YamlWriter.literal("a:", text, 2))));
        return Choices.text(new ValueReader(new Faults())
                .read(shape, ((Node.Table) node).get("a").orElseThrow(), "a"));
    }

    private static Value read(Shape shape, String yaml) {
        var faults = new Faults();
        var node = (Node.Series) YamlReader.read(new Source("", "[" + yaml + "]"));
        var value = new ValueReader(faults).read(shape, node.items().getFirst(), "a");
        assertThat(faults.all()).as(yaml).isEmpty();
        return value;
    }

    private static String words(Random random) {
        var points = SIGNS.codePoints().toArray();
        var text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) text.appendCodePoint(points[random.nextInt(points.length)]);
        return text.toString();
    }
}
