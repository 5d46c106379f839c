package org.waymark.api.insights;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.api.Caller;
import org.waymark.platform.Role;
import org.waymark.platform.Scope;

@BothDatabases
class AnalysisRunResourceTest {
    private static final String RUNS = "/api/v1/analysis-runs";

    private final ApiReadings read;

    AnalysisRunResourceTest(TestDatabase database) {
        read = new ApiReadings(database);
        read.kpi("Turnover");
    }

    @Test
    void anAdminHasTheWorkspaceAnalysedAndSeesHowFarItIs() {
        var started = read.admin.post(RUNS, "");

        assertThat(started.status()).as(started.toString()).isEqualTo(201);
        assertThat(started.json().at("/askedBy").asString())
                .isEqualTo(read.ada.person().toString());
        assertThat(started.json().at("/total").asInt()).isOne();
        assertThat(started.json().at("/stage").asString()).isEqualTo("KPIS");
        assertThat(read.admin.get(started.header("Location")).json()).isEqualTo(started.json());
        assertThat(read.admin.post(RUNS, "").id()).isEqualTo(started.id());
        assertThat(read.admin.get(RUNS).json().at("/items")).hasSize(1);
    }

    @Test
    void aRunIsStoppedOnce() {
        var run = RUNS + "/" + read.admin.post(RUNS, "").id();

        var stopped = read.admin.delete(run);

        assertThat(stopped.json().at("/stoppedBy").asString())
                .as(stopped.toString())
                .isEqualTo(read.ada.person().toString());
        assertThat(read.admin.delete(run).status()).isEqualTo(409);
    }

    @Test
    void nobodyElseHasAHandInIt() {
        var run = RUNS + "/" + read.admin.post(RUNS, "").id();
        var reader = new Caller(read.database, read.ada, Scope.READ);
        var stranger = new Caller(read.database, new BareWorkspace(read.database).person(Role.OWNER));

        assertThat(read.member.get(RUNS).status()).isEqualTo(403);
        assertThat(read.member.get(run).status()).isEqualTo(403);
        assertThat(read.member.post(RUNS, "").status()).isEqualTo(403);
        assertThat(read.member.delete(run).status()).isEqualTo(403);
        assertThat(reader.post(RUNS, "").status()).isEqualTo(403);
        assertThat(stranger.get(run).status()).isEqualTo(404);
        assertThat(stranger.delete(run).status()).isEqualTo(404);
    }
}
