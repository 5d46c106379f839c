package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.PushTokenWish;
import org.waymark.kpis.PushTokens;
import org.waymark.notifications.Channel;
import org.waymark.notifications.ChannelWish;
import org.waymark.notifications.Channels;
import org.waymark.people.CalendarAddresses;
import org.waymark.people.InvitationWish;
import org.waymark.people.Invitations;
import org.waymark.people.TokenWish;
import org.waymark.people.Tokens;
import org.waymark.platform.Role;
import org.waymark.platform.Scope;

/** A way in that was closed opens again; what cannot is asked about first. */
@BothDatabases
class UndoAccessPageTest {
    private final World world;
    private final Visitor nora;

    UndoAccessPageTest(TestDatabase database) {
        world = new World(database);
        nora = world.visitor("nora");
    }

    @Test
    void whatCannotComeBackIsAskedAboutFirst() {
        var maya = world.visitor("maya");
        maya.open("/settings/tokens");
        maya.post("/settings/tokens", "name", "Warehouse", "scope", "READ", "days", "30");
        world.secretOf("maya");
        maya.post("/settings/people/invitations", "email", "new@halden.example", "role", "MEMBER");

        for (var page : List.of("/settings/tokens", "/settings/people", "/me")) {
            var forms = maya.open(page).select("form[action$=revocation], form[action$=closure]");
            assertThat(forms)
                    .isNotEmpty()
                    .allSatisfy(form -> assertThat(asked(form)).isTrue());
        }
    }

    @Test
    void aRevokedTokenWorksAgain() {
        var issued = world.database.get(Tokens.class).issue(world.nora, new TokenWish("nightly", Scope.READ, 90));
        nora.post("/settings/tokens/" + issued.token().id().value() + "/revocation");
        assertThat(answerTo(issued.secret())).isEqualTo(401);

        undo();

        assertThat(answerTo(issued.secret())).isEqualTo(200);
    }

    @Test
    void aRevokedCalendarAddressIsReadAgain() {
        var issued = world.database.get(CalendarAddresses.class).make(world.nora, null);
        nora.post("/settings/calendars/" + issued.address().id().value() + "/revocation");
        assertThat(nora.get("/calendars/" + issued.secret() + ".ics").status()).isEqualTo(404);

        undo();

        assertThat(nora.get("/calendars/" + issued.secret() + ".ics").status()).isEqualTo(200);
    }

    @Test
    void aRevokedPushTokenWorksAgain() {
        var kpi = world.kpi("Turnover");
        var tokens = world.database.get(PushTokens.class);
        var issued = tokens.issue(world.nora, new PushTokenWish("Payroll", Set.of(kpi.id()), 90));
        nora.post(path(kpi) + "/push-tokens/" + issued.token().id().value() + "/revocation");
        assertThat(tokens.resolve(issued.secret())).isEmpty();

        undo();

        assertThat(tokens.resolve(issued.secret())).isPresent();
    }

    @Test
    void aWithdrawnInvitationStandsAgainUnlessItsAddressWasInvitedAnew() {
        var maya = world.visitor("maya");
        var invitations = world.database.get(Invitations.class);
        var wish = new InvitationWish("sven-" + UUID.randomUUID() + "@halden.example", Role.MEMBER, null);
        var made = invitations.invite(world.maya, wish);
        var of = "/settings/people/invitations/" + made.invitation().id().value();
        maya.post(of + "/revocation");
        assertThat(maya.get("/invitations/" + made.token()).status()).isEqualTo(410);

        undo(maya);

        assertThat(maya.get("/invitations/" + made.token()).status()).isEqualTo(200);
        maya.post(of + "/revocation");
        invitations.invite(world.maya, wish);
        assertThat(maya.post(of + "/restoration").status()).isEqualTo(409);
    }

    @Test
    void aRoomIsConnectedAgainAsItWasForADay() {
        var maya = world.visitor("maya");
        var channels = world.database.get(Channels.class);
        var address = "https://hooks.slack.com/services/T0/B0/verysecret";
        var hears = new Channel.Hears(true, true, false);
        var room = channels.add(world.maya, new ChannelWish(null, Channel.Service.SLACK, "#goals", address, hears));
        maya.post("/settings/channels/" + room.id().value() + "/removal");
        assertThat(channels.all(world.maya)).doesNotContain(room);

        undo(maya);

        assertThat(channels.all(world.maya)).contains(room);
        maya.post("/settings/channels/" + room.id().value() + "/removal");
        world.database.clock().pass(Duration.ofHours(25));
        assertThat(world.visitor("maya")
                        .post("/settings/channels/" + room.id().value() + "/restoration")
                        .status())
                .isEqualTo(404);
    }

    private int answerTo(String token) {
        return new Visitor(world.database)
                .bearing(token)
                .call("GET", "/api/v1/kpis", "")
                .status();
    }

    private static boolean asked(Element form) {
        var question = form.closest("details.sure");
        return question != null && !form.select("p").text().isBlank();
    }

    /** Presses the button of the newest toast. */
    private void undo() {
        undo(nora);
    }

    private static void undo(Visitor visitor) {
        var form = visitor.open("/me").selectFirst("[data-toast] form");
        assertThat(form).isNotNull();
        assertThat(visitor.submit(form).status()).isEqualTo(303);
    }

    private static String path(Kpi kpi) {
        return "/kpis/" + kpi.id().value();
    }
}
