package org.waymark.api.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.waymark.insights.schema.Tables.KPI_FORECAST;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.api.Caller;
import org.waymark.platform.Role;

@BothDatabases
class AnalysisResourceTest {
    private final ApiReadings read;
    private final String turnover;

    AnalysisResourceTest(TestDatabase database) {
        read = new ApiReadings(database);
        turnover = read.kpi("Turnover");
    }

    @Test
    void whatIsNotComputedYetSaysSo() {
        var analysis = read.analysis(read.member, turnover);

        assertThat(analysis.at("/verdict/kind").asString()).isEqualTo("PENDING");
        assertThat(analysis.at("/kpi").asString()).isEqualTo(turnover);
        assertThat(analysis.at("/basis").isNull()).isTrue();
        assertThat(analysis.at("/related")).isEmpty();
    }

    @Test
    void tooFewValuesSayHowManyAreMissing() {
        read.measured(turnover, 20, 21, 19);
        read.analyse(turnover);

        var analysis = read.analysis(read.member, turnover);

        assertThat(analysis.at("/verdict").toString())
                .isEqualTo("{\"kind\":\"UNJUDGED\",\"lack\":{\"of\":\"VALUES\",\"have\":3,\"need\":6,\"missing\":3}}");
        assertThat(analysis.at("/range").isNull()).isTrue();
        assertThat(analysis.at("/used").asInt()).isEqualTo(3);
    }

    @Test
    void aValueFarOutsideIsToldWithRuleDayOddsAndUsualRange() {
        read.spiked(turnover);

        var analysis = read.analysis(read.member, turnover);

        assertThat(analysis.at("/verdict/kind").asString()).isEqualTo("MOVED");
        assertThat(analysis.at("/verdict/way").asString()).isEqualTo("UP");
        assertThat(analysis.at("/verdict/rule").asString()).isEqualTo("OUTSIDE");
        assertThat(analysis.at("/verdict/since").asString()).isEqualTo("2026-04-30");
        assertThat(analysis.at("/verdict/odds").asDouble()).isBetween(0.0, 0.001);
        assertThat(analysis.at("/range/high").asDouble()).isBetween(20.0, 35.0);
        assertThat(analysis.at("/range/firmness").asString()).isEqualTo("FIRM");
        assertThat(analysis.at("/chart/phases")).hasSize(1);
        assertThat(analysis.at("/chart/points/0/value").asDouble()).isEqualTo(35);
        assertThat(analysis.at("/chart/widening").asDouble()).isGreaterThanOrEqualTo(1);
        assertThat(analysis.at("/basis/throughDay").asString()).isEqualTo("2026-04-30");
        assertThat(analysis.at("/basis/inputs").asString()).isNotEmpty();
    }

    @Test
    void whereAKpiIsHeadingIsToldWithBandsAndTheChanceOfItsTarget() {
        var path = "/api/v1/kpis/" + turnover;
        read.admin.put(path + "/targets", read.admin.get(path).etag(), """
                {"targets": [{"fromDay": "2026-01-01", "high": 20}]}""");
        read.measured(turnover, new Random(7).doubles(28, 19, 21).toArray());
        read.analyse(turnover);

        var analysis = read.analysis(read.member, turnover);

        assertThat(analysis.at("/verdict").toString()).isEqualTo("{\"kind\":\"STEADY\"}");
        assertThat(analysis.at("/chance/value").asDouble()).isBetween(0.2, 0.8);
        assertThat(analysis.at("/chance/day").asString()).isEqualTo("2026-12-31");
        assertThat(analysis.at("/noFan").isNull()).isTrue();
        assertThat(analysis.at("/fan/members")).isNotEmpty();
        assertThat(analysis.at("/fan/steps/0/day").asString()).isEqualTo("2026-05-31");
        assertThat(analysis.at("/fan/steps"))
                .allSatisfy(step -> assertThat(List.of(
                                step.at("/within95/low").asDouble(),
                                step.at("/within80/low").asDouble(),
                                step.at("/within50/low").asDouble(),
                                step.at("/median").asDouble(),
                                step.at("/within50/high").asDouble(),
                                step.at("/within80/high").asDouble(),
                                step.at("/within95/high").asDouble()))
                        .isSorted());
        assertThat(read.member.get(path + "/forecasts").json().at("/items").valueStream())
                .extracting(forecast -> forecast.at("/day").asString())
                .containsExactly("2026-12-31", "2026-05-31");
    }

    @Test
    void driversThatOneMayNotSeeStandTogetherWithoutAName() {
        var leavers = read.kpi("Leavers", "COUNT", "people");
        var heads = read.kpi("Head count", "COUNT", "people");
        read.madeOf(read.admin, turnover, "\"0\"", "[%s] / [%s] * 100".formatted(leavers, heads));
        read.measured(leavers, 10, 15);
        read.measured(heads, 100, 120);
        read.measured(turnover, 10, 13);
        read.analyse(turnover);
        read.hide(leavers);

        var all = read.analysis(read.admin, turnover).at("/drivers");
        var some = read.analysis(read.member, turnover).at("/drivers");

        assertThat(all.at("/drivers")).hasSize(2);
        assertThat(all.at("/others").isNull()).isTrue();
        assertThat(all.at("/unexplained").asDouble()).isCloseTo(0.5, within(1e-9));
        assertThat(some.at("/drivers").valueStream().map(one -> one.at("/kpi").asString()))
                .containsExactly(heads);
        assertThat(some.at("/others/count").asInt()).isOne();
        assertThat(some.at("/others/change").asDouble()
                        + some.at("/drivers/0/change").asDouble())
                .isCloseTo(2.5, within(1e-9));
        assertThat(some.toString()).doesNotContain(leavers);
    }

    @Test
    void forecastsAreListedWithWhatCameOfThem() {
        forecast(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 3, 31), 21.5);
        forecast(LocalDate.of(2026, 12, 31), LocalDate.of(2026, 3, 31), null);
        forecast(LocalDate.of(2026, 12, 31), LocalDate.of(2026, 4, 30), null);
        var path = "/api/v1/kpis/" + turnover + "/forecasts?limit=1";

        var first = read.member.get(path).json();
        var second = read.member.get(first.at("/next").asString()).json();
        var third = read.member.get(second.at("/next").asString()).json();

        assertThat(first.at("/items/0/madeThrough").asString()).isEqualTo("2026-04-30");
        assertThat(first.at("/items/0/outcome").isNull()).isTrue();
        assertThat(second.at("/items/0/madeThrough").asString()).isEqualTo("2026-03-31");
        assertThat(third.at("/items/0/day").asString()).isEqualTo("2026-04-30");
        assertThat(third.at("/items/0/outcome/value").asDouble()).isEqualTo(21.5);
        assertThat(third.at("/items/0/outcome/within80").asBoolean()).isTrue();
        assertThat(third.at("/next").isNull()).isTrue();
        assertThat(read.member
                        .get("/api/v1/kpis/%s/forecasts?cursor=%s".formatted(turnover, "bm8"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whatAKpiOneMayNotSeeSaysIsMissing() {
        read.spiked(turnover);
        read.hide(turnover);
        var stranger = new Caller(read.database, new BareWorkspace(read.database).person(Role.OWNER));

        for (var path : new String[] {"/analysis", "/forecasts"}) {
            assertThat(read.admin.get("/api/v1/kpis/" + turnover + path).status())
                    .isEqualTo(200);
            assertThat(read.member.get("/api/v1/kpis/" + turnover + path).status())
                    .isEqualTo(404);
            assertThat(stranger.get("/api/v1/kpis/" + turnover + path).status()).isEqualTo(404);
        }
    }

    private void forecast(LocalDate day, LocalDate through, @Nullable Double value) {
        read.database
                .get(DSLContext.class)
                .insertInto(KPI_FORECAST)
                .set(KPI_FORECAST.WORKSPACE_ID, read.workspace.id)
                .set(KPI_FORECAST.KPI_ID, UUID.fromString(turnover))
                .set(KPI_FORECAST.FOR_DAY, day)
                .set(KPI_FORECAST.MADE_THROUGH, through)
                .set(KPI_FORECAST.ENGINE, 1L)
                .set(KPI_FORECAST.LOCATION, 21.0)
                .set(KPI_FORECAST.SCALE, 0.5)
                .set(KPI_FORECAST.VALUE, value)
                .set(KPI_FORECAST.PIT, value == null ? null : 0.8)
                .set(KPI_FORECAST.HIT80, value == null ? null : true)
                .set(KPI_FORECAST.HIT95, value == null ? null : true)
                .execute();
    }
}
