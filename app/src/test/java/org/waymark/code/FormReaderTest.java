package org.waymark.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people, and people who mean harm, may put into a file. */
class FormReaderTest {
    private static Wanted read(String text) {
        return FormReader.read(List.of(new Source("goals.yaml", text)));
    }

    private static String faults(String text) {
        return read(text).faults().stream()
                .map(fault -> "%s %s %s: %s"
                        .formatted(
                                fault.spot(),
                                fault.field(),
                                fault.value(),
                                fault.why().key()))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aMistakeIsToldWithItsPlaceFieldAndValue() {
        assertThat(faults("""
            waymark: 1
            objectives:
              - key: stay
                title: Stay
                draft: maybe
                key-results:
                  - key: one
                    target: {from: 23 %, to: 15}
            """)).isEqualTo("""
                    goals.yaml:5:12 objectives.stay.draft maybe: no.code.truth
                    goals.yaml:8:24 objectives.stay.key-results.one.target.from 23 %: no.code.number\
                    """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "teams: [&a {key: x}, *a]                          | no.code.alias",
                "teams: [*a]                                       | no.code.alias",
                "teams: [!!javax.script.ScriptEngineManager [x]]   | no.code.tag",
                "teams: [{key: !!java.net.URL 'http://x'}]         | no.code.tag",
                "teams: [{key: a, key: b}]                         | no.code.twice",
                "teams: [{key: a}, {key: a}]                       | no.code.key-twice",
                "teams: [{? [a, b] : c}]                           | no.code.name",
                "teams: [{key: A b}]                               | no.code.key",
                "teams: [{name: A}]                                | no.code.key-missing",
                "teams: [just words]                               | no.code.item",
                "teams: just words                                 | no.code.list",
                "goals: []                                         | no.code.section",
                "teams: [{key: a, nome: b}]                        | no.code.field",
                "teams: [{key: a, name: [b]}]                      | no.code.single",
                "teams: [{key: a, name: }]                         | no.code.empty",
                "cycles: [{key: a, start: 2026-02-30}]             | no.code.day",
                "cycles: [{key: a, rhythm: week}]                  | no.code.choice",
                "kpis: [{key: a, due-days: 1.5}]                   | no.code.whole",
                "kpis: [{key: a, near-percent: '5'}]               | no.code.number",
                "kpis: [{key: a, near-percent: 1e300}]             | no.number.range",
                "kpis: [{key: a, owner: Maya}]                     | no.code.person",
                "kpis: [{key: a, targets: [{from: 2026-01-01, at-mots: 3}]}] | no.code.field",
                "objectives: [{key: a, contributes-to: [b, {to: b, weight: 2}]}] | no.code.listed-twice",
                "objectives: [{key: a, key-results: [{key: b, target: {from: 3}}]}] | no.code.either",
                "teams: [                                          | no.code.yaml",
                "teams: 'a                                         | no.code.yaml",
                "teams: a\u0007b                                   | no.code.yaml-signs",
            })
    void whatCannotBeIsRefusedWithItsReason(String line, String key) {
        assertThat(read("waymark: 1\n" + line).faults().getFirst().why().key()).isEqualTo(key);
    }

    @Test
    void bombsEndTheReadingWhereTheyStand() {
        var laughs = IntStream.range(1, 20)
                .mapToObj(i -> "a%d: &a%d [*a%d, *a%d, *a%d]".formatted(i, i, i - 1, i - 1, i - 1))
                .collect(Collectors.joining("\n", "a0: &a0 lol\n", "\n"));

        assertThat(faults(laughs)).contains("goals.yaml:1:5", "no.code.alias");
        assertThat(faults("waymark: 1\nteams: " + "[".repeat(200_000))).contains("no.code.deep");
        assertThat(faults("waymark: 1\nteams: " + "{a: ".repeat(200_000))).contains("no.code.deep");
        assertThat(faults("waymark: 1\nteams: [{key: a, name: " + "x".repeat(30_000) + "}]"))
                .contains("no.code.long");
        assertThat(faults("waymark: 1\nteams: [" + "1,".repeat(600_000) + "1]")).contains("no.code.many");
        assertThat(read("waymark: 1\nteams: [" + "1,".repeat(100_000) + "1]").faults())
                .hasSize(200);
        assertThat(faults("--- \nwaymark: 1\n---\nwaymark: 1\n")).contains("no.code.documents");
    }

    @Test
    void wordsThatLookLikeOthersStayWords() {
        var things =
                read("waymark: 1\nteams: [{key: no, name: no}, {key: '7', name: 0x1F}, {key: c, name: 2026-01-01}]");

        assertThat(things.faults()).isEmpty();
        assertThat(things.things().values())
                .extracting(thing -> thing.value("name"))
                .containsExactly(new Value.Words("no"), new Value.Words("0x1F"), new Value.Words("2026-01-01"));
    }

    @Test
    void anEmptyFileSaysNothing() {
        assertThat(read("").faults()).isEmpty();
        assertThat(read("\uFEFFwaymark: 1").faults()).isEmpty();
        assertThat(read("# only a comment\n").things()).isEmpty();
        assertThat(faults("teams: []")).contains("no.code.version-missing");
        assertThat(faults("waymark: 2")).contains("no.code.version");
    }
}
