package org.waymark.api.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.insights.schema.Tables.IMPACT_STUDY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.api.Caller;
import org.waymark.insights.ImpactStudy;
import org.waymark.objectives.Objective;
import org.waymark.platform.Json;
import org.waymark.platform.Role;
import tools.jackson.databind.JsonNode;

@BothDatabases
class ImpactStudyResourceTest {
    private final ApiReadings read;
    private final String turnover;
    private final String stay;
    private final String lead;

    ImpactStudyResourceTest(TestDatabase database) {
        read = new ApiReadings(database);
        turnover = read.kpi("Turnover");
        stay = read.objective("People stay");
        lead = read.objective("Leads are trained");
    }

    @Test
    void aStudySaysVerdictEffectDelayAndWeakestPoint() {
        studied(stay, turnover, "VERY_LIKELY");

        var study = ofObjective(read.member, stay).path(0);

        assertThat(study).isEqualTo(ofKpi(read.member, turnover).path(0));
        assertThat(study.at("/verdict").asString()).isEqualTo("VERY_LIKELY");
        assertThat(study.at("/effect").toString())
                .isEqualTo("{\"value\":-3.6,\"low\":-5.4,\"high\":-1.7,\"chance\":0.99}");
        assertThat(study.at("/delay").toString()).isEqualTo("{\"from\":2,\"to\":4,\"shape\":\"STEP\"}");
        assertThat(study.at("/weakest").asString()).isEqualTo("NO_COMPARISON");
        assertThat(study.at("/path/0/without").asDouble()).isEqualTo(22.5);
        assertThat(study.at("/windowEnd").asString()).isEqualTo("2026-12-31");
    }

    @Test
    void aStudyThatIsTooEarlySaysWhenToLookAgain() {
        studied(stay, turnover, "TOO_EARLY");

        var study = ofKpi(read.member, turnover).path(0);

        assertThat(study.at("/effect").isNull()).isTrue();
        assertThat(study.at("/lookAgainOn").asString()).isEqualTo("2026-09-01");
    }

    @Test
    void objectivesThatCannotBeToldApartAreNamedToWhoSeesThem() {
        studied(stay, turnover, "INSEPARABLE", lead);

        assertThat(ofKpi(read.member, turnover).path(0).at("/together/0").asString())
                .isEqualTo(id(lead));

        read.hideObjective(lead);

        assertThat(ofKpi(read.member, turnover).path(0).at("/together")).isEmpty();
        assertThat(ofKpi(read.admin, turnover).path(0).at("/together")).hasSize(1);
    }

    @Test
    void aStudyOfWhatOneMayNotSeeIsLeftOut() {
        var overtime = read.kpi("Overtime");
        studied(stay, turnover, "PROBABLY");
        studied(stay, overtime, "PROBABLY");
        studied(lead, turnover, "PROBABLY");
        read.hide(overtime);
        read.hideObjective(lead);

        assertThat(ofObjective(read.member, stay)).hasSize(1);
        assertThat(ofKpi(read.member, turnover)).hasSize(1);
        assertThat(ofObjective(read.admin, stay)).hasSize(2);
        assertThat(ofKpi(read.admin, turnover)).hasSize(2);
    }

    @Test
    void studiesOfAnObjectiveOrKpiOneMayNotSeeAreMissing() {
        studied(stay, turnover, "PROBABLY");
        read.hide(turnover);
        read.hideObjective(stay);
        var stranger = new Caller(read.database, new BareWorkspace(read.database).person(Role.OWNER));

        for (var other : new Caller[] {read.member, stranger}) {
            assertThat(other.get(stay + "/impact-studies").status()).isEqualTo(404);
            assertThat(other.get("/api/v1/kpis/" + turnover + "/impact-studies").status())
                    .isEqualTo(404);
        }
    }

    private JsonNode ofObjective(Caller caller, String objective) {
        return caller.get(objective + "/impact-studies").json().path("items");
    }

    private JsonNode ofKpi(Caller caller, String kpi) {
        return caller.get("/api/v1/kpis/" + kpi + "/impact-studies").json().path("items");
    }

    private static String id(String objective) {
        return objective.replaceFirst(".*/", "");
    }

    private void studied(String objective, String kpi, String verdict, String... together) {
        var found = !verdict.equals("TOO_EARLY");
        var path = List.of(new ImpactStudy.Point(LocalDate.of(2026, 3, 31), 22.0, 22.5, 21, 24));
        var others = List.of(together).stream()
                .map(other -> new Objective.Id(UUID.fromString(id(other))))
                .toList();
        var detail = new ImpactStudy.Detail(LocalDate.of(2026, 4, 1), path, others);
        read.database
                .get(DSLContext.class)
                .insertInto(IMPACT_STUDY)
                .set(IMPACT_STUDY.WORKSPACE_ID, read.workspace.id)
                .set(IMPACT_STUDY.OBJECTIVE_ID, UUID.fromString(id(objective)))
                .set(IMPACT_STUDY.KPI_ID, UUID.fromString(kpi))
                .set(IMPACT_STUDY.ENGINE, 1L)
                .set(IMPACT_STUDY.INPUTS, "test")
                .set(IMPACT_STUDY.COMPUTED_AT, Instant.parse("2026-05-19T08:00:00Z"))
                .set(IMPACT_STUDY.VERSION, 1L)
                .set(IMPACT_STUDY.VERDICT, verdict)
                .set(IMPACT_STUDY.EFFECT, found ? -3.6 : null)
                .set(IMPACT_STUDY.LOW, found ? -5.4 : null)
                .set(IMPACT_STUDY.HIGH, found ? -1.7 : null)
                .set(IMPACT_STUDY.CHANCE, found ? 0.99 : null)
                .set(IMPACT_STUDY.DELAY_FROM, found ? 2L : null)
                .set(IMPACT_STUDY.DELAY_TO, found ? 4L : null)
                .set(IMPACT_STUDY.SHAPE, found ? "STEP" : null)
                .set(IMPACT_STUDY.WEAKEST, found ? "NO_COMPARISON" : null)
                .set(IMPACT_STUDY.LOOK_AGAIN_ON, found ? null : LocalDate.of(2026, 9, 1))
                .set(IMPACT_STUDY.WINDOW_END, LocalDate.of(2026, 12, 31))
                .set(IMPACT_STUDY.DECLARED_LATE, false)
                .set(IMPACT_STUDY.DETAIL, read.database.get(Json.class).write(detail))
                .execute();
    }
}
