package org.waymark.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.imports.ImportRun.State;
import org.waymark.kpis.Kpis;
import org.waymark.kpis.Measurements;
import org.waymark.kpis.Recording;
import org.waymark.objectives.CheckInWish;
import org.waymark.objectives.CheckIns;
import org.waymark.objectives.KeyResults;
import org.waymark.platform.Refused;

@BothDatabases
class TakingBackTest {
    private final ImportStage stage;
    private final TestDatabase database;
    private final World world;
    private final Imports imports;

    TakingBackTest(TestDatabase database) {
        this.database = database;
        stage = new ImportStage(database);
        world = stage.world;
        imports = stage.imports;
    }

    @Test
    void undoingTakesBackWhatNobodyChangedSince() {
        var run = stage.done(ImportStage.GOALS);
        var touched = stage.keyResult("Waiting time falls");
        var checkIns = database.get(CheckIns.class);
        database.program().clock().pass(Duration.ofMinutes(1));
        checkIns.record(world.maya, touched, CheckInWish.of(7));

        var undone = imports.undo(world.maya, run.id());

        assertThat(undone).returns(State.UNDONE, ImportRun::state).returns(1L, ImportRun::kept);
        assertThat(stage.objective("Customers stay").isArchived()).isTrue();
        assertThat(stage.objective("Repairs are quick").isArchived()).isFalse();
        assertThatThrownBy(() -> imports.undo(world.maya, run.id())).isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void whatWasUndoneComesAnewWhenItComesAgain() {
        imports.undo(world.maya, stage.done(ImportStage.GOALS).id());

        var again = stage.bring(ImportStage.GOALS);

        assertThat(ImportStage.summary(again).counts())
                .containsEntry(Summary.Kind.OBJECTIVE, new Summary.Count(2, 0, 0));
    }

    @Test
    void undoingAChangeBringsBackWhatWasThere() {
        stage.done(ImportStage.GOALS);
        var run = stage.done(ImportStage.GOALS
                .replace("Churn falls,5,3,4", "Churn falls,5,2,3.5")
                .replace("Repairs are", "Bikes are"));

        imports.undo(world.maya, run.id());

        assertThat(stage.objective("Repairs are quick").version()).isEqualTo(3);
        assertThat(stage.objective("Customers stay").outlook().progress())
                .isNotNull()
                .satisfies(progress -> assertThat(progress.percent()).isEqualTo(50));
    }

    @Test
    void checkInsThatAreOlderThanTheirKeyResultComeAndGo() {
        stage.done(ImportStage.GOALS);

        var run = stage.done("Key result,Date,Value,Confidence,Note\nWaiting time falls,2026-02-03,8,7,As it was\n");

        assertThat(stage.checkedInOn("Waiting time falls")).isEqualTo("2026-02-03");
        assertThat(imports.undo(world.maya, run.id())).returns(State.UNDONE, ImportRun::state);
    }

    @Test
    void valuesGoAndComeBackWithTheirImport() {
        var kpi = world.kpi("Bicycles sold");
        var day = LocalDate.of(2026, 4, 30);
        database.get(Measurements.class).record(world.nora, kpi.id(), List.of(Recording.of(day, 7)), "form");

        var run = stage.done("KPI,2026-03,2026-04\nBicycles sold,5,8\n");

        assertThat(stage.values(kpi)).containsExactly(5.0, 8.0);
        imports.undo(world.maya, run.id());
        assertThat(stage.values(kpi)).containsExactly(7.0);
    }

    @Test
    void whatCannotBeTakenBackAnyMoreStaysAndTheRestGoes() {
        var kpi = world.kpi("Bicycles sold");
        var run = stage.done("KPI,2026-03,2026-04\nBicycles sold,5,8\nBicycles mended,6,9\n");
        database.get(Kpis.class).archive(world.maya, kpi.id());

        var undone = imports.undo(world.maya, run.id());

        assertThat(undone).returns(State.UNDONE, ImportRun::state).returns(1L, ImportRun::kept);
        assertThat(stage.values(kpi)).containsExactly(5.0, 8.0);
    }

    @Test
    void aKeyResultThatCameWithItsValueGoesAgainAndCheckInsThatWereTakenBackComeAnew() {
        stage.done("""
                Objective,Key result,Start value,Target,Current,Cycle
                Customers stay,Churn falls,5,3,4,Q2 2026
                """);
        var run = stage.done("""
                Objective,Key result,Start value,Target,Current,Cycle
                Customers stay,Churn falls,5,3,4,Q2 2026
                Customers stay,Complaints fall,30,10,20,Q2 2026
                """);
        var news = "Key result,Date,Value\nChurn falls,2026-04-30,3.5\n";
        var told = stage.done(news);

        assertThat(imports.undo(world.maya, told.id()).kept()).isZero();
        assertThat(imports.undo(world.maya, run.id()).kept()).isZero();

        assertThat(ImportStage.summary(stage.bring(news)).counts())
                .containsEntry(Summary.Kind.CHECK_IN, new Summary.Count(1, 0, 0));
        assertThat(database.get(KeyResults.class)
                        .get(world.maya, stage.keyResult("Complaints fall"))
                        .isArchived())
                .isTrue();
    }
}
