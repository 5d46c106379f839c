package org.waymark.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.imports.ImportRun.State;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.KpiRecording;
import org.waymark.kpis.Kpis;
import org.waymark.kpis.Measurements;
import org.waymark.kpis.MeasurementsRemoved;
import org.waymark.kpis.Recording;
import org.waymark.objectives.CheckInWish;
import org.waymark.objectives.CheckIns;
import org.waymark.objectives.KeyResults;
import org.waymark.platform.Json;
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
    void valuesThatWereWrittenInSeveralPiecesGoPieceByPiece() {
        var kpi = world.kpi("Bicycles sold");
        var run = stage.done("KPI,Date,Value\nBicycles sold,2026-03,5\nBicycles sold,2026-04,8\n");
        anotherPiece(run, kpi.id(), LocalDate.of(2026, 2, 28), 4);
        var removed = new AtomicInteger();
        ApplicationListener<PayloadApplicationEvent<MeasurementsRemoved>> end =
                ApplicationListener.forPayload((MeasurementsRemoved _) -> {
                    if (removed.incrementAndGet() == 2) throw new AssertionError("the program ends");
                });
        var events = database.get(ApplicationEventMulticaster.class);
        events.addApplicationListener(end);

        try {
            assertThatThrownBy(() -> imports.undo(world.maya, run.id())).isInstanceOf(AssertionError.class);
        } finally {
            events.removeApplicationListener(end);
        }

        assertThat(stage.values(kpi)).containsExactly(5.0, 8.0);
        assertThat(imports.get(world.maya, run.id()).rowsDone()).isBetween(1L, run.rowsAll() - 1);
        database.get(ImportWork.class).carryOut(world.maya, run.id());
        assertThat(stage.values(kpi)).isEmpty();
    }

    /** As a large import leaves it. */
    private void anotherPiece(ImportRun run, Kpi.Id kpi, LocalDate day, double value) {
        var recorded = List.of(new KpiRecording(kpi, Recording.of(day, value)));
        var measurements = database.get(Measurements.class);
        database.program().clock().pass(Duration.ofMinutes(1));
        var receipt = measurements.receiveAll(world.maya, recorded, "import");
        var kept = new Kept.Values(world.maya.person(), receipt.at());
        var before = database.get(Json.class).write(kept).data();
        var traces = database.get(TraceStore.class);
        var workspace = world.maya.workspace();
        traces.add(
                workspace,
                run.id(),
                traces.next(workspace, run.id()),
                List.of(new Trace(Deed.MAKE, Trace.Kind.VALUES, world.maya.person(), 0, before)));
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
