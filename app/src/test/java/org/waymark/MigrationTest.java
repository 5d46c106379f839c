package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.waymark.alignment.Alignment;
import org.waymark.alignment.Link;
import org.waymark.alignment.Ref;
import org.waymark.kpis.DatedTarget;
import org.waymark.kpis.Kpis;
import org.waymark.objectives.Aim;
import org.waymark.objectives.Aims;
import org.waymark.objectives.CheckInWish;
import org.waymark.objectives.CheckIns;
import org.waymark.objectives.Judgements;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.OwnerWord;
import org.waymark.objectives.Status;
import org.waymark.objectives.StatusLimits;
import org.waymark.people.Audience;
import org.waymark.people.SavedViewWish;
import org.waymark.people.SavedViews;
import org.waymark.people.TokenWish;
import org.waymark.people.Tokens;
import org.waymark.platform.Scope;

/**
 * Each migration meets data: a database is taken from version to version, and at each of them every table that is new gets the rows
 * of a small company. So each step runs on tables that are full, as it does for whoever comes from any earlier version.
 */
@BothDatabases
class MigrationTest {
    private final TestDatabase database;
    private final World world;

    MigrationTest(TestDatabase database) {
        this.database = database;
        this.world = new World(database);
    }

    @Test
    void whatWasThereAtAnyEarlierVersionIsThereAfterwards() throws SQLException {
        var talks = aCompany();
        var secret = world.secretOf("maya");
        var settings = database.settings("old");

        try (var old = new OldDatabase(settings, world)) {
            for (MigrationVersion version : old.versions()) {
                old.migrateTo(version);
                old.fillNewTables();
            }

            assertThat(old.filled())
                    .contains("check_in", "measurement_revision", "alignment_link", "fact", "saved_view");
            for (var table : old.filled()) assertThat(old.rows(table)).as(table).isEqualTo(old.rowsGiven(table));
        }
        try (var program = Program.start(settings)) {
            var visitor = new Visitor(program).signedIn(secret);
            assertThat(visitor.open("/key-results/" + talks.id().value()).text())
                    .contains("Talks held", "40%");
        }
    }

    /** A row in every table that the doors fill. */
    private KeyResult aCompany() {
        var company = world.companyObjective("Be a place people choose to stay");
        var team = world.teamObjective("Grow leaders");
        var talks = world.keyResult(world.nora, team, "Talks held");
        var checkIns = world.database.get(CheckIns.class);
        var wrong = checkIns.record(world.nora, talks.id(), CheckInWish.of(30).confident(7));
        checkIns.correct(world.nora, wrong.id(), CheckInWish.of(40).confident(6));
        world.database.get(Alignment.class).link(world.nora, Ref.to(team), Ref.to(company), Link.Kind.CONTRIBUTE, 1);
        var judgements = world.database.get(Judgements.class);
        judgements.override(world.maya, company.id(), 0.4, "Counted by hand");
        judgements.say(world.maya, company.id(), new OwnerWord(Status.AT_RISK, "Late"));
        var kpi = world.kpi("Turnover");
        world.measured(kpi, LocalDate.of(2026, 4, 30), 23);
        world.measured(kpi, LocalDate.of(2026, 4, 30), 22);
        var kpis = world.database.get(Kpis.class);
        kpis.setTargets(
                world.nora, kpi.id(), kpi.version(), List.of(new DatedTarget(LocalDate.of(2026, 1, 1), null, 15.0)));
        world.database.get(Aims.class).aim(world.maya, company.id(), new Aim(kpi.id(), Aim.Way.DOWN, 8.0, 90));
        var shared = new Audience(Set.of(world.petra.person()), Set.of());
        kpis.share(world.nora, kpi.id(), kpis.get(world.nora, kpi.id()).version(), true, shared);
        world.database.get(SavedViews.class).save(world.maya, new SavedViewWish("objectives", "Mine", "q=a", true));
        world.database.get(Tokens.class).issue(world.maya, new TokenWish("Script", Scope.ALL, 30));
        world.database.get(StatusLimits.class).change(world.maya, 0, new StatusLimits.Wish(12, 30, 5, 3, 4));
        return talks;
    }
}
