package org.waymark.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Worded.saying;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.initiatives.InitiativeWish;
import org.waymark.initiatives.Initiatives;
import org.waymark.objectives.CheckIn;
import org.waymark.objectives.CheckInWish;
import org.waymark.objectives.CheckIns;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.people.Audience;
import org.waymark.people.Person;
import org.waymark.platform.Refused;
import org.waymark.talk.Subject.Kind;

@BothDatabases
class TalkTest {
    private final World world;
    private final Comments comments;
    private final Follows follows;
    private final Help help;
    private final Subjects subjects;
    private final Objective objective;
    private final Subject subject;

    TalkTest(TestDatabase database) {
        world = new World(database);
        comments = database.get(Comments.class);
        follows = database.get(Follows.class);
        help = database.get(Help.class);
        subjects = database.get(Subjects.class);
        objective = world.teamObjective("People stay");
        subject = new Subject(Kind.OBJECTIVE, objective.id().value());
    }

    @Test
    void aCommentComesBackEditedRemovedAndRestored() {
        var first = write("Which teams are **worst** off?");
        var answer = comments.write(world.maya, subject, new CommentWish("Assembly", first.id()));
        var second = comments.write(world.nora, subject, new CommentWish("Thank you", answer.id()));
        assertThat(second.replyTo()).isEqualTo(first.id());

        var edited = comments.edit(world.nora, first.id(), 1, "Which sites?");
        assertThat(comments.get(world.petra, first.id())).isEqualTo(edited);
        assertThatThrownBy(() -> comments.edit(world.nora, first.id(), 1, "Which?"))
                .isInstanceOf(Refused.Conflict.class);
        assertThatThrownBy(() -> comments.edit(world.maya, first.id(), 2, "I say"))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> comments.remove(world.nora, answer.id())).isInstanceOf(Refused.Forbidden.class);

        comments.remove(world.maya, first.id());
        assertThat(comments.get(world.petra, first.id()).isRemoved()).isTrue();
        assertThatThrownBy(() -> comments.restore(world.nora, first.id())).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> comments.write(world.nora, subject, new CommentWish("And?", first.id())))
                .satisfies(saying("was removed"));
        assertThat(comments.restore(world.maya, first.id()).isRemoved()).isFalse();
    }

    @Test
    void viewersReadAndDoNotWrite() {
        assertThatThrownBy(() -> comments.write(world.petra, subject, new CommentWish("Me too", null)))
                .satisfies(saying("may not comment"));
        assertThatThrownBy(() -> write(" ")).isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> write("a".repeat(4001))).satisfies(saying("4,001"));
    }

    @Test
    void whatOneMayNotSeeIsNotThere() {
        var said = write("Between us");
        shareWithNobody();

        assertThatThrownBy(() -> comments.get(world.petra, said.id())).satisfies(saying("no such comment"));
        assertThatThrownBy(() -> comments.get(world.maya, said.id())).isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> comments.write(world.maya, subject, new CommentWish("Hm", null)))
                .satisfies(saying("no such objective"));
        assertThatThrownBy(() -> follows.follow(world.maya, subject)).isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> write("@Maya Lindqvist look")).satisfies(saying("may not see this"));
    }

    @Test
    void whoWritesOrIsCalledFollowsUntilTheyStop() {
        comments.write(world.maya, subject, new CommentWish("@Petra Novak and @People, look", null));
        assertThat(followers())
                .containsExactlyInAnyOrder(world.maya.person(), world.petra.person(), world.nora.person());

        follows.unfollow(world.petra, subject);
        follows.unfollow(world.nora, subject);
        comments.write(world.maya, subject, new CommentWish("@Petra Novak again", null));
        assertThat(followers()).containsExactly(world.maya.person());

        follows.follow(world.petra, subject);
        assertThat(follows.isFollowing(world.petra, subjects.open(world.petra, subject)))
                .isTrue();
        assertThat(followers()).contains(world.petra.person());
        shareWithNobody();
        assertThat(followers()).isEmpty();
    }

    @Test
    void helpIsAskedOfWhoMaySeeItAndEndsOnce() {
        var checkIn = checkIn();
        var asked = help.ask(world.nora, checkIn, new HelpWish("A second pair of hands", world.maya.person()));
        assertThat(help.get(world.petra, asked.id()).isOpen()).isTrue();
        assertThatThrownBy(() -> help.ask(world.nora, checkIn, new HelpWish("Me", null)))
                .satisfies(saying("Nobody asks themselves"));
        assertThatThrownBy(() -> help.ask(world.nora, checkIn, new HelpWish("You", UUID.randomUUID())))
                .satisfies(saying("may not see"));
        assertThatThrownBy(() -> help.give(world.petra, asked.id(), "")).isInstanceOf(Refused.Forbidden.class);

        help.give(world.maya, asked.id(), "Tom comes on Monday");
        assertThatThrownBy(() -> help.withdraw(world.nora, asked.id())).satisfies(saying("is over"));
        help.reopen(world.nora, asked.id());
        assertThat(help.get(world.nora, asked.id()).isOpen()).isTrue();
    }

    @Test
    void aCorrectedCheckInKeepsWhatWasSaidAboutIt() {
        var first = checkIn();
        var checkIns = world.database.get(CheckIns.class);
        var second = checkIns.correct(world.nora, first, CheckInWish.of(42));
        var said = comments.write(
                world.maya, new Subject(Kind.CHECK_IN, second.id().value()), new CommentWish("Well", null));

        assertThat(said.on().id()).isEqualTo(first.value());
        assertThat(follows.followersOf(world.maya.workspace(), said.on()))
                .containsExactlyInAnyOrder(world.maya.person(), world.nora.person());
    }

    @Test
    void anInitiativeIsTalkedAboutAsItIsSeen() {
        var keyResult = world.keyResult(world.nora, objective, "Churn");
        var wish = new InitiativeWish("Exit talks", "", new Person.Id(world.nora.person()), null, null, null, null);
        var initiative = world.database.get(Initiatives.class).create(world.nora, wish, List.of(keyResult.id()));
        var work = new Subject(Kind.INITIATIVE, initiative.id().value());
        comments.write(world.maya, work, new CommentWish("@Petra Novak look", null));
        assertThat(follows.followersOf(world.maya.workspace(), work))
                .containsExactlyInAnyOrder(world.maya.person(), world.nora.person(), world.petra.person());

        shareWithNobody();
        assertThat(follows.followersOf(world.maya.workspace(), work)).containsExactly(world.nora.person());
        assertThatThrownBy(() -> comments.write(world.maya, work, new CommentWish("Hm", null)))
                .satisfies(saying("no such initiative"));
    }

    @Test
    void acknowledgingAndReactingTwiceChangesNothing() {
        var checkIn = checkIn();
        var acknowledgements = world.database.get(Acknowledgements.class);
        acknowledgements.acknowledge(world.maya, checkIn);
        acknowledgements.acknowledge(world.maya, checkIn);
        acknowledgements.takeBack(world.maya, checkIn);
        assertThatThrownBy(() -> acknowledgements.acknowledge(world.nora, checkIn))
                .satisfies(saying("your own"));
        assertThatThrownBy(() -> acknowledgements.acknowledge(world.petra, checkIn))
                .isInstanceOf(Refused.Forbidden.class);

        var reactions = world.database.get(Reactions.class);
        var said = write("Done");
        reactions.react(world.maya, said.id(), Reaction.Kind.CELEBRATE);
        reactions.react(world.maya, said.id(), Reaction.Kind.CELEBRATE);
        reactions.takeBack(world.maya, said.id(), Reaction.Kind.CELEBRATE);
        assertThatThrownBy(() -> reactions.react(world.petra, subject, Reaction.Kind.AGREE))
                .isInstanceOf(Refused.Forbidden.class);
    }

    private Comment write(String words) {
        return comments.write(world.nora, subject, new CommentWish(words, null));
    }

    private Set<UUID> followers() {
        return follows.followersOf(world.maya.workspace(), subject);
    }

    private CheckIn.Id checkIn() {
        KeyResult keyResult = world.keyResult(world.nora, objective, "Churn");
        return world.database
                .get(CheckIns.class)
                .record(world.nora, keyResult.id(), CheckInWish.of(40))
                .id();
    }

    private void shareWithNobody() {
        world.database.get(Objectives.class).share(world.nora, objective.id(), Audience.NOBODY);
    }
}
