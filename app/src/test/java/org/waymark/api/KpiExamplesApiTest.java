package org.waymark.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.platform.Role;

/** Every KPI that comes up in practice can be defined without bending it. */
@BothDatabases
class KpiExamplesApiTest {
    private final Caller caller;

    KpiExamplesApiTest(TestDatabase database) {
        caller = new Caller(database, new BareWorkspace(database).person(Role.ADMIN));
    }

    @Test
    void kpisOfEveryTradeCanBeWatched() {
        Stream.of(
                        "Marketing-qualified leads, COUNT, HIGHER, MONTHLY",
                        "Employee turnover, PERCENT, LOWER, MONTHLY",
                        "Revenue growth, PERCENT, HIGHER, QUARTERLY",
                        "Net profit margin, PERCENT, HIGHER, QUARTERLY",
                        "Customer acquisition cost, CURRENCY, LOWER, MONTHLY",
                        "Net promoter score, SCORE, HIGHER, QUARTERLY",
                        "Inventory turnover, OTHER, HIGHER, MONTHLY",
                        "Return on investment, PERCENT, HIGHER, YEARLY",
                        "Throughput, COUNT, HIGHER, DAILY",
                        "On-time delivery, PERCENT, HIGHER, WEEKLY",
                        "Scrap rate, PERCENT, LOWER, DAILY",
                        "Return rate, PERCENT, LOWER, MONTHLY",
                        "Order value, CURRENCY, HIGHER, WEEKLY",
                        "Sales per area, CURRENCY, HIGHER, MONTHLY",
                        "Retention, PERCENT, HIGHER, MONTHLY",
                        "Satisfaction score, SCORE, HIGHER, MONTHLY",
                        "Treatment success rate, PERCENT, HIGHER, MONTHLY",
                        "Length of stay, DURATION, BAND, WEEKLY",
                        "Churn, PERCENT, LOWER, MONTHLY",
                        "Bugs found and fixed, COUNT, HIGHER, WEEKLY",
                        "Hours of learning, DURATION, HIGHER, WEEKLY",
                        "Work-life balance score, SCORE, HIGHER, WEEKLY",
                        "Savings rate, PERCENT, HIGHER, MONTHLY",
                        "Books read, COUNT, HIGHER, MONTHLY",
                        "Productive hours, DURATION, HIGHER, DAILY",
                        "Stress level, SCORE, LOWER, DAILY",
                        "Workouts, COUNT, HIGHER, WEEKLY")
                .map(line -> line.split(", "))
                .forEach(kpi -> assertThat(
                                define(caller, kpi[0], kpi[1], kpi[2], kpi[3]).status())
                        .as(kpi[0])
                        .isEqualTo(201));
    }

    @Test
    void turnoverOfTwentyThreePercentMissesItsTargetOfFifteen() {
        var turnover = define(caller, "Employee turnover", "PERCENT", "LOWER", "MONTHLY");
        var path = turnover.header("Location");
        caller.put(path + "/targets", turnover.etag(), "{\"targets\": [{\"fromDay\": \"2026-01-01\", \"high\": 15}]}");

        caller.post(path + "/measurements", "{\"values\": [{\"day\": \"2026-04-30\", \"value\": 23}]}");

        assertThat(caller.get(path).json().path("standing").asString()).isEqualTo("MISSES");
    }

    static Caller.Reply define(Caller caller, String name, String unit, String direction, String cadence) {
        return caller.post("/api/v1/kpis", """
                {"name": "%s", "what": "%1$s of us all", "why": "It tells whether we are well", "how": "As counted",
                 "review": "Quarterly by the vice president", "unit": {"kind": "%s"}, "direction": "%s", "cadence": "%s"}""".formatted(name, unit, direction, cadence));
    }
}
