package org.waymark.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;
import org.waymark.objectives.KeyResult;
import org.waymark.people.Level;

/** Every example that comes up in practice, with all the hints that it gets and none besides. */
class ExamplesTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    private record Case(String objective, int days, List<String> hints, List<Part> parts) {}

    private record Part(String title, Measure measure, List<String> hints) {
        WrittenResult written(Period cycle) {
            return new WrittenResult(
                    new KeyResult.Id(UUID.randomUUID()), title, true, measure, true, true, cycle, Cadence.WEEKLY, 1);
        }
    }

    @TestFactory
    Stream<DynamicTest> eachExampleGetsItsHints() throws IOException {
        return cases().stream()
                .map(one -> DynamicTest.dynamicTest(one.objective(), () -> {
                    var cycle = new Period(START, START.plusDays(one.days() - 1));
                    var parts = one.parts().stream()
                            .map(part -> part.written(cycle))
                            .toList();
                    var written =
                            new Written(null, one.objective(), true, Level.COMPANY, cycle, true, parts, List.of());

                    var advice = Coach.judge(written);

                    assertThat(keys(advice.ofObjective())).containsExactlyInAnyOrderElementsOf(one.hints());
                    for (var at = 0; at < parts.size(); at++) {
                        assertThat(keys(advice.about(parts.get(at))))
                                .as(parts.get(at).title())
                                .containsExactlyInAnyOrderElementsOf(
                                        one.parts().get(at).hints());
                    }
                }));
    }

    private static List<String> keys(Advice advice) {
        return advice.hints().stream().map(hint -> hint.rule().key()).toList();
    }

    private static List<Case> cases() throws IOException {
        var cases = new ArrayList<Case>();
        try (var file = Objects.requireNonNull(ExamplesTest.class.getResourceAsStream("/coach/examples.txt"))) {
            for (var line : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("=")) {
                    var cells = line.substring(1).split("[|]|->", -1);
                    cases.add(new Case(
                            cells[0].strip(), Integer.parseInt(cells[1].strip()), words(cells[2]), new ArrayList<>()));
                } else if (line.startsWith("-")) {
                    var cells = line.substring(1).split("[|]|->", -1);
                    cases.getLast()
                            .parts()
                            .add(new Part(cells[0].strip(), Measure.valueOf(cells[1].strip()), words(cells[2])));
                }
            }
        }
        return cases;
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.strip().split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
