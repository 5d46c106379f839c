package org.waymark.web.methods;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;
import org.waymark.insights.Analysed;
import org.waymark.insights.FormulaWish;
import org.waymark.insights.Formulas;
import org.waymark.insights.KeyResultOutlook;
import org.waymark.kpis.DatedTarget;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.kpis.Measurements;
import org.waymark.kpis.Recording;
import org.waymark.objectives.Aim;
import org.waymark.objectives.Aims;

/** Every number that follows from a method leads to the page that explains it, and all those pages are there. */
class MethodLinksPageTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int MONTHS = 28;

    private final TestDatabase database = TestDatabase.SQLITE;
    private final World world = new World(database);
    private final Visitor visitor = world.visitor("maya");

    @Test
    void whatPagesSayLeadsToTheMethodsBehindIt() {
        var kpi = rises("Turnover", 40);
        var stores = rises("Turnover in stores", 30);
        madeOf(kpi, "kpi(\"Turnover in stores\") + 10");
        var objective = world.companyObjective("Keep people");
        database.get(Aims.class).aim(world.maya, objective.id(), new Aim(kpi.id(), Aim.Way.DOWN, 3.0, 90));
        var keyResult = world.keyResult(world.maya, objective, "Engagement");
        world.checkIn(world.maya, keyResult, 50, 7);
        Analysed.chance(database, world.maya.workspace(), keyResult, 0.4, new KeyResultOutlook.End(70, 60, 80));
        Analysed.now(database, world.maya.workspace(), stores, kpi);
        Analysed.studies(database, world.maya.workspace(), kpi);

        assertThat(linksOf("/kpis/" + kpi.id().value()))
                .contains(methods("process-behaviour-chart", "forecast", "chance", "drivers", "track-record"))
                .contains(methods("anomalies", "impact"));
        assertThat(linksOf("/kpis/" + kpi.id().value() + "/suggestion")).contains(methods("drivers"));
        assertThat(linksOf("/kpis/" + kpi.id().value() + "/formula")).contains(methods("formulas"));
        assertThat(linksOf("/kpis")).contains(methods("process-behaviour-chart"));
        assertThat(linksOf("/objectives")).contains(methods("chance", "forecast"));
        assertThat(linksOf("/objectives/" + objective.id().value()))
                .contains(methods("chance", "forecast", "impact", "progress"));
        assertThat(linksOf("/key-results/" + keyResult.id().value()))
                .contains(methods("chance", "forecast", "progress"));
        assertThat(linksOf("/settings/analysis")).contains(methods("track-record"));
        assertThat(world.visitor("nora").open("/").select("a[href=/methods/anomalies]"))
                .isNotEmpty();
    }

    @Test
    void everyMethodIsReachedFromTheIndex() throws IOException {
        var reached = new TreeSet<>(linksOf("/methods"));
        var left = new ArrayDeque<>(reached);
        while (!left.isEmpty())
            linksOf(left.pop()).stream().filter(reached::add).forEach(left::add);

        var all = Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:methods/*.md"))
                .map(page -> page.getFilename().replace(".md", ""))
                .filter(name -> !name.equals("README"))
                .toArray(String[]::new);
        assertThat(all).isNotEmpty();
        assertThat(reached).contains(methods(all));
    }

    /** The links of a page to methods, each of which is a page that is there. */
    private List<String> linksOf(String path) {
        var links = visitor.open(path).select("main a[href^=/methods/]").eachAttr("href").stream()
                .map(link -> link.replaceFirst("#.*", ""))
                .distinct()
                .toList();
        assertThat(links)
                .allSatisfy(link -> assertThat(visitor.get(link).status()).isEqualTo(200));
        return links;
    }

    private static String[] methods(String... names) {
        return Stream.of(names).map(name -> "/methods/" + name).toArray(String[]::new);
    }

    /** Two years about 15, the newest as given; at most 15. */
    private Kpi rises(String name, double newest) {
        var kpi = world.kpi(name);
        var kpis = database.get(Kpis.class);
        var target = new DatedTarget(FIRST, null, 15.0);
        kpis.setTargets(world.nora, kpi.id(), kpis.get(world.nora, kpi.id()).version(), List.of(target));
        var values = Stream.iterate(0, i -> i < MONTHS, i -> i + 1)
                .map(i -> Recording.of(
                        FIRST.plusMonths(i + 1L).minusDays(1), i == MONTHS - 1 ? newest : 15 + Math.sin(i * 7)))
                .toList();
        database.get(Measurements.class).record(world.nora, kpi.id(), values, "test");
        return kpis.get(world.nora, kpi.id());
    }

    private void madeOf(Kpi kpi, String formula) {
        database.get(Formulas.class).set(world.maya, kpi.id(), 0, FormulaWish.explaining(formula));
    }
}
