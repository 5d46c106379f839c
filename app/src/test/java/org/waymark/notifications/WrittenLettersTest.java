package org.waymark.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.objectives.Objectives;
import org.waymark.people.Audience;
import org.waymark.platform.Actor;
import org.waymark.platform.Role;

/** Letters between the round that wrote them and the mail server. */
@BothDatabases
class WrittenLettersTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 5, 22);

    private final TestDatabase database;
    private final World world;

    WrittenLettersTest(TestDatabase database) {
        this.database = database;
        world = new World(database);
    }

    @Test
    void whatNothingHidesReachesItsReader() {
        var letter = written(UUID.randomUUID(), null, world.petra);

        assertThat(world.database.get(Post.class).open(world.petra.workspace(), letter))
                .hasValueSatisfying(opened -> assertThat(opened.sections()).hasSize(1));
    }

    @Test
    void aLetterAsksForQuietHoursAgainAsItGoes() {
        var zone = ZoneId.of("Europe/Copenhagen");
        var letter = written(UUID.randomUUID(), null, world.petra);
        var post = world.database.get(Post.class);
        world.database.clock().set(FRIDAY.atTime(12, 30).atZone(zone).toInstant());
        assertThat(post.open(world.petra.workspace(), letter).orElseThrow().heldUntil())
                .isNull();
        var wish = new PreferenceWish("", "09:00", Preference.USUAL.remindOn(), "12:00", "14:00", Map.of());

        world.database.get(Preferences.class).change(world.petra, wish);

        assertThat(post.open(world.petra.workspace(), letter).orElseThrow().heldUntil())
                .isEqualTo(FRIDAY.atTime(14, 0).atZone(zone).toInstant());
    }

    @Test
    void whatItsReaderMayNotSeeAnyMoreIsNotSent() {
        var objective = world.teamObjective("People stay");
        world.keyResult(world.nora, objective, "Talks held");
        var letter = written(objective.id().value(), objective.id().value(), world.petra);
        var post = world.database.get(Post.class);
        assertThat(post.open(world.petra.workspace(), letter).orElseThrow().sections())
                .hasSize(1);

        world.database.get(Objectives.class).share(world.nora, objective.id(), Audience.NOBODY);

        assertThat(post.open(world.petra.workspace(), letter).orElseThrow().sections())
                .isEmpty();
    }

    @Test
    void theLinkInALetterEndsItsKindAndNothingElse() {
        var unsubscriptions = world.database.get(Unsubscriptions.class);
        var token = unsubscriptions.token(
                new Unsubscriptions.Ending(world.nora.workspace(), world.nora.person(), Reason.Occasion.REMINDER));

        unsubscriptions.end(token);

        var preference = world.database.get(Preferences.class).mine(world.nora);
        assertThat(preference.way(Reason.CHECK_IN)).isEqualTo(Way.PRODUCT);
        assertThat(preference.way(Reason.WEEK)).isEqualTo(Way.MAIL);
        assertThat(unsubscriptions.read("B" + token.substring(1))).isEmpty();
        assertThat(unsubscriptions.read(token.substring(2))).isEmpty();
    }

    @Test
    void manyLongLettersAreWrittenDownAtOnce() {
        var workspace = new BareWorkspace(database);
        var line = Letter.Line.of(
                Reason.MOVED,
                "moved",
                new org.waymark.platform.Fact.Subject("key-result", workspace.id),
                workspace.id,
                "T".repeat(250),
                Map.of("now", "0.4", "status", "ON_TRACK"));
        var content = Letter.Content.of(List.of(Letter.Section.of("own", Collections.nCopies(12, line))));
        var letters = Stream.generate(() -> workspace.person(Role.MEMBER).person())
                .limit(110)
                .map(person -> new LetterStore.Fresh(person, content, null))
                .toList();
        var store = world.database.get(LetterStore.class);
        var now = world.database.clock().instant();

        assertThat(store.add(workspace.id, Reason.Occasion.MOVED, "2026-05-22", letters, now))
                .hasSize(110);
        assertThat(store.add(workspace.id, Reason.Occasion.MOVED, "2026-05-22", letters, now))
                .isEmpty();
    }

    private Letter.Id written(UUID objective, @Nullable UUID about, Actor reader) {
        var line = Letter.Line.of(
                Reason.MOVED,
                "moved",
                new org.waymark.platform.Fact.Subject("objective", objective),
                about,
                "People stay",
                Map.of("now", "0.4", "status", "ON_TRACK"));
        var content = Letter.Content.of(List.of(Letter.Section.of("own", List.of(line))));
        var now = world.database.clock().instant();
        return world.database
                .get(LetterStore.class)
                .add(
                        reader.workspace(),
                        Reason.Occasion.MOVED,
                        "2026-05-22",
                        List.of(new LetterStore.Fresh(reader.person(), content, null)),
                        now)
                .values()
                .iterator()
                .next();
    }
}
