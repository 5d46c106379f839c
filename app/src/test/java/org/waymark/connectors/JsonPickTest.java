package org.waymark.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPickTest {
    private static final Object JSON = Map.of(
            "data",
            List.of(
                    Map.of("day", "2026-01-01", "sales", Map.of("net", new BigDecimal("1.10")), "shop", "A"),
                    Map.of("day", "2026-01-02", "sales", Map.of("net", 2), "shop", "B")),
            "my-total",
            7,
            "values",
            List.of(1, 2, 3.5),
            "odd name",
            Map.of("it's", 1));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$.data[0].sales.net | 1.10",
                "data[1].sales.net | 2",
                "$.data[-1].day | 2026-01-02",
                "my-total | 7",
                "$['odd name'][\"it's\"] | 1",
                "$.data[?(@.shop == 'B')].sales.net | 2",
                "$.data[?(@.sales.net >= 2 && @.day != \"x\")].shop | B",
                "$..net | 1.10",
                "$.data.length() | 2",
                "$.values.sum() | 6.5",
                "$.data.sum() | null",
                "$.data[0:1].shop | A",
                "$.gone.deeper | null"
            })
    void findsWhatIsAskedFor(String path, String found) {
        var pick = JsonPick.of(path).orElseThrow();

        assertThat(String.valueOf(pick.one(JSON))).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$..a..b",
                "$..*",
                "$.a[?(@.x =~ /(a+)+b/)]",
                "$.a[?(@.x in $.b)]",
                "$.a[?(@.x == $.b[0])]",
                "$.a[?(@..x == 1)]",
                "$.a[?(@.x anyof ['b'])]",
                "$.a[?(1 == 1)]",
                "$.concat($.a, $.b)",
                "$.a[*].b.sum()",
                "$[(@.length-1)]",
                "$.a.keys()",
                "$.",
                "$['a",
                "a b",
                "$.a[99999999999]",
                "$['a\\u0000']"
            })
    void whatMightRunAwayOrIsNoPathIsRefused(String path) {
        assertThat(JsonPick.of(path)).isEmpty();
    }

    @Test
    void aLongPathIsRefused() {
        assertThat(JsonPick.of("$" + ".a".repeat(150))).isEmpty();
        assertThat(JsonPick.of("$[" + "?(".repeat(100))).isEmpty();
    }

    @Test
    void aPlaceThatIsNotThereIsNoEmptyList() {
        assertThat(JsonPick.of("$.data").orElseThrow().all(JSON))
                .hasValueSatisfying(all -> assertThat(all).hasSize(2));
        assertThat(JsonPick.of("$.dada").orElseThrow().all(JSON)).isEmpty();
        assertThat(JsonPick.TOP.all(List.of(1, 2)))
                .hasValueSatisfying(all -> assertThat(all).hasSize(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"day = $.d | day | $.d", "net sales=$.a.b | net sales | $.a.b", "day = t as epoch | day | t"})
    void aColumnIsANameAndAPath(String line, String name, String path) {
        var column = JsonColumn.of(line).orElseThrow();

        assertThat(column.name()).isEqualTo(name);
        assertThat(column.pick()).hasToString(path);
    }

    @Test
    void secondsAndThousandthsSince1970AreMoments() {
        var seconds = JsonColumn.of("day = t as epoch").orElseThrow();
        var thousandths = JsonColumn.of("day = t as epoch-ms").orElseThrow();

        assertThat(seconds.of(Map.of("t", 1_767_225_600)).text()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(thousandths.of(Map.of("t", 1_767_225_600_000L)).text()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(seconds.of(Map.of("t", "soon")).text()).isEqualTo("soon");
        assertThat(JsonColumn.of("only a name")).isEmpty();
    }
}
