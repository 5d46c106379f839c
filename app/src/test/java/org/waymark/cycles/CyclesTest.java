package org.waymark.cycles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Worded.saying;
import static org.waymark.platform.schema.Tables.FACT;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.platform.Role;

@BothDatabases
class CyclesTest {
    private final TestDatabase database;
    private final BareWorkspace workspace;
    private final Cycles cycles;
    private final Actor admin;

    CyclesTest(TestDatabase database) {
        this.database = database;
        workspace = new BareWorkspace(database);
        cycles = database.get(Cycles.class);
        admin = workspace.person(Role.ADMIN);
    }

    @BeforeEach
    void foundTheFirstCycles() {
        cycles.found(admin);
    }

    @Test
    void aNewWorkspaceHasItsYearAndACurrentCycleAtOnceAndNoneThatIsOver() {
        assertThat(cycles.all(admin)).extracting(Cycle::name).containsExactly("2026", "Q2 2026", "Q3 2026", "Q4 2026");
        assertThat(cycles.current(admin)).map(Cycle::slug).hasValue("2026-q2");
    }

    @Test
    void aFiscalYearDecidesTheFirstCycles() {
        var founder = new BareWorkspace(database, "Asia/Tokyo", Month.JULY).person(Role.OWNER);

        cycles.found(founder);

        assertThat(cycles.all(founder)).extracting(Cycle::name).containsExactly("FY 2025/26", "Q4 2025/26");
        assertThat(cycles.current(founder)).map(Cycle::slug).hasValue("2025-26-q4");
    }

    @Test
    void theQuarterAfterTheLastBringsItsYearAlongAndIsMadeOnce() {
        var last = cycles.get(admin, "2026-q4");

        var next = cycles.next(admin, last.id());
        var again = cycles.next(admin, last.id());

        assertThat(next.name()).isEqualTo("Q1 2027");
        assertThat(next.parent()).isEqualTo(cycles.get(admin, "2027").id());
        assertThat(again).isEqualTo(next);
        assertThat(cycles.all(admin)).hasSize(6);
    }

    @Test
    void aClosedCycleRefusesEditsUntilItIsReopened() {
        var quarter = cycles.get(admin, "2026-q2");
        var wish = new CycleWish(
                "Spring",
                Rhythm.QUARTER,
                quarter.period().start(),
                quarter.period().end(),
                null);

        cycles.close(admin, quarter.id());

        assertThat(cycles.get(admin, quarter.id()).phase(LocalDate.of(2026, 5, 19)))
                .isEqualTo(Phase.CLOSED);
        assertThatThrownBy(() -> cycles.edit(admin, quarter.id(), 1, wish)).isInstanceOf(Refused.Conflict.class);
        assertThatThrownBy(() -> cycles.close(admin, quarter.id())).isInstanceOf(Refused.Conflict.class);

        cycles.reopen(admin, quarter.id());
        assertThat(cycles.edit(admin, quarter.id(), 1, wish).name()).isEqualTo("Spring");
        assertThat(cycles.get(admin, "2026-q2").name()).isEqualTo("Spring");
    }

    @Test
    void aCycleThatHasNotStartedIsNotClosed() {
        assertThatThrownBy(
                        () -> cycles.close(admin, cycles.get(admin, "2026-q3").id()))
                .satisfies(saying("has not started yet"));
    }

    @Test
    void theSecondOfTwoEditorsIsTold() {
        var quarter = cycles.get(admin, "2026-q3");
        var wish = new CycleWish(
                "Mine",
                Rhythm.QUARTER,
                quarter.period().start(),
                quarter.period().end(),
                null);

        cycles.edit(admin, quarter.id(), quarter.version(), wish);

        assertThatThrownBy(() -> cycles.edit(admin, quarter.id(), quarter.version(), wish))
                .isInstanceOf(Refused.Conflict.class)
                .satisfies(saying("changed meanwhile"));
    }

    @Test
    void aNameIsTakenOnlyOnceInAWorkspace() {
        var summer = new CycleWish("q3 2026", Rhythm.CUSTOM, LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 15), null);
        var founder = new BareWorkspace(database).person(Role.OWNER);

        assertThatThrownBy(() -> cycles.create(admin, summer))
                .isInstanceOf(Refused.Invalid.class)
                .satisfies(saying("There is a cycle Q3 2026 already"));
        assertThat(cycles.create(founder, summer).name()).isEqualTo("q3 2026");
    }

    @Test
    void ofTwoWhoTakeANameAtTheSameMomentOneIsTold() throws Exception {
        for (int round = 1; round <= 5; round++) {
            var start = LocalDate.of(2026, 2, 2).plusMonths(round);
            var spring = new CycleWish("Spring " + round, Rhythm.CUSTOM, start, start.plusDays(9), null);
            var other = new CycleWish("SPRING  " + round, Rhythm.CUSTOM, start.plusDays(10), start.plusDays(20), null);

            try (var both = Executors.newFixedThreadPool(2)) {
                var done = both.invokeAll(List.of(isMade(spring), isMade(other)));
                assertThat(done.stream().map(Future::resultNow)).containsExactlyInAnyOrder(true, false);
            }
        }
    }

    @Test
    void theDatabaseRefusesANameThatAnotherCycleTookMeanwhile() {
        var store = database.get(CycleStore.class);
        var quarter = cycles.get(admin, "2026-q3");
        var taking = renamed(quarter, "Q4 2026");

        assertThatThrownBy(() -> store.save(admin.workspace(), taking))
                .isInstanceOf(Refused.Conflict.class)
                .satisfies(saying("There is a cycle Q4 2026 already"));
        assertThat(cycles.get(admin, "2026-q3").name()).isEqualTo("Q3 2026");
    }

    @Test
    void aNameGivenUpIsFreeAgain() {
        var store = database.get(CycleStore.class);
        store.save(admin.workspace(), renamed(cycles.get(admin, "2026-q3"), "Summer"));

        store.save(admin.workspace(), renamed(cycles.get(admin, "2026-q4"), "Q3 2026"));

        assertThat(cycles.get(admin, "2026-q4").name()).isEqualTo("Q3 2026");
    }

    @Test
    void onlyACycleWithoutOthersInItIsDeleted() {
        var quarter = cycles.get(admin, "2026-q3");

        cycles.delete(admin, quarter.id());

        assertThatThrownBy(() -> cycles.get(admin, quarter.id())).isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> cycles.delete(admin, cycles.get(admin, "2026").id()))
                .isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void cyclesOfAnotherWorkspaceDoNotExist() {
        var stranger = new BareWorkspace(database).person(Role.OWNER);
        var quarter = cycles.get(admin, "2026-q3");

        assertThatThrownBy(() -> cycles.get(stranger, quarter.id())).isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> cycles.delete(stranger, quarter.id())).isInstanceOf(Refused.Missing.class);
    }

    @Test
    void membersReadCyclesAndDoNotManageThem() {
        var member = workspace.person(Role.MEMBER);
        var quarter = cycles.get(member, "2026-q3");

        assertThatThrownBy(() -> cycles.next(member, quarter.id())).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> cycles.delete(member, quarter.id())).isInstanceOf(Refused.Forbidden.class);
    }

    @Test
    void eachChangeIsAFact() {
        cycles.close(admin, cycles.get(admin, "2026-q2").id());

        assertThat(database.get(DSLContext.class)
                        .select(FACT.KIND)
                        .from(FACT)
                        .where(FACT.WORKSPACE_ID.eq(admin.workspace()))
                        .fetch(FACT.KIND))
                .contains("cycle.created", "cycle.closed");
    }

    private Callable<Boolean> isMade(CycleWish wish) {
        return () -> {
            try {
                cycles.create(admin, wish);
                return true;
            } catch (Refused taken) {
                return false;
            }
        };
    }

    private static Cycle renamed(Cycle cycle, String name) {
        return new Cycle(
                cycle.id(),
                cycle.parent(),
                name,
                cycle.slug(),
                cycle.rhythm(),
                cycle.period(),
                cycle.closedAt(),
                cycle.version() + 1);
    }
}
