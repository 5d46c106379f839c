package org.waymark.web.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.kpis.Kpis;
import org.waymark.notifications.Bulletin;
import org.waymark.notifications.Channel;
import org.waymark.notifications.ChannelPost;
import org.waymark.notifications.ChannelWish;
import org.waymark.notifications.Channels;
import org.waymark.outgoing.Addresses;
import org.waymark.outgoing.Outgoing;
import org.waymark.people.Audience;
import org.waymark.platform.Messages;

@BothDatabases
class ChannelsPageTest {
    private final World world;
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final AtomicInteger status = new AtomicInteger(200);
    private HttpServer room;

    ChannelsPageTest(TestDatabase database) {
        world = new World(database);
    }

    @BeforeEach
    void open() throws IOException {
        room = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        room.createContext("/", exchange -> {
            told.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var answer = "no_service".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status.get(), answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        room.start();
    }

    @AfterEach
    void close() {
        room.stop(0);
    }

    @Test
    void anAdminConnectsARoomWhoseAddressIsNeverShownAgain() {
        var maya = world.visitor("maya");

        var added = maya.post(
                "/settings/channels",
                "service",
                "SLACK",
                "name",
                "#goals",
                "address",
                "https://hooks.slack.com/services/T0/B0/verysecret",
                "signals",
                "true");

        assertThat(added.location()).isEqualTo("/settings/channels");
        var page = maya.open("/settings/channels");
        assertThat(page.select(".lines li").text()).contains("#goals").contains("hooks.slack.com/…cret");
        assertThat(page.html()).doesNotContain("verysecret");
        assertThat(maya.open("/history").html()).doesNotContain("verysecret");
    }

    @Test
    void othersMayNotAndWhatIsNoAddressIsRefused() {
        assertThat(world.visitor("nora").get("/settings/channels").status()).isEqualTo(403);
        assertThat(world.visitor("nora")
                        .post("/settings/channels", "service", "SLACK")
                        .status())
                .isEqualTo(403);
        for (var wrong : List.of("", "goals", "http://hooks.slack.com/x", "file:///etc/passwd", "https://a b/")) {
            var answer = world.visitor("maya")
                    .post("/settings/channels", "service", "TEAMS", "name", "Goals", "address", wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(422);
        }
    }

    @Test
    void aRoomThatWouldHearOfNothingIsRefusedAndTheOthersSayWhatTheyHear() {
        var maya = world.visitor("maya");

        var deaf = maya.post(
                "/settings/channels", "service", "SLACK", "name", "#goals", "address", "https://hooks.slack.com/x");

        assertThat(maya.open("/settings/channels").select("form[action=/settings/channels] [type=checkbox][checked]"))
                .hasSize(3);
        assertThat(deaf.status()).isEqualTo(422);
        assertThat(deaf.text()).contains("Tick at least one thing that the room is to hear of.");
        connected("https://hooks.slack.com/services/1");
        assertThat(maya.open("/settings/channels").select(".lines li").text()).contains("signals, cycles, what moved");
    }

    @Test
    void aRoomIsEditedAndKeepsAnAddressThatNobodyTypesAnew() {
        var channel = connected("https://hooks.slack.com/services/verysecret");
        var maya = world.visitor("maya");
        var path = "/settings/channels/" + channel.id().value();
        var form = maya.open(path + "/edit").select("form[action=" + path + "]").first();
        assertThat(form.html()).doesNotContain("verysecret").contains("hooks.slack.com/…cret");

        assertThat(maya.submit(form, "name", "#numbers").location()).isEqualTo("/settings/channels");
        var second = maya.submit(form, "name", "#figures");

        assertThat(again(channel).name()).isEqualTo("#numbers");
        assertThat(again(channel).address()).hasToString("https://hooks.slack.com/services/verysecret");
        assertThat(again(channel).hears()).isEqualTo(channel.hears());
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.page().select(".errors").text()).contains("was changed meanwhile by Maya Lindqvist");
        assertThat(maya.open("/history").text()).contains("changed the room #numbers");
        assertThat(world.visitor("nora").get(path + "/edit").status()).isEqualTo(403);
        assertThat(world.visitor("nora").post(path, "service", "SLACK").status())
                .isEqualTo(403);
        assertThat(maya.get("/settings/channels/" + java.util.UUID.randomUUID() + "/edit")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anAddressStaysInTheFormWhenSomethingElseIsWrong() {
        var maya = world.visitor("maya");
        var form = maya.open("/settings/channels")
                .select("form[action=/settings/channels]")
                .first();

        var refused = maya.submit(form, "name", "", "address", "https://hooks.slack.com/services/9", "digest", "true");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("[name=address]").val()).isEqualTo("https://hooks.slack.com/services/9");
    }

    @Test
    void addressesWithinTheOwnNetworkAreNotReached() {
        var channel = connected("https://localhost:" + room.getAddress().getPort() + "/");

        var maya = world.visitor("maya");
        maya.post("/settings/channels/" + channel.id().value() + "/trial");

        assertThat(told).isEmpty();
        assertThat(maya.open("/settings/channels").select(".lines .error").text())
                .contains("not on the public internet");
    }

    @Test
    void aTrialArrivesOverRealSocketsAndAFailureStandsAtTheRoom() throws Exception {
        var rooms = rooms(true);
        var channel = reachable();
        var message = new RoomMessage("A trial", List.of(), "https://w.example/", "Open Waymark");

        rooms.bring(world.maya.workspace(), channel, message);

        assertThat(told).singleElement().asString().contains("A trial").contains("mrkdwn");
        assertThat(again(channel).failure()).isNull();
        assertThat(again(channel).deliveredAt()).isNotNull();

        status.set(404);
        assertThat(org.assertj.core.api.Assertions.catchException(
                        () -> rooms.bring(world.maya.workspace(), channel, message)))
                .isInstanceOfSatisfying(
                        Courier.Undelivered.class, e -> assertThat(e.isFinal()).isTrue());
        assertThat(again(channel).failure()).isEqualTo("HTTP 404: no_service.");
        status.set(302);
        assertThat(org.assertj.core.api.Assertions.catchException(
                        () -> rooms.bring(world.maya.workspace(), channel, message)))
                .isInstanceOfSatisfying(
                        Courier.Undelivered.class, e -> assertThat(e.isFinal()).isTrue());
        status.set(503);
        assertThat(org.assertj.core.api.Assertions.catchException(
                        () -> rooms.bring(world.maya.workspace(), channel, message)))
                .isInstanceOfSatisfying(
                        Courier.Undelivered.class, e -> assertThat(e.isFinal()).isFalse());
    }

    @Test
    void aRoomHearsOnlyOfWhatEverybodyInItMaySee() {
        var channel = connected("https://hooks.slack.com/services/1");
        var kpi = world.kpi("Turnover");
        var bulletin = new Bulletin(
                world.maya.workspace(),
                channel.id().value(),
                Bulletin.Kind.SIGNAL,
                kpi.id().value(),
                "signal.shift",
                "UP");
        var post = world.database.get(ChannelPost.class);
        assertThat(post.open(bulletin)).isPresent();

        world.database.get(Kpis.class).share(world.nora, kpi.id(), kpi.version(), true, Audience.NOBODY);

        assertThat(post.open(bulletin)).isEmpty();
    }

    private Channel connected(String address) {
        var wish = new ChannelWish(null, Channel.Service.SLACK, "#goals", address, new Channel.Hears(true, true, true));
        return world.database.get(Channels.class).add(world.maya, wish);
    }

    /** As if the server's own network were allowed. */
    private Channel reachable() {
        var channel = connected("https://hooks.slack.com/services/2");
        return new Channel(
                channel.id(),
                null,
                channel.service(),
                channel.name(),
                java.net.URI.create("http://localhost:" + room.getAddress().getPort() + "/services"),
                channel.hears(),
                null,
                null,
                null,
                1);
    }

    private Rooms rooms(boolean mayReachPrivate) {
        var database = world.database;
        return new Rooms(
                database.get(ChannelPost.class),
                database.get(Channels.class),
                database.get(RoomWriting.class),
                new Courier(
                        database.get(Outgoing.class),
                        database.get(Addresses.class),
                        database.get(Messages.class),
                        mayReachPrivate),
                database.get(org.waymark.platform.Json.class),
                new org.springframework.beans.factory.support.StaticListableBeanFactory()
                        .getBeanProvider(com.github.kagkarlsson.scheduler.SchedulerClient.class),
                database.clock());
    }

    private Channel again(Channel channel) {
        return world.database.get(Channels.class).get(world.maya, channel.id());
    }
}
