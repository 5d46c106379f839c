package org.waymark.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.objectives.Objectives;
import org.waymark.people.Audience;
import org.waymark.people.CalendarAddresses;
import org.waymark.people.InvitationWish;
import org.waymark.people.Invitations;
import org.waymark.people.TokenWish;
import org.waymark.people.Tokens;
import org.waymark.platform.Fact;
import org.waymark.platform.News;
import org.waymark.platform.Role;
import org.waymark.platform.Scope;

/** Who hears of what, for each kind of thing that news name. */
@BothDatabases
class LiveKindsTest {
    /** What all of a workspace may see. */
    private static final Set<String> OPEN = Set.of("cycle", "person", "review", "team", "template", "workspace");

    private static final Set<String> OF_ADMINS = Set.of("analysis", "backup", "channel", "connection", "import");

    /** Named by the id of whom they concern. */
    private static final Set<String> OF_ONE_PERSON = Set.of("export", "inbox");

    /** Of admins, and of whoever made them. */
    private static final Set<String> OF_THEIR_MAKER = Set.of("calendar-address", "invitation", "token");

    /** Heard by whoever may see the objective, KPI or initiative that they are about: see LivePagesTest. */
    private static final Set<String> ABOUT_A_GOAL = Set.of("initiative", "key-result", "kpi", "objective");

    private static final Pattern KIND = Pattern.compile("Subject\\(\\s*\"([a-z-]+)\"");

    private final World world;

    LiveKindsTest(TestDatabase database) {
        world = new World(database);
    }

    @Test
    void everyKindIsKnownHere() throws IOException {
        var known = Stream.of(OPEN, OF_ADMINS, OF_ONE_PERSON, OF_THEIR_MAKER, ABOUT_A_GOAL)
                .flatMap(Set::stream)
                .toList();

        assertThat(kinds()).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void whatAllMaySeeIsHeardByAll() {
        for (var kind : OPEN) {
            try (var petra = open("petra")) {
                var name = tell(kind, UUID.randomUUID());

                petra.awaits(name);
            }
        }
    }

    @Test
    void whatOnlyAdminsSeeIsHeardByThemOnly() {
        try (var maya = open("maya");
                var nora = open("nora");
                var petra = open("petra")) {
            var names = OF_ADMINS.stream()
                    .map(kind -> tell(kind, UUID.randomUUID()))
                    .toList();

            names.forEach(maya::awaits);
            hearTheEnd(nora, petra);
            assertThat(nora.heard()).doesNotContainAnyElementsOf(names);
            assertThat(petra.heard()).doesNotContainAnyElementsOf(names);
        }
    }

    @Test
    void whatOnePersonKeepsIsHeardByThatPersonOnly() {
        try (var maya = open("maya");
                var nora = open("nora")) {
            var names = OF_ONE_PERSON.stream()
                    .map(kind -> tell(kind, world.nora.person()))
                    .toList();

            names.forEach(nora::awaits);
            hearTheEnd(maya);
            assertThat(maya.heard()).doesNotContainAnyElementsOf(names);
        }
    }

    @Test
    void secretsAreHeardOfByWhoMadeThemAndByAdmins() {
        try (var maya = open("maya");
                var nora = open("nora");
                var petra = open("petra")) {
            var token = world.database.get(Tokens.class).issue(world.nora, new TokenWish("nightly", Scope.READ, 90));
            var calendar = world.database.get(CalendarAddresses.class).make(world.nora, null);
            var invitation = world.database
                    .get(Invitations.class)
                    .invite(world.maya, new InvitationWish("new@halden.example", Role.MEMBER, null))
                    .invitation();

            var noras = List.of(
                    "token:" + token.token().id().value(),
                    "calendar-address:" + calendar.address().id().value());
            var mayas = "invitation:" + invitation.id().value();
            noras.forEach(nora::awaits);
            noras.forEach(maya::awaits);
            maya.awaits(mayas);
            hearTheEnd(nora, petra);
            assertThat(nora.heard()).doesNotContain(mayas);
            assertThat(petra.heard()).doesNotContainAnyElementsOf(noras).doesNotContain(mayas);
        }
    }

    @Test
    void ofAnInitiativeNobodyHearsTheSecretObjectivesThatItServes() {
        var secret = world.companyObjective("Buy a rival");
        var open = world.companyObjective("Keep customers");
        var letters = world.keyResult(world.maya, secret, "Letters of intent");
        var churn = world.keyResult(world.maya, open, "Churn falls");
        var noraOnly = new Audience(Set.of(world.nora.person()), Set.of());
        world.database.get(Objectives.class).share(world.maya, secret.id(), noraOnly);

        try (var nora = open("nora");
                var petra = open("petra")) {
            var work = world.initiative(world.maya, "Interviews", letters, churn);

            var name = "objective:" + secret.id().value();
            nora.awaits(name);
            petra.awaits("initiative:" + work.id().value());
            petra.awaits("objective:" + open.id().value());
            assertThat(petra.heard()).doesNotContain(name);
        }
    }

    private static Set<String> kinds() throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                KIND.matcher(Files.readString(file)).results().forEach(hit -> found.add(hit.group(1)));
            }
        }
        return found;
    }

    /** What comes after it has been heard. */
    private void hearTheEnd(OpenPage... pages) {
        var last = tell("workspace", world.maya.workspace());
        for (var page : pages) page.awaits(last);
    }

    private String tell(String kind, UUID id) {
        var news = new News(world.maya.workspace(), new Fact.Subject(kind, id), null);
        world.database.get(LivePages.class).on(new News.FromOtherNodes(List.of(news)));
        return news.name();
    }

    private OpenPage open(String name) {
        return new OpenPage(world.database, world.secretOf(name));
    }
}
