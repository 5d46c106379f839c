package org.waymark.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.Worded;
import org.waymark.World;
import org.waymark.cycles.CycleWish;
import org.waymark.cycles.Cycles;
import org.waymark.cycles.Rhythm;
import org.waymark.imports.ImportRun.State;
import org.waymark.platform.Refused;
import org.waymark.platform.Sentence;

@BothDatabases
class ImportsTest {
    private final ImportStage stage;
    private final TestDatabase database;
    private final World world;
    private final Imports imports;
    private final ImportStore store;

    ImportsTest(TestDatabase database) {
        this.database = database;
        stage = new ImportStage(database);
        world = stage.world;
        imports = stage.imports;
        store = database.get(ImportStore.class);
    }

    @Test
    void aValueThatComesAlongIsACheckInAndMovesTheObjective() {
        stage.done(ImportStage.GOALS);

        assertThat(stage.objective("Customers stay").outlook().progress())
                .isNotNull()
                .satisfies(progress -> assertThat(progress.percent()).isEqualTo(50));
        assertThat(stage.objective("Repairs are quick").outlook().progress()).isNull();
    }

    @Test
    void anAddressNamesTheOwnerRatherThanANameAndCheckInsAreRecognisedWithoutTheirObjective() {
        stage.done("Title,Owner name,Owner email,Start value,Target value\nShops open,Maya,%s,0,4\n"
                .formatted(world.emailOf("nora")));

        assertThat(stage.objective("Shops open").definition().holder().owner()).isEqualTo(world.nora.person());
        assertThat(stage.bring("Key result,Date,Value\nShops open,2026-04-30,3.5\n")
                        .settings()
                        .shape())
                .isEqualTo(Shape.CHECK_INS);
    }

    @Test
    void onlyWhatIsDifferentChangesWhenAFileComesAgain() {
        stage.done(ImportStage.GOALS);

        var again = stage.bring(ImportStage.GOALS
                .replace("Churn falls,5,3,4", "Churn falls,5,2,3.5")
                .replace("Repairs are", "Bikes are"));
        imports.start(world.maya, again.id(), again.mark(), false);

        assertThat(ImportStage.summary(again).counts())
                .containsEntry(Summary.Kind.OBJECTIVE, new Summary.Count(0, 1, 1))
                .containsEntry(Summary.Kind.KEY_RESULT, new Summary.Count(0, 1, 1))
                .containsEntry(Summary.Kind.CHECK_IN, new Summary.Count(1, 0, 0));
        assertThat(stage.objective("Bikes are quick").version()).isEqualTo(2);
        assertThat(stage.objective("Customers stay").outlook().progress())
                .isNotNull()
                .satisfies(progress -> assertThat(progress.percent()).isEqualTo(50));
    }

    @Test
    void anObjectiveComesWithAKeyResultThatCounts() {
        var goals = """
                Objective,Key result,Start value,Target,Weight,Cycle
                Customers stay,Churn falls,5,3,0,Q2 2026
                Customers stay,Advocates,0,10,0,Q2 2026
                """;

        assertThat(ImportStage.summary(stage.bring(goals)).troubles())
                .extracting(
                        Trouble::row,
                        Trouble::field,
                        trouble -> trouble.sentence().key(),
                        Trouble::stops)
                .containsExactly(
                        tuple(2L, Field.WEIGHT, "no.objectives.weight-none", true),
                        tuple(3L, Field.WEIGHT, "no.objectives.weight-none", true));
        assertThat(ImportStage.summary(stage.bring(goals.replace("10,0", "10,2")))
                        .troubles())
                .isEmpty();
    }

    @Test
    void anObjectiveThatIsHereKeepsAKeyResultThatCounts() {
        var goals = """
                Id,Objective,Key result,Start value,Target,Weight,Cycle
                A,Customers stay,Churn falls,5,3,1,Q2 2026
                """;
        stage.done(goals);

        var none = stage.bring(goals.replace("5,3,1", "5,3,0") + "A,Customers stay,Advocates,0,10,0,Q2 2026\n");
        var one = stage.bring(goals.replace("5,3,1", "5,3,0") + "A,Customers stay,Advocates,0,10,2,Q2 2026\n");
        var other = stage.bring(goals + "A,Customers stay,Advocates,0,10,0,Q2 2026\n");

        assertThat(ImportStage.summary(none).troubles())
                .extracting(Trouble::row, trouble -> trouble.sentence().key(), Trouble::stops)
                .containsExactly(
                        tuple(2L, "no.objectives.weight-none", true), tuple(3L, "no.objectives.weight-none", true));
        assertThat(ImportStage.summary(other).troubles()).isEmpty();
        imports.start(world.maya, one.id(), one.mark(), false);
        assertThat(imports.get(world.maya, one.id()).state()).isEqualTo(State.DONE);
    }

    @Test
    void aKeyResultStaysWithItsObjective() {
        var goals = """
                Key result id,Objective,Key result,Start value,Target,Cycle
                K,Customers stay,Churn falls,5,3,Q2 2026
                L,Repairs are quick,Waiting time falls,9,4,Q2 2026
                """;
        stage.done(goals);

        var renamed = stage.bring(goals.replace("K,Customers stay", "K,Riders stay"));
        var moved = stage.bring(goals.replace("K,Customers stay", "K,Repairs are quick"));

        assertThat(ImportStage.summary(renamed).troubles())
                .extracting(Trouble::row, trouble -> trouble.sentence().key(), Trouble::stops)
                .containsExactly(tuple(2L, "no.import.elsewhere", true));
        assertThat(ImportStage.summary(moved).troubles())
                .extracting(Trouble::row, trouble -> trouble.sentence().key(), Trouble::stops)
                .containsExactly(tuple(2L, "no.import.elsewhere", true));
        imports.start(world.maya, renamed.id(), renamed.mark(), true);
        assertThat(imports.get(world.maya, renamed.id()).state()).isEqualTo(State.DONE);
    }

    @Test
    void whoIsNotToBeInvitedIsNot() {
        var run = stage.bring("""
                Email,Full name,Send invitation
                ada@halden.example,Ada,NO
                ben@halden.example,Ben,YES
                cleo@halden.example,Cleo,
                dan@halden.example,Dan,perhaps
                """);

        assertThat(ImportStage.summary(run).counts().get(Summary.Kind.INVITATION))
                .isEqualTo(new Summary.Count(2, 0, 0));
        assertThat(ImportStage.summary(run).troubles())
                .extracting(
                        Trouble::row,
                        Trouble::field,
                        trouble -> trouble.sentence().key(),
                        Trouble::stops)
                .containsExactly(
                        tuple(2L, Field.INVITED, "no.import.person-uninvited", false),
                        tuple(5L, Field.INVITED, "no.import.yes-or-no", true));
    }

    @Test
    void aCycleThatWouldBeNamedAsAnotherOneIsNotMade() {
        var cycles = world.database.get(Cycles.class);
        cycles.create(
                world.maya,
                new CycleWish("Q1 2028", Rhythm.CUSTOM, LocalDate.of(2027, 8, 2), LocalDate.of(2027, 8, 15), null));

        var run = stage.bring("""
                Objective,Key result,Start value,Target,Due date
                Customers stay,Churn falls,5,3,2028-03-31
                """);

        assertThat(ImportStage.summary(run).troubles())
                .extracting(Trouble::row, Trouble::field, Trouble::cell, trouble -> Worded.of(trouble.sentence()))
                .contains(
                        tuple(
                                2L,
                                Field.CYCLE,
                                "Q1 2028",
                                "The row needs the cycle Q1 2028, and another one with other days has this name. Rename that one, or give the row another cycle."));
    }

    @Test
    void rowsThatCannotBeImportedStopItUnlessThePersonSaysSo() {
        var run = stage.bring(
                ImportStage.GOALS + "C,Wrong,Same value,3,3,,Q2 2026\nD,Wrong too,No number,x,3,,Q2 2026\n");

        assertThat(ImportStage.summary(run).troubles())
                .extracting(Trouble::row, trouble -> trouble.sentence().key())
                .contains(tuple(4L, "no.import.same-value"), tuple(5L, "no.import.number"));
        assertThatThrownBy(() -> imports.start(world.maya, run.id(), run.mark(), false))
                .isInstanceOf(Refused.Conflict.class);
        imports.start(world.maya, run.id(), run.mark(), true);
        assertThat(imports.get(world.maya, run.id()).state()).isEqualTo(State.DONE);
        assertThat(stage.keyResult("Churn falls")).isNotNull();
    }

    @Test
    void aPlanThatIsNotTheOneShownIsNotCarriedOut() {
        var run = stage.bring(ImportStage.GOALS);
        stage.done(ImportStage.GOALS);

        imports.start(world.maya, run.id(), run.mark(), false);

        assertThat(imports.get(world.maya, run.id()))
                .returns(State.FAILED, ImportRun::state)
                .satisfies(failed -> assertThat(
                                Objects.requireNonNull(failed.failure()).key())
                        .isEqualTo("no.import.changed"));
        assertThat(stage.count("Customers stay")).isEqualTo(1);
    }

    @Test
    void aCancelledImportCanBeStartedAnewAsItStands() {
        var run = stage.bring(ImportStage.GOALS);
        store.queue(world.maya.workspace(), run.id());
        store.move(world.maya.workspace(), run.id(), List.of(State.WAITING), State.READING);
        store.advance(world.maya.workspace(), run.id(), List.of(State.READING), 1);
        imports.cancel(world.maya, run.id());

        store.queue(world.maya.workspace(), run.id());

        assertThat(imports.get(world.maya, run.id()).rowsDone()).isZero();
        imports.cancel(world.maya, run.id());
        imports.start(world.maya, run.id(), run.mark(), false);
        assertThat(imports.get(world.maya, run.id()).state()).isEqualTo(State.DONE);
    }

    @Test
    void nobodyLooksOtherwiseAtAnImportThatSomebodyElseStartedMeanwhile() {
        var run = stage.bring(ImportStage.GOALS);
        store.queue(world.maya.workspace(), run.id());

        var looked = new ImportStore.Looked(ImportStage.summary(run), null);

        assertThat(store.look(world.maya.workspace(), run.id(), run.settings(), looked, "other"))
                .isFalse();
        assertThat(imports.get(world.maya, run.id())).returns(State.WAITING, ImportRun::state);
    }

    @Test
    void aSecondJobForTheSameImportDoesNothing() {
        var run = stage.done(ImportStage.GOALS);

        database.get(ImportWork.class).carryOut(world.maya, run.id());
        store.fail(world.maya.workspace(), run.id(), State.READING, new Sentence("no.import.cancelled"), run.madeAt());

        assertThat(imports.get(world.maya, run.id()).state()).isEqualTo(State.DONE);
        assertThat(stage.count("Customers stay")).isEqualTo(1);
    }

    @Test
    void nobodyButAdminsImports() {
        var run = stage.bring(ImportStage.GOALS);

        assertThatThrownBy(() -> stage.bring(world.nora, ImportStage.GOALS)).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> imports.start(world.nora, run.id(), run.mark(), true))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> imports.get(new World(database).maya, run.id()))
                .isInstanceOf(Refused.Missing.class);
    }
}
