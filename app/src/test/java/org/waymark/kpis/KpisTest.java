package org.waymark.kpis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Worded.saying;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;
import org.waymark.measure.Measurement;
import org.waymark.measure.Unit;
import org.waymark.people.Audience;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.platform.Role;

@BothDatabases
class KpisTest {
    private static final LocalDate JANUARY = LocalDate.parse("2026-01-01");
    private static final LocalDate APRIL = LocalDate.parse("2026-04-30");

    private final TestDatabase database;
    private final Kpis kpis;
    private final Measurements measurements;
    private final BareWorkspace workspace;
    private final UUID sales;
    private final Actor owner;
    private final Actor member;

    KpisTest(TestDatabase database) {
        this.database = database;
        kpis = database.get(Kpis.class);
        measurements = database.get(Measurements.class);
        workspace = new BareWorkspace(database);
        sales = workspace.team("Sales");
        owner = workspace.person(Role.OWNER);
        member = workspace.person(Role.MEMBER, sales);
    }

    @Test
    void whatIsDefinedComesBack() {
        var card = new Card("Leavers by head count", "Hiring is dear", "HR system", "quarterly by the board");
        var metric = Examples.monthly(Unit.Kind.PERCENT, Direction.LOWER, Aggregation.LAST);
        var holder = new Holder(Level.TEAM, owner.person(), sales);
        var wish = new KpiWish("Turnover", card, holder, member.person(), "People", Indicator.LAG, metric, 7.5);

        var defined = kpis.define(owner, wish);

        assertThat(kpis.get(owner, defined.id())).isEqualTo(defined);
        assertThat(defined.definition()).isEqualTo(wish.definition());
        assertThat(defined.standing()).isEqualTo(KpiStanding.NO_DATA);
        assertThat(defined.version()).isEqualTo(1);
    }

    @Test
    void membersDefineForThemselvesAndTheirTeamsButNotForTheCompany() {
        var own = new Holder(Level.INDIVIDUAL, member.person(), null);
        var ofTeam = new Holder(Level.TEAM, member.person(), sales);
        var ofCompany = new Holder(Level.COMPANY, member.person(), null);

        assertThat(kpis.define(member, Examples.turnover(own, null)).holder()).isEqualTo(own);
        assertThat(kpis.define(member, Examples.turnover(ofTeam, null)).holder())
                .isEqualTo(ofTeam);
        assertThatThrownBy(() -> kpis.define(member, Examples.turnover(ofCompany, null)))
                .isInstanceOf(Refused.Forbidden.class);
    }

    @Test
    void peopleAndTeamsOfAnotherWorkspaceAreUnknownHere() {
        var elsewhere = new BareWorkspace(database);
        var stranger = elsewhere.person(Role.OWNER);
        var holder = new Holder(Level.TEAM, stranger.person(), elsewhere.team("Elsewhere"));

        assertThatThrownBy(() -> kpis.define(
                        owner,
                        Examples.turnover(holder, elsewhere.person(Role.MEMBER).person())))
                .isInstanceOfSatisfying(
                        Refused.Invalid.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Refused.Problem::field)
                                .containsExactly("owner", "measurer", "team"));
    }

    @Test
    void aKpiOfAnotherWorkspaceIsMissing() {
        var kpi = kpis.define(owner, Examples.turnover(owner.person()));
        var stranger = new BareWorkspace(database).person(Role.OWNER);

        assertThatThrownBy(() -> kpis.get(stranger, kpi.id())).isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> kpis.archive(stranger, kpi.id())).isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> measurements.record(stranger, kpi.id(), List.of(Recording.of(APRIL, 1)), "form"))
                .isInstanceOf(Refused.Missing.class);
    }

    @Test
    void theSecondOfTwoEditorsIsTold() {
        var kpi = kpis.define(owner, Examples.turnover(owner.person()));
        var wish = renamed("Turnover of all");
        kpis.edit(owner, kpi.id(), kpi.version(), wish);

        assertThatThrownBy(() -> kpis.edit(owner, kpi.id(), kpi.version(), renamed("Lost people")))
                .isInstanceOf(Refused.Conflict.class);
        assertThat(kpis.get(owner, kpi.id()).name()).isEqualTo("Turnover of all");
        assertThat(kpis.get(owner, kpi.id()).version()).isEqualTo(2);
    }

    @Test
    void aNewValueDoesNotDisturbAnEditor() {
        var kpi = kpis.define(owner, Examples.turnover(owner.person()));
        record(kpi, 23);

        var edited = kpis.edit(owner, kpi.id(), kpi.version(), renamed("Turnover"));

        assertThat(edited.latest()).isEqualTo(new Measurement(APRIL, 23));
        assertThat(kpis.get(owner, kpi.id())).isEqualTo(edited);
    }

    @Test
    void targetsDecideHowTheNewestValueStands() {
        var kpi = kpis.define(owner, Examples.turnover(owner.person()));
        record(kpi, 15.5);
        var targets = List.of(new DatedTarget(JANUARY, null, 15.0), new DatedTarget(APRIL.plusDays(1), null, 10.0));

        var near = kpis.setTargets(owner, kpi.id(), 1, targets);
        var misses = kpis.setTargets(owner, kpi.id(), 2, List.of(new DatedTarget(JANUARY, null, 10.0)));
        var without = kpis.setTargets(owner, kpi.id(), 3, List.of());

        assertThat(near.standing()).isEqualTo(KpiStanding.NEAR);
        assertThat(misses.standing()).isEqualTo(KpiStanding.MISSES);
        assertThat(without.standing()).isEqualTo(KpiStanding.NO_TARGET);
        assertThat(kpis.targets(owner, kpi.id())).isEqualTo(Targets.NONE);
        assertThat(kpis.get(owner, kpi.id())).isEqualTo(without);
    }

    @Test
    void targetsArePutBackOneAfterTheOtherUnlessOthersStandThere() {
        var kpi = kpis.define(owner, Examples.turnover(owner.person()));
        var first = kpis.setTargets(owner, kpi.id(), 1, List.of(new DatedTarget(JANUARY, null, 15.0)));
        var second = kpis.setTargets(owner, kpi.id(), 2, List.of(new DatedTarget(JANUARY, null, 12.0)));
        var third = kpis.setTargets(owner, kpi.id(), 3, List.of(new DatedTarget(JANUARY, null, 10.0)));

        kpis.putBackTargets(owner, kpi.id(), third.version());
        assertThatThrownBy(() -> kpis.putBackTargets(owner, kpi.id(), first.version()))
                .isInstanceOf(Refused.Conflict.class);
        kpis.putBackTargets(owner, kpi.id(), second.version());
        assertThat(kpis.targets(owner, kpi.id()).all()).containsExactly(new DatedTarget(JANUARY, null, 15.0));
        kpis.putBackTargets(owner, kpi.id(), first.version());

        assertThat(kpis.targets(owner, kpi.id())).isEqualTo(Targets.NONE);
    }

    @Test
    void targetsOverTimeComeBackOldestFirst() {
        var kpi = kpis.define(owner, Examples.turnover(owner.person()));
        var first = new DatedTarget(JANUARY, null, 15.0);
        var second = new DatedTarget(APRIL, null, 12.5);
        var none = new DatedTarget(APRIL.plusYears(1), null, null);

        kpis.setTargets(owner, kpi.id(), 1, List.of(none, second, first));

        assertThat(kpis.targets(owner, kpi.id()).all()).containsExactly(first, second, none);
    }

    @Test
    void theFrequencyIsFixedOnceThereAreValuesAndTheDirectionWhileTargetsSayOtherwise() {
        var kpi = kpis.define(owner, Examples.turnover(owner.person()));
        kpis.setTargets(owner, kpi.id(), 1, List.of(new DatedTarget(JANUARY, null, 15.0)));
        record(kpi, 23);

        assertThatThrownBy(() -> kpis.edit(owner, kpi.id(), 2, changed(Direction.LOWER, Cadence.WEEKLY)))
                .satisfies(saying("frequency"));
        assertThatThrownBy(() -> kpis.edit(owner, kpi.id(), 2, changed(Direction.HIGHER, Cadence.MONTHLY)))
                .satisfies(saying("empty them all"));
    }

    @Test
    void anArchivedKpiTakesNoValuesUntilItIsRestored() {
        var kpi = kpis.define(owner, Examples.turnover(owner.person()));
        kpis.archive(owner, kpi.id());

        assertThatThrownBy(() -> record(kpi, 23)).isInstanceOf(Refused.Conflict.class);

        kpis.restore(owner, kpi.id());
        record(kpi, 23);
        assertThat(kpis.get(owner, kpi.id()).isArchived()).isFalse();
    }

    @Test
    void aRestrictedKpiIsSeenByItsOwnerItsMeasurerAndItsAudienceOnly() {
        var measurer = workspace.person(Role.MEMBER);
        var admin = workspace.person(Role.ADMIN);
        var kpi = kpis.define(
                owner, Examples.turnover(new Holder(Level.COMPANY, owner.person(), null), measurer.person()));
        kpis.share(owner, kpi.id(), 1, true, new Audience(Set.of(), Set.of(sales)));

        assertThat(kpis.get(owner, kpi.id()).restricted()).isTrue();
        assertThat(kpis.get(measurer, kpi.id())).isNotNull();
        assertThat(kpis.get(member, kpi.id())).isNotNull();
        assertThatThrownBy(() -> kpis.get(admin, kpi.id())).isInstanceOf(Refused.Missing.class);

        kpis.share(owner, kpi.id(), 2, false, Audience.NOBODY);
        assertThat(kpis.get(admin, kpi.id()).restricted()).isFalse();
    }

    @Test
    void aNewMeasurerSeesTheRestrictedKpiAtOnce() {
        var measurer = workspace.person(Role.MEMBER);
        var holder = new Holder(Level.COMPANY, owner.person(), null);
        var kpi = kpis.define(owner, Examples.turnover(holder, null));
        kpis.share(owner, kpi.id(), 1, true, Audience.NOBODY);

        kpis.edit(owner, kpi.id(), 2, Examples.turnover(holder, measurer.person()));

        assertThat(kpis.get(measurer, kpi.id()).restricted()).isTrue();
    }

    @Test
    void readersChangeNothing() {
        var viewer = workspace.person(Role.VIEWER);
        var kpi = kpis.define(owner, Examples.turnover(owner.person()));

        assertThatThrownBy(() -> kpis.edit(viewer, kpi.id(), 1, renamed("Mine")))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> kpis.setTargets(viewer, kpi.id(), 1, List.of()))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> kpis.share(viewer, kpi.id(), 1, true, Audience.NOBODY))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> kpis.archive(viewer, kpi.id())).isInstanceOf(Refused.Forbidden.class);
    }

    private void record(Kpi kpi, double value) {
        measurements.record(owner, kpi.id(), List.of(Recording.of(APRIL, value)), "form");
    }

    private KpiWish renamed(String name) {
        var metric = Examples.monthly(Unit.Kind.PERCENT, Direction.LOWER, Aggregation.LAST);
        return Examples.wish(name, new Holder(Level.COMPANY, owner.person(), null), null, metric);
    }

    private KpiWish changed(Direction direction, Cadence cadence) {
        var metric = new KpiWish.MetricWish(Unit.Kind.PERCENT, "%", 1, direction, Aggregation.LAST, cadence, 5);
        return Examples.wish("Employee turnover", new Holder(Level.COMPANY, owner.person(), null), null, metric);
    }
}
