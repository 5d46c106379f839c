package org.waymark.api.insights;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.api.Caller;
import org.waymark.api.Caller.Reply;
import org.waymark.platform.Role;
import tools.jackson.databind.JsonNode;

@BothDatabases
class FormulaResourceTest {
    private static final String RATE = "kpi(\"leavers\") / kpi(\"Head count\") * 100";

    private final ApiReadings read;
    private final String turnover;
    private final String leavers;
    private final String heads;
    private final String path;

    FormulaResourceTest(TestDatabase database) {
        read = new ApiReadings(database);
        turnover = read.kpi("Turnover");
        leavers = read.kpi("Leavers", "COUNT", "people");
        heads = read.kpi("Head count", "COUNT", "people");
        path = "/api/v1/kpis/" + turnover + "/formula";
    }

    @Test
    void aKpiIsMadeOfOthersAndOnlyMeasuredAgain() {
        var before = read.member.get(path);
        assertThat(before.json().at("/formula").isNull()).isTrue();
        assertThat(before.etag()).startsWith("\"0-");

        var set = madeOf(read.admin, before.etag(), RATE);

        assertThat(set.status()).as(set.toString()).isEqualTo(200);
        assertThat(set.json().at("/formula").asString()).isEqualTo("[%s] / [%s] * 100".formatted(leavers, heads));
        assertThat(set.json().at("/named").asString()).isEqualTo("[Leavers] / kpi(\"Head count\") * 100");
        assertThat(set.json().at("/drivers").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder(leavers, heads);
        assertThat(set.json().at("/setBy").asString())
                .isEqualTo(read.ada.person().toString());
        assertThat(set.etag()).startsWith("\"1-");
        assertThat(read.member.get(path).json()).isEqualTo(set.json());

        var removed = read.admin.delete(path, "If-Match", set.etag());

        assertThat(removed.status()).as(removed.toString()).isEqualTo(200);
        assertThat(removed.json()).isEqualTo(before.json());
        assertThat(read.admin.delete(path, "If-Match", "\"0\"").status()).isEqualTo(404);
    }

    @Test
    void aFormulaCanMakeTheValues() {
        var computing = "{\"formula\": \"[%s] / [%s] * 100\", \"mode\": \"COMPUTES\"}".formatted(leavers, heads);
        var preview = read.admin.post(path + "/preview", computing);
        assertThat(preview.json().at("/unit").asString()).isEqualTo("%");
        assertThat(preview.json().at("/reading").asString()).isEqualTo("Leavers in percent of Head count");

        var set = read.admin.put(path, "\"0\"", computing);

        assertThat(set.json().at("/mode").asString()).isEqualTo("COMPUTES");
        var typed = read.admin.post(
                "/api/v1/kpis/" + turnover + "/measurements",
                "{\"values\": [{\"day\": \"2026-04-30\", \"value\": 3}]}");
        assertThat(typed.status()).as(typed.toString()).isEqualTo(409);
        assertThat(read.member.get("/api/v1/kpi-trees").json().at("/items/0/id").asString())
                .isEqualTo(turnover);
        assertThat(read.member
                        .get("/api/v1/kpis/" + turnover + "/parts")
                        .json()
                        .at("/items")
                        .valueStream())
                .extracting(one -> one.at("/id").asString())
                .containsExactlyInAnyOrder(leavers, heads);
    }

    @Test
    void whatIsChangedMustBeTheVersionThatWasSeen() {
        var first = madeOf(read.admin, "\"0\"", RATE);

        assertThat(madeOf(read.admin, "\"0\"", RATE + " + 1").status()).isEqualTo(412);
        assertThat(read.admin.delete(path, "If-Match", "\"2\"").status()).isEqualTo(412);
        assertThat(read.admin.delete(path).status()).isEqualTo(428);
        assertThat(madeOf(read.admin, first.etag(), "[%s] * 100".formatted(leavers))
                        .etag())
                .startsWith("\"2-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "''                                   | 1  | formula.empty            | Write a formula",
                "kpi(\"Leavers\") /                   | 17 | formula.unfinished       | finish it",
                "kpi(\"Leavers\") $ 2                 | 16 | formula.strange-sign     | use + - * / ^",
                "2 * median(1, 2)                     | 5  | formula.unknown-function | use for example",
                "1 + kpi(\"Joiners\")                 | 5  | insights.formula-kpi     | use the name or id",
                "kpi(\"Leavers\") + kpi(\"Overtime\") | 16 | formula.units            | bring them to one unit",
            })
    void aMistakeNamesItsPlaceItsRuleAndWhatHelps(String formula, int at, String rule, String remedy) {
        read.kpi("Overtime", "DURATION", "h");

        var refused = madeOf(read.admin, "\"0\"", formula);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.json().at("/errors")).singleElement().satisfies(error -> {
            assertThat(error.at("/field").asString()).isEqualTo("formula");
            assertThat(error.at("/at").asInt()).as(refused.toString()).isEqualTo(at);
            assertThat(error.at("/rule").asString()).isEqualTo(rule);
            assertThat(error.at("/message").asString()).contains(remedy);
        });
    }

    @Test
    void aCircleIsWrongAsAWhole() {
        madeOf(read.admin, "\"0\"", RATE);

        var refused = read.madeOf(read.admin, leavers, "\"0\"", "kpi(\"Turnover\") / 100 * kpi(\"Head count\")");

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/rule").asString()).isEqualTo("insights.formula-cycle");
        assertThat(refused.json().at("/errors/0/at").isNull()).isTrue();
    }

    @Test
    void onlyWhoMayEditAKpiSaysWhatItIsMadeOf() {
        assertThat(madeOf(read.member, "\"0\"", RATE).status()).isEqualTo(403);
        madeOf(read.admin, "\"0\"", RATE);
        assertThat(read.member.delete(path, "If-Match", "\"1\"").status()).isEqualTo(403);
    }

    @Test
    void aDriverThatOneMayNotSeeHasNoName() {
        madeOf(read.admin, "\"0\"", RATE);
        read.hide(leavers);

        var shown = read.member.get(path).json();

        assertThat(shown.at("/drivers").valueStream().map(JsonNode::asString)).containsExactly(heads);
        assertThat(shown.toString()).doesNotContain("Leavers");
    }

    @Test
    void theFormulaOfAKpiOneMayNotSeeIsMissing() {
        madeOf(read.admin, "\"0\"", RATE);
        read.hide(turnover);
        var stranger = new Caller(read.database, new BareWorkspace(read.database).person(Role.OWNER));

        for (var other : new Caller[] {read.member, stranger}) {
            assertThat(other.get(path).status()).isEqualTo(404);
            assertThat(madeOf(other, "\"1\"", RATE).status()).isEqualTo(404);
            assertThat(other.delete(path, "If-Match", "\"1\"").status()).isEqualTo(404);
        }
    }

    private Reply madeOf(Caller caller, String etag, String formula) {
        return read.madeOf(caller, turnover, etag, formula);
    }
}
