package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.kpis.Measurements;
import org.waymark.kpis.RecordedMeasurement;
import org.waymark.measure.Period;

/** What was taken away from a KPI, or written over, comes back. */
@BothDatabases
class UndoKpiPageTest {
    private static final Period ALWAYS = new Period(LocalDate.of(1900, 1, 1), LocalDate.of(2200, 12, 31));

    private final World world;
    private final Visitor nora;

    UndoKpiPageTest(TestDatabase database) {
        world = new World(database);
        nora = world.visitor("nora");
    }

    @Test
    void aKpiIsSharedAsItWas() {
        var kpi = world.kpi("Turnover");
        nora.open(path(kpi));
        nora.post(path(kpi) + "/audience", "seen", "some", "version", version(kpi));
        assertThat(world.visitor("petra").get(path(kpi)).status()).isEqualTo(404);

        undo();

        assertThat(world.visitor("petra").get(path(kpi)).status()).isEqualTo(200);
    }

    @Test
    void targetsAreAsTheyWere() {
        var kpi = world.kpi("Turnover");
        nora.open(path(kpi));
        targets(kpi, "15");
        nora.post(path(kpi) + "/targets", "version", version(kpi));
        assertThat(stored(kpi)).isEmpty();

        undo();

        assertThat(stored(kpi)).containsExactly(15.0);
        targets(kpi, "12");
        assertThat(nora.post(path(kpi) + "/targets/restoration", "version", "1").status())
                .isEqualTo(409);
    }

    @Test
    void aRestatedValueSaysAgainWhatItSaidBefore() {
        var kpi = world.kpi("Turnover");
        world.measured(kpi, LocalDate.of(2026, 4, 30), 20);
        later();
        nora.open(path(kpi));
        assertThat(nora.post(path(kpi) + "/values", "values[0].day", "2026-04-30", "values[0].value", "25")
                        .status())
                .isEqualTo(303);

        undo();

        assertThat(values(kpi)).containsExactly(20.0);
    }

    @Test
    void aWholeSheetIsTakenBack() {
        var kpi = world.kpi("Turnover");
        world.measured(kpi, LocalDate.of(2026, 4, 30), 20);
        later();
        nora.open(path(kpi));
        var preview = nora.post(path(kpi) + "/values/preview", "text", "2026-03-31\t18\n2026-04-30\t25\n")
                .page();
        nora.submit(preview.selectFirst("form[action$=/values/sheet]"));
        assertThat(values(kpi)).containsExactly(18.0, 25.0);

        undo();

        assertThat(values(kpi)).containsExactly(20.0);
    }

    @Test
    void aValueOfMyWeekIsTakenBack() {
        var kpi = world.kpi("Turnover");
        world.measured(kpi, LocalDate.of(2026, 3, 31), 20);
        later();
        assertThat(nora.open("/").select("form[action^=/week/kpis]")).isNotEmpty();
        var answer = nora.post(
                "/week/kpis/" + kpi.id().value() + "/values",
                new String[] {"HX-Request", "true"},
                "day",
                "2026-04-30",
                "value",
                "25");

        var back = nora.submit(answer.page().selectFirst("[data-toast] form"));

        assertThat(back.location()).isEqualTo("/");
        assertThat(values(kpi)).containsExactly(20.0);
        assertThat(nora.open("/").select("form[action^=/week/kpis]")).isNotEmpty();
    }

    @Test
    void nobodyIsLedElsewhereAfterAnUndo() {
        nora.open("/");

        assertThat(nora.post("/kpis/values/withdrawal", "at", "1", "back", "https://elsewhere.example")
                        .status())
                .isEqualTo(409);
        assertThat(nora.post("/kpis/values/withdrawal", "at", "many").status()).isEqualTo(409);
    }

    @Test
    void restoringIsTakenBackAsWell() {
        var kpi = world.kpi("Turnover");
        nora.open(path(kpi));
        nora.post(path(kpi) + "/archival");
        nora.post(path(kpi) + "/restoration");

        undo();

        assertThat(world.database.get(Kpis.class).get(world.nora, kpi.id()).isArchived())
                .isTrue();
    }

    /** Presses the button of the newest toast. */
    private void undo() {
        undo(nora);
    }

    private static void undo(Visitor visitor) {
        var form = visitor.open("/me").selectFirst("[data-toast] form");
        assertThat(form).isNotNull();
        assertThat(visitor.submit(form).status()).isEqualTo(303);
    }

    private void later() {
        world.database.clock().pass(Duration.ofMinutes(1));
    }

    private void targets(Kpi kpi, String high) {
        nora.post(
                path(kpi) + "/targets",
                "version",
                version(kpi),
                "targets[0].fromDay",
                "2026-01-01",
                "targets[0].high",
                high);
    }

    private List<Double> stored(Kpi kpi) {
        return world.database.get(Kpis.class).targets(world.nora, kpi.id()).all().stream()
                .map(target -> target.high())
                .toList();
    }

    private List<Double> values(Kpi kpi) {
        return world.database.get(Measurements.class).of(world.nora, kpi.id(), ALWAYS).stream()
                .map(RecordedMeasurement::value)
                .toList();
    }

    private String version(Kpi kpi) {
        return Long.toString(
                world.database.get(Kpis.class).get(world.nora, kpi.id()).version());
    }

    private static String path(Kpi kpi) {
        return "/kpis/" + kpi.id().value();
    }
}
