package org.waymark.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.platform.Role;

/** Every example that comes up in practice can be said without bending it. */
@BothDatabases
class ExamplesApiTest {
    private final Caller caller;
    private final String quarter;
    private final String year;

    ExamplesApiTest(TestDatabase database) {
        caller = new Caller(database, new BareWorkspace(database).person(Role.ADMIN));
        year = cycle("YEAR", "2026-01-01", "2026-12-31");
        quarter = cycle("QUARTER", "2026-04-01", "2026-06-30");
    }

    @Test
    void theMostDownloadedAppInItsStore() {
        achieve(
                quarter,
                "The most-downloaded app in its store",
                keyResult(
                        "Survey ten wishes and ship five of the top ones",
                        milestones("Ten wishes surveyed", "First", "Second", "Third", "Fourth", "Fifth"),
                        ", \"due\": \"2026-06-15\""),
                keyResult("Ten user tests", reach(0, 10), ""),
                keyResult("Satisfaction up by at least half", relative(50), score()),
                keyResult("Two hundred five-star ratings", reach(0, 200), ", \"due\": \"2026-06-01\""));
    }

    @Test
    void moreRecognitionOfTheBrand() {
        achieve(
                quarter,
                "People recognise the brand",
                keyResult("Media engagement +20 %", relative(20), ""),
                keyResult("A referral programme", yesNo(), ", \"due\": \"2026-05-15\""),
                keyResult("Two new audiences", milestones("First audience", "Second audience"), ""),
                keyResult("Guest articles on four sites of rank 50 or better", reach(0, 4), ""));
    }

    @Test
    void socialEngagementRisesByAThird() {
        achieve(
                quarter,
                "Social engagement +35 %",
                keyResult("Identify three sites", reach(0, 3), ", \"due\": \"2026-04-20\""),
                keyResult("Six chats", reach(0, 6), ""),
                keyResult(
                        "Answer comments within three hours",
                        "{\"kind\": \"HOLD\", \"high\": 3, \"every\": \"WEEKLY\"}",
                        hours()),
                keyResult("Followers +20 %", relative(20), ""));
    }

    @Test
    void thePersonalNetworkGrowsByAQuarter() {
        achieve(
                quarter,
                "My network +25 %",
                keyResult("Post 8 a day", rate(8, "DAILY", "MEAN"), ""),
                keyResult("Post 3 a day on the second site", rate(3, "DAILY", "MEAN"), ""),
                keyResult("Two new sites", reach(0, 2), ""),
                keyResult(
                        "Five groups of at least 2,500 members with ten comments each",
                        milestones("Group 1", "Group 2", "Group 3", "Group 4", "Group 5"),
                        ""),
                keyResult("Three answers a week", rate(3, "WEEKLY", "SUM"), ""),
                keyResult("One question a week", rate(1, "WEEKLY", "SUM"), ""),
                keyResult("Fifteen followers from answers and questions", reach(0, 15), ""));
    }

    @Test
    void employeesAreMoreEngagedAtTheNextSurvey() {
        achieve(
                quarter,
                "Engagement of employees +20 % on the next survey",
                keyResult("The intranet is live", yesNo(), ""),
                keyResult(
                        "Career paths are written",
                        "{\"kind\": \"ZONES\", \"commit\": \"For one team\", \"target\": \"For all teams\", \"stretch\": \"Talked through with everybody\"}",
                        ""),
                keyResult("Managers are trained", reach(0, 40), ""));
    }

    @Test
    void theMarketPresenceGrowsByTheEndOfTheYear() {
        achieve(
                year,
                "A stronger presence in the market",
                keyResult("Revenue +40 %", relative(40), euros()),
                keyResult("Three products", milestones("Product A", "Product B", "Product C"), ""),
                keyResult("Two markets", milestones("Portugal", "Poland"), ""),
                keyResult("Engagement +50 %", relative(50), ""));
    }

    @Test
    void aPersonalBrandInSixMonths() {
        var half =
                "{\"name\": \"First half\", \"rhythm\": \"CUSTOM\", \"start\": \"2026-01-05\", \"end\": \"2026-07-04\"}";
        achieve(
                caller.post("/api/v1/cycles", half).id(),
                "People know what I stand for",
                keyResult("Followers +60 %", relative(60), ""),
                keyResult("Four posts a week", rate(4, "WEEKLY", "SUM"), ""),
                keyResult("Two talks", reach(0, 2), ""),
                keyResult("Three collaborations", reach(0, 3), ""));
    }

    @Test
    void excellentServiceRaisesTheMarketShare() {
        achieve(
                quarter,
                "Customer service is excellent, so that market share rises 10 %",
                keyResult("A workshop for call centres", yesNo(), ""),
                keyResult("Complaints -10 %", relative(-10), ""));
    }

    @Test
    void revenueRisesByAFifthInAQuarter() {
        achieve(
                quarter,
                "Revenue +20 %",
                keyResult("Ship V2", yesNo(), ""),
                keyResult("Enter a region", yesNo(), ""),
                keyResult("Order value +20 %", relative(20), euros()),
                keyResult("Efficiency +15 %", relative(15), ""));
    }

    @Test
    void aBetterHomePage() {
        achieve(
                quarter,
                "A better home page",
                keyResult("99.99 % uptime", "{\"kind\": \"HOLD\", \"low\": 99.99, \"every\": \"WEEKLY\"}", ""),
                keyResult("Latency down to 1000 ms", reach(2400, 1000), ""),
                keyResult("Three languages", milestones("English", "German", "Spanish"), ""),
                keyResult("A layout for phones", yesNo(), ""));
    }

    @Test
    void aSmallerCarbonFootprintWithAGoalBeyondTheYear() {
        var results = achieve(
                year,
                "Carbon footprint -10 %",
                keyResult("Half the energy is renewable", reach(20, 50), ""),
                keyResult(
                        "Recycling everywhere",
                        "{\"kind\": \"SCALE\", \"base\": 0, \"commit\": 4, \"target\": 8, \"stretch\": 10}",
                        ""),
                keyResult("Public transport +25 %", relative(25), ""),
                keyResult("The fleet is electric", reach(0, 30), ", \"due\": \"2028-12-31\""));

        assertThat(results.getLast().json().path("due").asString()).isEqualTo("2028-12-31");
    }

    @Test
    void aBaselineIsMeasuredFirstAndThenImproved() {
        var results = achieve(quarter, "Followers", keyResult("Followers +20 %", relative(20), ""));
        var path = results.getFirst().header("Location");

        report(path, "2026-04-06", 1000);
        var start = caller.get(path).json();
        report(path, "2026-05-04", 1100);
        var halfWay = caller.get(path).json();

        assertThat(start.path("target").path("baseline").asDouble()).isEqualTo(1000);
        assertThat(start.path("progress").asDouble()).isZero();
        assertThat(halfWay.path("progress").asDouble()).isEqualTo(0.5);
    }

    @Test
    void aKeyResultBorrowsTheNumberOfAKpi() {
        var growth = KpiExamplesApiTest.define(caller, "Revenue growth", "PERCENT", "HIGHER", "MONTHLY")
                .id();
        var results = achieve(
                year,
                "Growth as never before",
                keyResult("Revenue growth reaches 40 %", reach(10, 40), ", \"kpi\": \"%s\"".formatted(growth)));

        caller.post("/api/v1/measurement-batches", """
                {"values": [{"kpi": "%s", "day": "2026-04-30", "value": 25}]}""".formatted(growth));

        assertThat(caller.get(results.getFirst().header("Location"))
                        .json()
                        .path("progress")
                        .asDouble())
                .isEqualTo(0.5);
    }

    private List<Caller.Reply> achieve(String cycle, String objective, String... keyResults) {
        var made = caller.post(
                "/api/v1/objectives",
                "{\"title\": \"%s\", \"cycle\": \"%s\", \"published\": true}".formatted(objective, cycle));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        var added = Stream.of(keyResults)
                .map(keyResult -> caller.post(made.header("Location") + "/key-results", keyResult))
                .toList();
        assertThat(added)
                .allSatisfy(one -> assertThat(one.status()).as(one.toString()).isEqualTo(201));
        return added;
    }

    private void report(String keyResult, String day, double value) {
        assertThat(caller.post(keyResult + "/check-ins", "{\"day\": \"%s\", \"value\": %s}".formatted(day, value))
                        .status())
                .isEqualTo(201);
    }

    private String cycle(String rhythm, String start, String end) {
        return caller.post(
                        "/api/v1/cycles",
                        "{\"rhythm\": \"%s\", \"start\": \"%s\", \"end\": \"%s\"}".formatted(rhythm, start, end))
                .id();
    }

    private static String keyResult(String title, String target, String more) {
        return "{\"title\": \"%s\", \"target\": %s%s}".formatted(title, target, more);
    }

    private static String reach(double from, double to) {
        return "{\"kind\": \"REACH\", \"from\": %s, \"to\": %s}".formatted(from, to);
    }

    private static String relative(double percent) {
        return "{\"kind\": \"RELATIVE\", \"percent\": %s}".formatted(percent);
    }

    private static String rate(double times, String per, String by) {
        return "{\"kind\": \"RATE\", \"times\": %s, \"per\": \"%s\", \"by\": \"%s\"}".formatted(times, per, by);
    }

    private static String milestones(String... titles) {
        return Stream.of(titles)
                .map("{\"title\": \"%s\"}"::formatted)
                .collect(java.util.stream.Collectors.joining(
                        ", ", "{\"kind\": \"MILESTONES\", \"milestones\": [", "]}"));
    }

    private static String yesNo() {
        return "{\"kind\": \"YES_NO\"}";
    }

    private static String score() {
        return ", \"unit\": {\"kind\": \"SCORE\", \"decimals\": 1}";
    }

    private static String hours() {
        return ", \"unit\": {\"kind\": \"DURATION\", \"symbol\": \"h\"}";
    }

    private static String euros() {
        return ", \"unit\": {\"kind\": \"CURRENCY\", \"symbol\": \"EUR\"}";
    }
}
