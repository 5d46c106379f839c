package org.waymark.initiatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Worded.saying;
import static org.waymark.objectives.schema.Tables.CHECK_IN;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.initiatives.Initiative.Status;
import org.waymark.measure.Milestone;
import org.waymark.measure.Progress;
import org.waymark.measure.Target;
import org.waymark.objectives.CheckIn;
import org.waymark.objectives.CheckInWish;
import org.waymark.objectives.CheckIns;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.KeyResults;
import org.waymark.objectives.Objectives;
import org.waymark.platform.Refused;

@BothDatabases
class FollowingsTest {
    private final World world;
    private final InitiativeMoves moves;
    private final Followings followings;
    private final KeyResult launched;
    private final Initiative bands;
    private final Initiative paths;

    FollowingsTest(TestDatabase database) {
        world = new World(database);
        moves = database.get(InitiativeMoves.class);
        followings = database.get(Followings.class);
        var objective = world.teamObjective("Make Halden a place people choose to stay");
        launched = world.keyResult(
                world.nora,
                objective,
                "What people asked for is there",
                new Target.Milestones(List.of(new Milestone("Something", 1, null))));
        bands = start("Pay bands published");
        paths = start("Career paths engineering");
    }

    @Test
    void itsMilestonesAreItsInitiativesAndMoveWithThem() {
        followings.start(world.nora, launched.id());

        moves.state(world.nora, paths.id(), 0.5);
        moves.move(world.nora, bands.id(), Status.DONE, null);

        var now = keyResult();
        assertThat(now.definition().target())
                .isEqualTo(new Target.Milestones(List.of(
                        new Milestone("Pay bands published", 1, LocalDate.of(2026, 5, 29)),
                        new Milestone("Career paths engineering", 1, LocalDate.of(2026, 5, 29)))));
        assertThat(now.latest().progress()).isEqualTo(new Progress(0.75));
        assertThat(world.database
                        .get(Objectives.class)
                        .get(world.nora, launched.objective())
                        .outlook()
                        .progress())
                .isEqualTo(new Progress(0.75));
    }

    @Test
    void theLastCheckInOfADaySaysWhyAndTakesThePlaceOfEarlierOnes() {
        followings.start(world.nora, launched.id());
        moves.move(world.nora, bands.id(), Status.DONE, null);

        var rows = world.database
                .get(DSLContext.class)
                .selectFrom(CHECK_IN)
                .where(CHECK_IN.KEY_RESULT_ID.eq(launched.id().value()))
                .orderBy(CHECK_IN.ID)
                .fetch();

        assertThat(rows).hasSize(2).allMatch(row -> row.getAutomatic());
        assertThat(rows.getLast().getCorrectsId()).isEqualTo(rows.getFirst().getId());
        assertThat(rows.getLast().getChanged()).isEqualTo("Pay bands published: 100 %");
    }

    @Test
    void byHandOnlyConfidenceAndWordsAreTaken() {
        followings.start(world.nora, launched.id());
        var checkIns = world.database.get(CheckIns.class);

        assertThatThrownBy(() -> checkIns.record(
                        world.nora,
                        launched.id(),
                        new CheckInWish(null, null, List.of(1.0, 1.0), null, null, CheckIn.Words.NONE)))
                .isInstanceOf(Refused.Conflict.class)
                .satisfies(saying("follows its initiatives"));
        checkIns.record(world.nora, launched.id(), new CheckInWish(null, null, List.of(), null, 4, CheckIn.Words.NONE));

        assertThat(keyResult().latest().progress()).isEqualTo(Progress.NONE);
    }

    @Test
    void whatIsDroppedCountsNoMoreAndWhatIsUnlinkedNeither() {
        followings.start(world.nora, launched.id());
        moves.move(world.nora, bands.id(), Status.DONE, null);

        moves.move(world.nora, paths.id(), Status.DROPPED, null);

        assertThat(keyResult().latest().progress()).isEqualTo(Progress.DONE);
        world.database.get(Serving.class).unlink(world.nora, bands.id(), launched.id());
        assertThat(keyResult().latest().progress()).isEqualTo(Progress.DONE);
    }

    @Test
    void onceItFollowsNoMoreWorkMovesItNoMore() {
        followings.start(world.nora, launched.id());
        followings.stop(world.nora, launched.id());

        moves.move(world.nora, bands.id(), Status.DONE, null);

        assertThat(keyResult().latest().progress()).isEqualTo(Progress.NONE);
    }

    @Test
    void onlyItsHoldersLetItFollow() {
        assertThatThrownBy(() -> followings.start(world.petra, launched.id())).isInstanceOf(Refused.Forbidden.class);

        var other = world.keyResult(world.nora, objective(), "Replies");
        assertThatThrownBy(() -> followings.start(world.nora, other.id()))
                .isInstanceOf(Refused.Conflict.class)
                .satisfies(saying("has no milestones"));
    }

    private org.waymark.objectives.Objective objective() {
        return world.database.get(Objectives.class).get(world.nora, launched.objective());
    }

    private KeyResult keyResult() {
        return world.database.get(KeyResults.class).get(world.nora, launched.id());
    }

    private Initiative start(String title) {
        return world.initiative(world.nora, title, launched);
    }
}
