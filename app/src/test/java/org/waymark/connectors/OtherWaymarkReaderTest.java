package org.waymark.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.connectors.Kind.OTHER_WAYMARK;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.fakes.RawServer;
import org.waymark.people.TokenWish;
import org.waymark.people.Tokens;
import org.waymark.platform.Scope;

/** The other Waymark is the program under test itself, over real HTTP. */
class OtherWaymarkReaderTest {
    private final World world = new World(TestDatabase.SQLITE);
    private final String address = world.database.address();
    private String token = "";

    @BeforeEach
    void issue() {
        token = world.database
                .get(Tokens.class)
                .issue(world.maya, new TokenWish("Other", Scope.READ, 1))
                .secret();
    }

    @Test
    void valuesOfKpisComeByNameOrId() throws Troubled {
        var turnover = world.kpi("Turnover");
        var sales = world.kpi("Sales");
        var day = world.database
                .clock()
                .instant()
                .atZone(Reading.BERLIN)
                .toLocalDate()
                .minusMonths(2)
                .withDayOfMonth(1)
                .minusDays(1);
        world.measured(turnover, day, 12.5);
        world.measured(sales, day, 7);

        var rows = read("turnover\n" + sales.id().value(), day);

        assertThat(rows.rows())
                .containsExactly(
                        "day | kpi | id | value | numerator | denominator | note",
                        "%s | Turnover | %s | 12.5 |  |  | "
                                .formatted(day, turnover.id().value()),
                        "%s | Sales | %s | 7 |  |  | ".formatted(day, sales.id().value()));
        assertThat(read("Sales", day.plusMonths(3)).rows()).hasSize(1); // of other days only
        assertThat(read("", day).rows()).hasSize(3);
    }

    @Test
    void whatIsNotThereOrNotForThisTokenIsSaid() {
        world.kpi("Turnover");
        var day = LocalDate.of(2026, 1, 31);

        assertThat(read("Churn", day).trouble()).contains("has no KPI \"Churn\"");
        assertThat(read("Turnover", day).secret("wm_wrong").trouble()).contains("does not know who asks");
        assertThat(Reading.of(OTHER_WAYMARK, address + "/teams").secret(token).trouble())
                .contains("a page for people");
    }

    @Test
    void pagesAreFollowedAlsoBehindALongerPath() throws Exception {
        try (var proxy = RawServer.open()) {
            proxy.at(
                    "/goals/api/v1/kpis",
                    (asked, out) -> RawServer.write(
                            out,
                            "200 OK",
                            "Content-Type: application/json",
                            (asked.path().contains("cursor")
                                            ? "{\"items\":[{\"id\":\"2\",\"name\":\"B\",\"cadence\":\"DAILY\"}],\"next\":null}"
                                            : "{\"items\":[{\"id\":\"1\",\"name\":\"A\",\"cadence\":\"DAILY\"}],\"next\":\"/api/v1/kpis?cursor=x\"}")
                                    .getBytes()));
            proxy.says(
                    "/goals/api/v1/kpis/2/measurements",
                    "application/json",
                    "{\"items\":[{\"day\":\"2026-01-02\",\"value\":3}]}");

            assertThat(Reading.of(OTHER_WAYMARK, proxy.uri("/goals/"), "kpis", "B")
                            .secret("t")
                            .rows())
                    .endsWith("2026-01-02 | B | 2 | 3 |  |  | ");
            proxy.says("/goals/api/v1/kpis", "application/json", "[]");
            assertThat(Reading.of(OTHER_WAYMARK, proxy.uri("/goals/"))
                            .secret("t")
                            .trouble())
                    .contains("not that of a Waymark");
        }
    }

    private Reading read(String kpis, LocalDate day) {
        return Reading.of(OTHER_WAYMARK, address, "kpis", kpis)
                .secret(token)
                .days(day.withDayOfMonth(1).toString(), day.toString());
    }
}
