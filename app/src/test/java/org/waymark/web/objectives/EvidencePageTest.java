package org.waymark.web.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.insights.schema.Tables.IMPACT_STUDY;
import static org.waymark.insights.schema.Tables.KEY_RESULT_OUTLOOK;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.Statements;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;
import org.waymark.cycles.Cycles;
import org.waymark.insights.Fan;
import org.waymark.insights.ImpactStudy;
import org.waymark.insights.KeyResultOutlook;
import org.waymark.kpis.Kpi;
import org.waymark.objectives.Aim;
import org.waymark.objectives.Aims;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Objective;
import org.waymark.platform.Json;

/** What an objective's page shows of results that jobs stored. */
@BothDatabases
class EvidencePageTest {
    private static final Instant NOW = Instant.parse("2026-05-19T08:00:00Z");

    private final World world;
    private final TestDatabase database;
    private final Objective objective;
    private final Visitor visitor;

    EvidencePageTest(TestDatabase database) {
        this.database = database;
        world = new World(database);
        objective = world.companyObjective("Make Halden a place people choose to stay");
        visitor = world.visitor("maya");
    }

    @Test
    void aKeyResultShowsItsChanceAndWhereItIsHeading() {
        var engagement = world.keyResult(world.maya, objective, "Engagement pulse");
        world.checkIn(world.maya, engagement, 40, 8);
        heading(engagement, 0.4, null);

        var card = page().select(".kr");

        assertThat(card.select(".chance").attr("style")).isEqualTo("--n:4");
        assertThat(card.text())
                .contains("Chance to hit", "40%", "It takes 12 pts a week from now on; now it is 5 pts.")
                .contains("The owner feels 8 of 10, the numbers say about 4.");
        assertThat(card.select(".desktop path.fan-80")).hasSize(1);
        assertThat(page().select(".strip").text()).contains("0 of 1 likely to be reached");
    }

    @Test
    void inAClosedCycleAKeyResultHeadsNowhereAnyMore() {
        var engagement = world.keyResult(world.maya, objective, "Engagement pulse");
        world.checkIn(world.maya, engagement, 40, 8);
        heading(engagement, 0.4, null);
        assertThat(visitor.open("/objectives").select("tr.k .c-chance").text()).contains("40%");
        world.database.get(Cycles.class).close(world.maya, world.quarter.id());

        var pages =
                List.of(page(), visitor.open("/key-results/" + engagement.id().value()));

        assertThat(pages).allSatisfy(page -> {
            assertThat(page.select(".kr").text())
                    .contains("Engagement pulse")
                    .doesNotContain("from now on", "Chance to hit", "the numbers say");
            assertThat(page.select(".kr .desktop path.fan-80")).isEmpty();
            assertThat(page.select(".strip").text()).doesNotContain("likely to be reached");
        });
        assertThat(visitor.open("/objectives?cycle=" + world.quarter.slug())
                        .select("tr.k .c-chance")
                        .text())
                .isEmpty();
    }

    @Test
    void withTooFewValuesItSaysHowManyAreMissing() {
        heading(world.keyResult(world.maya, objective, "Engagement pulse"), null, "TOO_FEW");

        assertThat(page().select(".kr").text()).contains("2 more values until a chance can be told");
        assertThat(page().select(".kr .chance")).isEmpty();
    }

    @Test
    void aStudyOfAKpiHasACardWithVerdictEffectAndWeakestPoint() {
        var kpi = world.kpi("Voluntary turnover");
        aim(kpi);
        studied(kpi, "VERY_LIKELY", true);

        var card = page().select("#impacts .impact");

        assertThat(card.select(".verdict").text())
                .contains("Very likely yes", "very likely lowered Voluntary turnover");
        assertThat(card.text()).contains("−3.6", "after", "Nothing that the work does not touch");
        assertThat(card.select("path.gain")).hasSize(1);
        assertThat(card.select(".interval.good")).hasSize(1);
    }

    @Test
    void aStudyThatIsTooEarlySaysWhenToLookAgain() {
        var kpi = world.kpi("Voluntary turnover");
        aim(kpi);
        studied(kpi, "TOO_EARLY", false);

        var card = page().select("#impacts .impact");

        assertThat(card.text()).contains("Too early", "Look again from Tue 1 Sep");
        assertThat(card.select("svg, .chance")).isEmpty();
    }

    @Test
    void anEstimateThatNobodyCanVouchForIsNotShown() {
        var kpi = world.kpi("Voluntary turnover");
        aim(kpi);
        studied(kpi, "INSEPARABLE", true);

        var card = page().select("#impacts .impact");

        assertThat(card.text()).contains("their effects cannot be told apart").doesNotContain("3.6");
        assertThat(card.select("svg, .chance")).isEmpty();
    }

    @Test
    void whatTheNumbersSayCostsNoStatementMore() {
        var kpi = world.kpi("Voluntary turnover");
        aim(kpi);
        studied(kpi, "VERY_LIKELY", true);
        heading(world.keyResult(world.maya, objective, "Engagement pulse"), 0.4, null);
        page();

        assertThat(Statements.during(this::page)).isLessThanOrEqualTo(5);
    }

    private Document page() {
        return visitor.open("/objectives/" + objective.id().value());
    }

    private void aim(Kpi kpi) {
        database.get(Aims.class).aim(world.maya, objective.id(), new Aim(kpi.id(), Aim.Way.DOWN, 3.0, 90));
    }

    private void heading(KeyResult keyResult, Double chance, String reason) {
        var step = new Fan.Step(
                LocalDate.of(2026, 6, 30), 70, 1, new Fan.Band(69, 71), new Fan.Band(68, 72), new Fan.Band(66, 74));
        var detail =
                new KeyResultOutlook.Detail(chance == null ? null : new Fan(List.of(step), List.of("theta"), false));
        database.get(DSLContext.class)
                .insertInto(KEY_RESULT_OUTLOOK)
                .set(KEY_RESULT_OUTLOOK.WORKSPACE_ID, world.maya.workspace())
                .set(KEY_RESULT_OUTLOOK.KEY_RESULT_ID, keyResult.id().value())
                .set(KEY_RESULT_OUTLOOK.ENGINE, 1L)
                .set(KEY_RESULT_OUTLOOK.INPUTS, "test")
                .set(KEY_RESULT_OUTLOOK.COMPUTED_AT, NOW)
                .set(KEY_RESULT_OUTLOOK.VERSION, 1L)
                .set(KEY_RESULT_OUTLOOK.CHANCE, chance)
                .set(KEY_RESULT_OUTLOOK.ROUGH, chance == null ? null : false)
                .set(KEY_RESULT_OUTLOOK.REASON, reason)
                .set(KEY_RESULT_OUTLOOK.HAVE, chance == null ? 4L : null)
                .set(KEY_RESULT_OUTLOOK.NEED, chance == null ? 6L : null)
                .set(KEY_RESULT_OUTLOOK.NEEDED, chance == null ? null : 12.0)
                .set(KEY_RESULT_OUTLOOK.PACE, chance == null ? null : 5.0)
                .set(KEY_RESULT_OUTLOOK.DETAIL, database.get(Json.class).write(detail))
                .execute();
    }

    private void studied(Kpi kpi, String verdict, boolean found) {
        var first = LocalDate.of(2026, 3, 31);
        var path = IntStream.range(0, 4)
                .mapToObj(i -> new ImpactStudy.Point(first.plusMonths(i), 22.0 - i, 22.5, 21.0, 24.0))
                .toList();
        var detail = new ImpactStudy.Detail(LocalDate.of(2026, 4, 1), found ? path : List.of(), List.of());
        database.get(DSLContext.class)
                .insertInto(IMPACT_STUDY)
                .set(IMPACT_STUDY.WORKSPACE_ID, world.maya.workspace())
                .set(IMPACT_STUDY.OBJECTIVE_ID, objective.id().value())
                .set(IMPACT_STUDY.KPI_ID, kpi.id().value())
                .set(IMPACT_STUDY.ENGINE, 1L)
                .set(IMPACT_STUDY.INPUTS, "test")
                .set(IMPACT_STUDY.COMPUTED_AT, NOW)
                .set(IMPACT_STUDY.VERSION, 1L)
                .set(IMPACT_STUDY.VERDICT, verdict)
                .set(IMPACT_STUDY.EFFECT, found ? -3.6 : null)
                .set(IMPACT_STUDY.LOW, found ? -5.4 : null)
                .set(IMPACT_STUDY.HIGH, found ? -1.7 : null)
                .set(IMPACT_STUDY.CHANCE, found ? 0.99 : null)
                .set(IMPACT_STUDY.DELAY_FROM, found ? 2L : null)
                .set(IMPACT_STUDY.DELAY_TO, found ? 4L : null)
                .set(IMPACT_STUDY.WEAKEST, found ? "NO_COMPARISON" : null)
                .set(IMPACT_STUDY.LOOK_AGAIN_ON, found ? null : LocalDate.of(2026, 9, 1))
                .set(IMPACT_STUDY.WINDOW_END, LocalDate.of(2026, 12, 31))
                .set(IMPACT_STUDY.DECLARED_LATE, false)
                .set(IMPACT_STUDY.DETAIL, database.get(Json.class).write(detail))
                .execute();
    }
}
