package org.waymark.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.notifications.schema.Tables.NOTICE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.initiatives.Initiative;
import org.waymark.initiatives.Initiatives;
import org.waymark.initiatives.Schedule;
import org.waymark.initiatives.TaskWish;
import org.waymark.initiatives.Tasks;
import org.waymark.insights.Signal;
import org.waymark.insights.SignalRaised;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.KpiWish;
import org.waymark.kpis.Kpis;
import org.waymark.objectives.Objectives;
import org.waymark.platform.Actor;
import org.waymark.talk.CommentWish;
import org.waymark.talk.Comments;
import org.waymark.talk.Follows;
import org.waymark.talk.Subject;
import org.waymark.talk.Subject.Kind;

/** Who stopped following a thing hears nothing more of it, also who owns it; who follows it hears all of it. */
@BothDatabases
class FollowedNewsTest {
    private final World world;
    private final Follows follows;

    FollowedNewsTest(TestDatabase database) {
        world = new World(database);
        follows = database.get(Follows.class);
    }

    @Test
    void anObjectiveThatOneStoppedToFollowIsSilent() {
        var objective = world.teamObjective("People stay");
        var keyResult = world.keyResult(world.maya, objective, "Talks held");
        var subject = new Subject(Kind.OBJECTIVE, objective.id().value());
        follows.follow(world.petra, subject);
        follows.unfollow(world.nora, subject);
        forget();

        comment(subject);
        world.checkIn(world.maya, keyResult, 10, 7);
        world.database.get(Objectives.class).archive(world.maya, objective.id());

        assertThat(told(world.nora)).isEmpty();
        assertThat(told(world.petra))
                .containsExactlyInAnyOrder("comment", "key-result.checked-in", "objective.archived");
    }

    @Test
    void workThatOneStoppedToFollowIsSilentUntilOneFollowsItAgain() {
        var work = world.initiative(world.nora, "Pay bands");
        var subject = new Subject(Kind.INITIATIVE, work.id().value());
        follows.follow(world.petra, subject);
        follows.unfollow(world.nora, subject);

        comment(subject);
        finishATask(work.id());
        reschedule(work.id(), 4);

        assertThat(told(world.nora)).isEmpty();
        assertThat(told(world.petra)).containsExactlyInAnyOrder("comment", "initiative.rescheduled");

        follows.follow(world.nora, subject);
        reschedule(work.id(), 5);

        assertThat(told(world.nora)).containsExactly("initiative.rescheduled");
    }

    @Test
    void aSignalOfAKpiReachesWhoMeasuresItUnlessTheyStopped() {
        var kpi = measuredBy(world.maya);
        var subject = new Subject(Kind.KPI, kpi.id().value());

        world.database.get(KpiNews.class).on(signal(kpi));
        assertThat(told(world.nora)).contains("signal.spike");
        assertThat(told(world.maya)).contains("signal.spike");

        forget();
        follows.unfollow(world.nora, subject);
        follows.unfollow(world.maya, subject);
        world.database.get(KpiNews.class).on(signal(kpi));

        assertThat(told(world.nora)).isEmpty();
        assertThat(told(world.maya)).isEmpty();
    }

    @Test
    void fridaysDigestLeavesOutWhatOneStoppedToFollow() {
        var own = movement("Talks held", world.nora, world.maya);
        var ofOwnObjective = movement("Pay bands", world.maya, world.nora);
        var movements = new Movements(List.of(own, ofOwnObjective));
        var nora = world.nora.person();

        assertThat(movements.own(nora, Attention.NO_WORD)).hasSize(2);
        assertThat(movements.own(nora, stopped(own.keyResult())))
                .extracting(Letter.Line::title)
                .containsExactly("Pay bands");
        assertThat(movements.own(nora, stopped(own.objective(), ofOwnObjective.objective())))
                .as("of an objective one stopped to follow one still hears of one's own key result")
                .extracting(Letter.Line::title)
                .containsExactly("Talks held");
        assertThat(movements.ofTeams(
                        world.petra.person(), Set.of(world.people.id().value()), Attention.NO_WORD))
                .hasSize(2);
        assertThat(movements.ofTeams(
                        world.petra.person(), Set.of(world.people.id().value()), stopped(own.keyResult())))
                .extracting(Letter.Line::title)
                .containsExactly("Pay bands");
    }

    @Test
    void wordsAboutFollowingAreReadForManyAtOnce() {
        var objective = world.teamObjective("People stay");
        var subject = new Subject(Kind.OBJECTIVE, objective.id().value());
        follows.unfollow(world.nora, subject);
        follows.follow(world.petra, subject);

        var attention = world.database
                .get(MovementQuery.class)
                .attentionOf(world.maya.workspace(), List.of(world.nora.person(), world.petra.person()));

        assertThat(attention)
                .containsEntry(world.nora.person(), stopped(objective.id().value()))
                .containsEntry(
                        world.petra.person(),
                        new Attention(Map.of(objective.id().value(), true)));
    }

    private void comment(Subject subject) {
        world.database.get(Comments.class).write(world.maya, subject, new CommentWish("Look at this", null));
    }

    private void finishATask(Initiative.Id work) {
        var tasks = world.database.get(Tasks.class);
        var task = tasks.add(world.maya, work, new TaskWish("Publish", null, null));
        tasks.finish(world.maya, task.id());
    }

    private void reschedule(Initiative.Id work, int day) {
        var days = new Schedule(LocalDate.of(2026, 5, day), LocalDate.of(2026, 5, 29));
        world.database.get(Initiatives.class).reschedule(world.maya, work, days);
    }

    private Kpi measuredBy(Actor measurer) {
        var wish = world.kpiWish("Turnover");
        return world.database
                .get(Kpis.class)
                .define(
                        world.nora,
                        new KpiWish(
                                wish.name(),
                                wish.card(),
                                wish.holder(),
                                measurer.person(),
                                wish.category(),
                                wish.indicator(),
                                wish.metric(),
                                wish.nearPercent()));
    }

    private SignalRaised signal(Kpi kpi) {
        var day = LocalDate.of(2026, 4, 30);
        var now = Instant.parse("2026-05-19T10:00:00Z");
        var signal = new Signal(
                new Signal.Id(UUID.randomUUID()),
                kpi.id(),
                Signal.Kind.SPIKE,
                null,
                day,
                day,
                null,
                0.001,
                Signal.Severity.MEDIUM,
                now,
                null,
                true);
        return new SignalRaised(Actor.waymark(world.maya.workspace()), now, signal, kpi.name());
    }

    private Movement movement(String title, Actor owner, Actor objectiveOwner) {
        return new Movement(
                UUID.randomUUID(),
                title,
                UUID.randomUUID(),
                owner.person(),
                objectiveOwner.person(),
                world.people.id().value(),
                true,
                0.1,
                0.5,
                "OFF_TRACK",
                "ON_TRACK");
    }

    private static Attention stopped(UUID... things) {
        var words = new HashMap<UUID, Boolean>();
        for (var thing : things) words.put(thing, false);
        return new Attention(words);
    }

    private void forget() {
        world.database
                .get(DSLContext.class)
                .deleteFrom(NOTICE)
                .where(NOTICE.WORKSPACE_ID.eq(world.maya.workspace()))
                .execute();
    }

    private List<String> told(Actor person) {
        return world.database
                .get(DSLContext.class)
                .selectFrom(NOTICE)
                .where(NOTICE.WORKSPACE_ID.eq(person.workspace()), NOTICE.PERSON_ID.eq(person.person()))
                .fetch(NOTICE.SAYS);
    }
}
