package org.waymark.evidence.interventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.evidence.Line;
import org.waymark.evidence.TheReferenceData;

class InterventionsTopicTest {
    private static final String UNITS = "a,b,c,d,e";

    @TempDir
    Path data;

    Path folder;

    @BeforeEach
    void aFolder() throws Exception {
        folder = Files.createDirectories(data.resolve("intervention/any"));
    }

    @Test
    void everyFigureOnTheReferenceDataKeepsItsLimit() {
        var lines = new InterventionsTopic(100, 500).run(TheReferenceData.folder());

        // a handful of quiet dates says nothing about rates
        assertThat(lines)
                .filteredOn(line -> !line.what().startsWith("M3") && !line.isSpeed())
                .allSatisfy(line -> assertThat(line.holds())
                        .as(line.what() + " " + line.ours())
                        .isTrue())
                .extracting(Line::what)
                .contains(
                        "seatbelt_law, effect",
                        "seatbelt_scan, found row",
                        "causalimpact_vignette, effect",
                        "nile_dam, found row");
    }

    @Test
    void casesOfOneSeriesAreRunWhateverTheirWords() throws Exception {
        var csv = new StringBuilder("month;sales;other;people\n");
        var chance = new Random(1);
        for (int row = 1; row <= 60; row++)
            csv.append("%d;%s;%s;%d%n"
                    .formatted(row, 20 + chance.nextGaussian() + (row >= 41 ? 6 : 0), row == 5 ? "NA" : "1.5", 1000));
        Files.writeString(folder.resolve("series.csv"), csv);

        var lines = cases("""
                [{"id": "a", "kind": "step", "file": "series.csv", "value": "sales", "start_row": 41, "expect": {"effect": 6, "tolerance": 1, "p_value_below": 0.01}},
                 {"id": "b", "kind": "Step", "file": "series.csv", "value": "Sales", "transform": "log", "shape": "step", "start_time": 41, "expect": {"effect": 0.262, "effect_tolerance": 0.05, "se_below": 0.05}},
                 {"id": "c", "kind": "delay_scan", "file": "series.csv", "value": "sales", "controls": ["other"], "start_row": 36, "window": 10, "expect": {"found_row": 41, "tolerance": 0}},
                 {"id": "d", "kind": "counterfactual", "file": "series.csv", "value": "sales", "start_row": 41, "harmonics": 0, "period": 1, "expect": {"average": 6, "cumulative": 120, "tolerance": 20, "interval_inside": [3, 9]}},
                 {"id": "e", "kind": "change-point", "file": "series.csv", "value": "sales", "expect": {"found_row": 41, "tolerance": 1}},
                 {"id": "f", "kind": "count-step", "file": "series.csv", "value": "sales", "offset": "people", "period": 12, "start_row": 41, "expect": {"rate_ratio": 1.3, "tolerance": 0.1, "interval": [1.25, 1.35], "interval_tolerance": 0.1}}]
                """);

        assertThat(lines)
                .hasSize(13)
                .allSatisfy(line -> assertThat(line.holds())
                        .as(line.what() + " " + line.ours())
                        .isTrue());
    }

    @Test
    void unitsMayBeColumnsOrRows() throws Exception {
        var wide = new StringBuilder("year,treated one,%s\n".formatted(UNITS));
        var tall = new StringBuilder("State;Year;sales;policy\n");
        var chance = new Random(2);
        for (int year = 2000; year < 2020; year++) {
            var values = new double[5];
            for (int unit = 0; unit < 5; unit++) values[unit] = 10 * unit + year - 2000 + chance.nextGaussian();
            double treated = (values[1] + values[3]) / 2 + (year >= 2014 ? 8 : 0);
            wide.append(year).append(',').append(treated);
            tall.append("x;%d;%s;%d%n".formatted(year, treated, year >= 2014 ? 1 : 0));
            for (int unit = 0; unit < 5; unit++) {
                wide.append(',').append(values[unit]);
                tall.append("%s;%d;%s;0%n".formatted(UNITS.split(",")[unit], year, values[unit]));
            }
            wide.append('\n');
        }
        Files.writeString(folder.resolve("wide.csv"), wide);
        Files.writeString(folder.resolve("tall.csv"), tall);

        var lines = cases("""
                [{"id": "a", "kind": "synthetic-control", "file": "wide.csv", "value": "treated one", "controls": ["a", "b", "c", "d", "e"], "start_row": 15, "expect": {"effect": 8, "tolerance": 1e-6, "weights": {"b": 0.5, "d": 0.5}}},
                 {"id": "b", "kind": "synthetic-control", "file": "wide.csv", "treated_unit": "treated one", "start_time": 2014, "expect": {"att": 8, "tolerance": 1e-6}},
                 {"id": "c", "kind": "synthetic_control", "file": "tall.csv", "value": "sales", "unit": "State", "time": "Year", "treated": "x", "donors": ["a", "b", "c", "d", "e"], "start_row": 15, "expect": {"effect": 8, "tolerance": 1e-6}},
                 {"id": "d", "kind": "difference-in-differences", "file": "tall.csv", "value": "sales", "treated": "policy", "expect": {"effect": 8, "tolerance": 0.5, "p_value_below": 0.05}},
                 {"id": "e", "kind": "did", "file": "wide.csv", "value": "treated one", "controls": [{"column": "a"}, {"column": "e"}], "start_row": 15, "expect": {"effect": 8, "tolerance": 1.5}}]
                """);

        assertThat(lines)
                .hasSize(8)
                .allSatisfy(line -> assertThat(line.holds())
                        .as(line.what() + " " + line.ours())
                        .isTrue());
    }

    @Test
    void whatIsWrongIsMissedAndWhatIsNotUnderstoodIsSaid() throws Exception {
        Files.writeString(folder.resolve("short.csv"), "t,y\n1,2\n2,3\n3,x\n");
        Files.writeString(folder.resolve("flat.csv"), "y\n" + "5\n".repeat(40));

        var lines = cases("""
                [{"id": "strange", "kind": "horoscope", "file": "flat.csv", "expect": {}},
                 {"id": "no file", "kind": "step", "expect": {}},
                 {"id": "lost", "kind": "step", "file": "lost.csv", "value": "y", "start_row": 2, "expect": {}},
                 {"id": "words", "kind": "step", "file": "short.csv", "value": "y", "start_row": 2, "expect": {"effect": 1}},
                 {"id": "column", "kind": "step", "file": "flat.csv", "value": "z", "start_row": 2, "expect": {"effect": 1}},
                 {"id": "row", "kind": "step", "file": "flat.csv", "value": "y", "start_row": 99, "expect": {"effect": 1}},
                 {"id": "flat", "kind": "step", "file": "flat.csv", "value": "y", "start_row": 20, "expect": {"effect": 1}},
                 {"id": "root", "kind": "counterfactual", "file": "flat.csv", "value": "y", "transform": "cube", "start_row": 20, "expect": {"effect": 1}},
                 {"id": "units", "kind": "synthetic-control", "file": "flat.csv", "value": "y", "start_row": 20, "expect": {"effect": 1}},
                 {"kind": "did", "file": "flat.csv", "expect": {}}]
                """);

        assertThat(lines)
                .hasSize(10)
                .allSatisfy(line -> assertThat(line.holds()).as(line.what()).isFalse());
        assertThat(lines)
                .extracting(Line::published)
                .allSatisfy(why -> assertThat(why).doesNotContain("NullPointer"));
    }

    private List<Line> cases(String json) throws Exception {
        Files.writeString(folder.resolve("cases.json"), json);
        return new InterventionsTopic(1, 1)
                .run(data).stream()
                        .filter(line -> !line.what().contains("step of 0.2")
                                && !line.what().contains("no effect,")
                                && !line.what().startsWith("M3")
                                && !line.what().startsWith("a study"))
                        .toList();
    }
}
