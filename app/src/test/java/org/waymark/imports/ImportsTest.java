package org.waymark.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.imports.ImportRun.State;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.kpis.Measurements;
import org.waymark.kpis.Recording;
import org.waymark.measure.Period;
import org.waymark.objectives.CheckInWish;
import org.waymark.objectives.CheckIns;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.KeyResults;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.objectives.schema.Tables;
import org.waymark.platform.Refused;
import org.waymark.platform.Sentence;

@BothDatabases
class ImportsTest {
    private static final String GOALS = """
            Id,Objective,Key result,Start value,Target,Current,Cycle
            A,Customers stay,Churn falls,5,3,4,Q2 2026
            B,Repairs are quick,Waiting time falls,9,4,,Q2 2026
            """;

    private final TestDatabase database;
    private final World world;
    private final Imports imports;
    private final ImportStore store;

    ImportsTest(TestDatabase database) {
        this.database = database;
        world = new World(database);
        imports = database.get(Imports.class);
        store = database.get(ImportStore.class);
    }

    @Test
    void aValueThatComesAlongIsACheckInAndMovesTheObjective() {
        done(GOALS);

        assertThat(objective("Customers stay").outlook().progress())
                .isNotNull()
                .satisfies(progress -> assertThat(progress.percent()).isEqualTo(50));
        assertThat(objective("Repairs are quick").outlook().progress()).isNull();
    }

    @Test
    void anAddressNamesTheOwnerRatherThanANameAndCheckInsAreRecognisedWithoutTheirObjective() {
        done("Title,Owner name,Owner email,Start value,Target value\nShops open,Maya,%s,0,4\n"
                .formatted(world.emailOf("nora")));

        assertThat(objective("Shops open").definition().holder().owner()).isEqualTo(world.nora.person());
        assertThat(bring("Key result,Date,Value\nShops open,2026-04-30,3.5\n")
                        .settings()
                        .shape())
                .isEqualTo(Shape.CHECK_INS);
    }

    @Test
    void aRowWithMoreCellsThanColumnsIsNotImported() {
        var run = bring(GOALS.replace("9,4,,Q2 2026", "9,4,,Q2 2026,5"));

        assertThat(summary(run).troubles())
                .extracting(Trouble::row, trouble -> trouble.sentence().key(), Trouble::stops)
                .containsExactly(tuple(3L, "no.table.left-over", true));
    }

    @Test
    void onlyWhatIsDifferentChangesWhenAFileComesAgain() {
        done(GOALS);

        var again =
                bring(GOALS.replace("Churn falls,5,3,4", "Churn falls,5,2,3.5").replace("Repairs are", "Bikes are"));
        imports.start(world.maya, again.id(), again.mark(), false);

        assertThat(summary(again).counts())
                .containsEntry(Summary.Kind.OBJECTIVE, new Summary.Count(0, 1, 1))
                .containsEntry(Summary.Kind.KEY_RESULT, new Summary.Count(0, 1, 1))
                .containsEntry(Summary.Kind.CHECK_IN, new Summary.Count(1, 0, 0));
        assertThat(objective("Bikes are quick").version()).isEqualTo(2);
        assertThat(objective("Customers stay").outlook().progress())
                .isNotNull()
                .satisfies(progress -> assertThat(progress.percent()).isEqualTo(50));
    }

    @Test
    void undoingTakesBackWhatNobodyChangedSince() {
        var run = done(GOALS);
        var touched = keyResult("Waiting time falls");
        var checkIns = database.get(CheckIns.class);
        database.program().clock().pass(Duration.ofMinutes(1));
        checkIns.record(world.maya, touched, CheckInWish.of(7));

        var undone = imports.undo(world.maya, run.id());

        assertThat(undone).returns(State.UNDONE, ImportRun::state).returns(1L, ImportRun::kept);
        assertThat(objective("Customers stay").isArchived()).isTrue();
        assertThat(objective("Repairs are quick").isArchived()).isFalse();
        assertThatThrownBy(() -> imports.undo(world.maya, run.id())).isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void whatWasUndoneComesAnewWhenItComesAgain() {
        imports.undo(world.maya, done(GOALS).id());

        var again = bring(GOALS);

        assertThat(summary(again).counts()).containsEntry(Summary.Kind.OBJECTIVE, new Summary.Count(2, 0, 0));
    }

    @Test
    void undoingAChangeBringsBackWhatWasThere() {
        done(GOALS);
        var run = done(GOALS.replace("Churn falls,5,3,4", "Churn falls,5,2,3.5").replace("Repairs are", "Bikes are"));

        imports.undo(world.maya, run.id());

        assertThat(objective("Repairs are quick").version()).isEqualTo(3);
        assertThat(objective("Customers stay").outlook().progress())
                .isNotNull()
                .satisfies(progress -> assertThat(progress.percent()).isEqualTo(50));
    }

    @Test
    void checkInsThatAreOlderThanTheirKeyResultComeAndGo() {
        done(GOALS);

        var run = done("Key result,Date,Value,Confidence,Note\nWaiting time falls,2026-02-03,8,7,As it was\n");

        assertThat(checkedInOn("Waiting time falls")).isEqualTo("2026-02-03");
        assertThat(imports.undo(world.maya, run.id())).returns(State.UNDONE, ImportRun::state);
    }

    @Test
    void anObjectiveComesWithAKeyResultThatCounts() {
        var goals = """
                Objective,Key result,Start value,Target,Weight,Cycle
                Customers stay,Churn falls,5,3,0,Q2 2026
                Customers stay,Advocates,0,10,0,Q2 2026
                """;

        assertThat(summary(bring(goals)).troubles())
                .extracting(
                        Trouble::row,
                        Trouble::field,
                        trouble -> trouble.sentence().key(),
                        Trouble::stops)
                .containsExactly(
                        tuple(2L, Field.WEIGHT, "no.objectives.weight-none", true),
                        tuple(3L, Field.WEIGHT, "no.objectives.weight-none", true));
        assertThat(summary(bring(goals.replace("10,0", "10,2"))).troubles()).isEmpty();
    }

    @Test
    void valuesGoAndComeBackWithTheirImport() {
        var kpi = world.kpi("Bicycles sold");
        var day = LocalDate.of(2026, 4, 30);
        database.get(Measurements.class).record(world.nora, kpi.id(), List.of(Recording.of(day, 7)), "form");

        var run = done("KPI,2026-03,2026-04\nBicycles sold,5,8\n");

        assertThat(values(kpi)).containsExactly(5.0, 8.0);
        imports.undo(world.maya, run.id());
        assertThat(values(kpi)).containsExactly(7.0);
    }

    @Test
    void whatCannotBeTakenBackAnyMoreStaysAndTheRestGoes() {
        var kpi = world.kpi("Bicycles sold");
        var run = done("KPI,2026-03,2026-04\nBicycles sold,5,8\nBicycles mended,6,9\n");
        database.get(Kpis.class).archive(world.maya, kpi.id());

        var undone = imports.undo(world.maya, run.id());

        assertThat(undone).returns(State.UNDONE, ImportRun::state).returns(1L, ImportRun::kept);
        assertThat(values(kpi)).containsExactly(5.0, 8.0);
    }

    @Test
    void aKeyResultThatCameWithItsValueGoesAgainAndCheckInsThatWereTakenBackComeAnew() {
        done("""
                Objective,Key result,Start value,Target,Current,Cycle
                Customers stay,Churn falls,5,3,4,Q2 2026
                """);
        var run = done("""
                Objective,Key result,Start value,Target,Current,Cycle
                Customers stay,Churn falls,5,3,4,Q2 2026
                Customers stay,Complaints fall,30,10,20,Q2 2026
                """);
        var news = "Key result,Date,Value\nChurn falls,2026-04-30,3.5\n";
        var told = done(news);

        assertThat(imports.undo(world.maya, told.id()).kept()).isZero();
        assertThat(imports.undo(world.maya, run.id()).kept()).isZero();

        assertThat(summary(bring(news)).counts()).containsEntry(Summary.Kind.CHECK_IN, new Summary.Count(1, 0, 0));
        assertThat(database.get(KeyResults.class)
                        .get(world.maya, keyResult("Complaints fall"))
                        .isArchived())
                .isTrue();
    }

    @Test
    void rowsThatCannotBeImportedStopItUnlessThePersonSaysSo() {
        var run = bring(GOALS + "C,Wrong,Same value,3,3,,Q2 2026\nD,Wrong too,No number,x,3,,Q2 2026\n");

        assertThat(summary(run).troubles())
                .extracting(Trouble::row, trouble -> trouble.sentence().key())
                .contains(tuple(4L, "no.import.same-value"), tuple(5L, "no.import.number"));
        assertThatThrownBy(() -> imports.start(world.maya, run.id(), run.mark(), false))
                .isInstanceOf(Refused.Conflict.class);
        imports.start(world.maya, run.id(), run.mark(), true);
        assertThat(imports.get(world.maya, run.id()).state()).isEqualTo(State.DONE);
        assertThat(keyResult("Churn falls")).isNotNull();
    }

    @Test
    void aPlanThatIsNotTheOneShownIsNotCarriedOut() {
        var run = bring(GOALS);
        done(GOALS);

        imports.start(world.maya, run.id(), run.mark(), false);

        assertThat(imports.get(world.maya, run.id()))
                .returns(State.FAILED, ImportRun::state)
                .satisfies(failed -> assertThat(
                                Objects.requireNonNull(failed.failure()).key())
                        .isEqualTo("no.import.changed"));
        assertThat(count("Customers stay")).isEqualTo(1);
    }

    @Test
    void aCancelledImportCanBeStartedAnewAsItStands() {
        var run = bring(GOALS);
        store.queue(world.maya.workspace(), run.id());
        store.move(world.maya.workspace(), run.id(), List.of(State.WAITING), State.READING);
        store.advance(world.maya.workspace(), run.id(), 1);
        imports.cancel(world.maya, run.id());

        store.queue(world.maya.workspace(), run.id());

        assertThat(imports.get(world.maya, run.id()).rowsDone()).isZero();
        imports.cancel(world.maya, run.id());
        imports.start(world.maya, run.id(), run.mark(), false);
        assertThat(imports.get(world.maya, run.id()).state()).isEqualTo(State.DONE);
    }

    @Test
    void nobodyLooksOtherwiseAtAnImportThatSomebodyElseStartedMeanwhile() {
        var run = bring(GOALS);
        store.queue(world.maya.workspace(), run.id());

        var looked = new ImportStore.Looked(summary(run), null);

        assertThat(store.look(world.maya.workspace(), run.id(), run.settings(), looked, "other"))
                .isFalse();
        assertThat(imports.get(world.maya, run.id())).returns(State.WAITING, ImportRun::state);
    }

    @Test
    void aSecondJobForTheSameImportDoesNothing() {
        var run = done(GOALS);

        database.get(ImportWork.class).carryOut(world.maya, run.id());
        store.fail(world.maya.workspace(), run.id(), State.READING, new Sentence("no.import.cancelled"), run.madeAt());

        assertThat(imports.get(world.maya, run.id()).state()).isEqualTo(State.DONE);
        assertThat(count("Customers stay")).isEqualTo(1);
    }

    @Test
    void nobodyButAdminsImports() {
        var run = bring(GOALS);

        assertThatThrownBy(() -> bring(world.nora, GOALS)).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> imports.start(world.nora, run.id(), run.mark(), true))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> imports.get(new World(database).maya, run.id()))
                .isInstanceOf(Refused.Missing.class);
    }

    private ImportRun done(String text) {
        var run = bring(text);
        imports.start(world.maya, run.id(), run.mark(), false);
        var done = imports.get(world.maya, run.id());
        assertThat(done.state()).isEqualTo(State.DONE);
        return done;
    }

    private ImportRun bring(String text) {
        return bring(world.maya, text);
    }

    private ImportRun bring(org.waymark.platform.Actor actor, String text) {
        return imports.receive(actor, "goals.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Summary summary(ImportRun run) {
        return Objects.requireNonNull(run.summary());
    }

    private Objective objective(String title) {
        var id = database.get(DSLContext.class)
                .select(Tables.OBJECTIVE.ID)
                .from(Tables.OBJECTIVE)
                .where(Tables.OBJECTIVE.WORKSPACE_ID.eq(world.maya.workspace()))
                .and(Tables.OBJECTIVE.TITLE.eq(title))
                .fetchSingle(Tables.OBJECTIVE.ID);
        return database.get(Objectives.class).get(world.maya, new Objective.Id(id));
    }

    private KeyResult.Id keyResult(String title) {
        return new KeyResult.Id(database.get(DSLContext.class)
                .select(Tables.KEY_RESULT.ID)
                .from(Tables.KEY_RESULT)
                .where(Tables.KEY_RESULT.WORKSPACE_ID.eq(world.maya.workspace()))
                .and(Tables.KEY_RESULT.TITLE.eq(title))
                .fetchSingle(Tables.KEY_RESULT.ID));
    }

    private LocalDate checkedInOn(String title) {
        return Objects.requireNonNull(database.get(KeyResults.class)
                .get(world.maya, keyResult(title))
                .latest()
                .checkedInOn());
    }

    private int count(String title) {
        return database.get(DSLContext.class)
                .fetchCount(
                        Tables.OBJECTIVE,
                        Tables.OBJECTIVE.WORKSPACE_ID.eq(world.maya.workspace()).and(Tables.OBJECTIVE.TITLE.eq(title)));
    }

    private List<Double> values(Kpi kpi) {
        return database
                .get(Measurements.class)
                .of(world.maya, kpi.id(), new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)))
                .stream()
                .map(one -> one.measurement().value())
                .toList();
    }
}
