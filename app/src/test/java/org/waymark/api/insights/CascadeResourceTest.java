package org.waymark.api.insights;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.people.TeamWish;
import org.waymark.people.Teams;

@BothDatabases
class CascadeResourceTest {
    private final ApiReadings read;
    private final String path;
    private final String body;

    CascadeResourceTest(TestDatabase database) {
        read = new ApiReadings(database);
        path = "/api/v1/kpis/" + read.kpi("Hires") + "/cascade";
        var stores = database.get(Teams.class)
                .found(read.ada, new TeamWish("Stores", null), null)
                .id()
                .value();
        body = "{\"rule\": \"SUM\", \"teams\": [{\"team\": \"%s\"}]%%s}".formatted(stores);
    }

    @Test
    void aPlanIsDoneAsItWasShownAndUndone() {
        var plan = read.admin.post(path + "/plan", body.formatted(""));
        assertThat(plan.json().at("/parts/0/name").asString()).isEqualTo("Hires, Stores");
        assertThat(plan.json().at("/parts/0/kpi").isNull()).isTrue();

        var seal = ", \"seal\": \"%s\"".formatted(plan.json().at("/seal").asString());
        var done = read.admin.put(path, "\"0\"", body.formatted(seal));

        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        assertThat(done.json().at("/rule").asString()).isEqualTo("SUM");
        assertThat(read.member.get(path).json()).isEqualTo(done.json());
        assertThat(read.admin.delete(path).json().at("/rule").isNull()).isTrue();
    }

    @Test
    void whatWasNotShownIsNotDone() {
        assertThat(read.admin.put(path, "\"0\"", body.formatted("")).status()).isEqualTo(409);
        assertThat(read.member.post(path + "/plan", body.formatted("")).status())
                .isEqualTo(403);
    }
}
