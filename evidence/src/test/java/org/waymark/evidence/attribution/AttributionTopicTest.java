package org.waymark.evidence.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.evidence.Limit;
import org.waymark.evidence.Line;
import org.waymark.evidence.TheReferenceData;

class AttributionTopicTest {
    @TempDir
    Path data;

    @Test
    void theReferenceCasesAreExact() {
        var lines = new AttributionTopic(300).run(TheReferenceData.folder());

        assertThat(lines).allMatch(Line::holds);
        assertThat(lines.stream().map(Line::what)).anyMatch(what -> what.startsWith("glove_game"));
    }

    @Test
    void gamesAreUnderstoodFromFieldsAndFromWords() throws Exception {
        var lines = cases("""
                [{"id": "un", "kind": "shapley_game", "source": "UN Security Council, 5 permanent members of 15",
                  "expect": [%s, %s]},
                 {"id": "votes", "kind": "shapley_game", "note": "weighted voting [51; 50, 49, 1]", "expect": [0.6666666666666666, 0.16666666666666666, 0.16666666666666666]},
                 {"id": "quota", "kind": "game", "quota": 3, "weights": [2, 1, 1], "expect": [0.6666666666666666, 0.16666666666666666, 0.16666666666666666]},
                 {"id": "gloves", "kind": "shapley_game", "source": "glove game: players 1 and 2 hold left gloves", "expect": [0.16666666666666666, 0.16666666666666666, 0.6666666666666666]},
                 {"id": "estate", "kind": "shapley_game", "estate": 200, "claims": [100, 200, 300], "expect": [33.333333333333336, 83.33333333333333, 83.33333333333333]},
                 {"id": "told", "kind": "shapley_game", "source": "v(1)=v(2)=0, v(1,2) = 10", "expect": [5, 5]},
                 {"id": "listed", "kind": "shapley_game", "v": {"1": 10, "2": 20, "1,2": 50}, "expect": [20, 30]},
                 {"id": "letters", "kind": "shapley_game", "v": {"A": 10, "B": 20, "AB": 50}, "expect": [20, 30]},
                 {"id": "bits", "kind": "shapley_game", "v": [0, 10, 20, 50], "expect": [20, 30]},
                 {"id": "all", "kind": "shapley_game", "source": "unanimity game", "expect": [0.25, 0.25, 0.25, 0.25]},
                 {"id": "taxi", "kind": "shapley_game", "source": "shared taxi, fares 6, 12 and 42", "expect": [2, 5, 35]},
                 {"id": "most", "kind": "shapley_game", "source": "simple majority of 3", "expect": [0.3333333333333333, 0.3333333333333333, 0.3333333333333333]}]
                """.formatted(repeated(421 / 2145.0, 5), repeated(4 / 2145.0, 10)));

        assertThat(lines)
                .hasSize(12)
                .allSatisfy(line -> assertThat(line.holds()).as(line.what()).isTrue());
        assertThat(lines).allSatisfy(line -> assertThat(line.limit()).isInstanceOf(Limit.AtMost.class));
    }

    private static String repeated(double value, int times) {
        return String.join(", ", Collections.nCopies(times, String.valueOf(value)));
    }

    @Test
    void mixesAreUnderstoodInSeveralForms() throws Exception {
        var numbers = "\"w0\": [800, 200], \"r0\": [5, 2], \"w1\": [300, 700], \"r1\": [6, 2.5]";
        var rate = "[0.55, 0.225]";
        var mix = "[-0.7625, -0.8625]";

        var lines = cases("""
                [{"id": "a", "kind": "mix_rate", %1$s, "expect": {"rate": %2$s, "mix": %3$s}, "total": -0.85},
                 {"id": "b", "kind": "mix", %1$s, "expect_rate": %2$s, "expect_mix": %3$s},
                 {"id": "c", "kind": "rate/mix", %1$s, "expect": [%2$s, %3$s]},
                 {"id": "d", "kind": "mix_rate", %1$s, "expect": [0.775, -1.625]},
                 {"id": "e", "kind": "mix_rate", %1$s, "rate": 0.775, "mix": -1.625}]
                """.formatted(numbers, rate, mix));

        assertThat(lines)
                .hasSize(9)
                .allSatisfy(line -> assertThat(line.holds()).as(line.what()).isTrue());
    }

    @Test
    void aFormulaMayBeWrittenWithPlainNames() throws Exception {
        var lines = cases("""
                [{"id": "f", "kind": "shapley_formula", "formula": "a / (a + b)", "x0": [1, 1], "x1": [3, 1], "expect": [0.25, 0]},
                 {"id": "g", "kind": "shapley_max", "x0": [1, 2], "x1": [3, 4], "expect": [0.5, 1.5]},
                 {"id": "h", "kind": "shapley_ratio", "x0": [6, 2], "x1": [9, 3], "expect": [1.25, -1.25], "lmdi": [1.2163953243244932, -1.2163953243244932]}]
                """);

        assertThat(lines)
                .hasSize(4)
                .allSatisfy(line -> assertThat(line.holds()).as(line.what()).isTrue());
    }

    @Test
    void whatIsWrongIsMissedAndWhatIsNotUnderstoodIsSaid() throws Exception {
        var lines = cases("""
                [{"id": "wrong", "kind": "shapley_product", "x0": [1, 2], "x1": [3, 4], "expect": [5, 5]},
                 {"id": "untold", "kind": "shapley_game", "source": "a game from a book", "expect": [1, 2]},
                 {"id": "strange", "kind": "horoscope"},
                 {"id": "short", "kind": "lmdi", "f0": [[1, 2]], "f1": [[1]], "expect": [1, 2]},
                 {"id": "words", "kind": "mix_rate", "w0": "many"}]
                """);

        assertThat(lines.stream().map(line -> line.what() + " " + line.holds()))
                .containsExactly(
                        "wrong: Shapley, largest difference false",
                        "untold true",
                        "strange false",
                        "short false",
                        "words false");
        assertThat(lines.get(2).published()).contains("horoscope");
    }

    private List<Line> cases(String json) throws Exception {
        var folder = Files.createDirectories(data.resolve("attribution/any"));
        Files.writeString(folder.resolve("some.json"), json);
        return new AttributionTopic(0)
                .run(data).stream()
                        .filter(line -> !line.what().contains("random trees"))
                        .filter(line ->
                                !line.what().contains("orders") && !line.what().contains("4096"))
                        .toList();
    }
}
