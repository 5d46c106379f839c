package org.waymark.web.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.function.BooleanSupplier;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.Program;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;
import org.waymark.people.InvitationWish;
import org.waymark.people.Invitations;
import org.waymark.people.WorkspaceWish;
import org.waymark.people.Workspaces;
import org.waymark.platform.Past;
import org.waymark.platform.Role;

/** Letters go to a real mail server. */
class LettersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final int port = freePort();
    private final GreenMail server = new GreenMail(new ServerSetup(port, "localhost", "smtp"));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void linksArriveAsPlainTextAndAsHtml(TestDatabase database) throws Exception {
        try (var program = program(database)) {
            var world = new World(program);
            rename(world, "Räder & <Söhne>");
            await(() -> server.getReceivedMessages().length == 2); // Nora and Petra were invited
            server.purgeEmailFromAllMailboxes();

            var invitations = program.get(Invitations.class);
            Past.at(
                    Instant.parse("2026-01-05T09:00:00Z"),
                    () -> invitations.invite(world.maya, new InvitationWish("demo@halden.example", Role.MEMBER, null)));
            var made = invitations.invite(world.maya, new InvitationWish("ines@halden.example", Role.MEMBER, null));
            new Visitor(program).post("/password-resets", "email", world.emailOf("nora"));

            await(() -> server.getReceivedMessages().length == 2);
            assertThat(server.getReceivedMessages()).hasSize(2);
            var invitation = to("ines@halden.example");
            var link = "https://goals.halden.example/invitations/" + made.token();
            assertThat(invitation.getSubject()).isEqualTo("Join Räder & <Söhne> on Waymark");
            assertThat(invitation.getFrom()[0]).hasToString("Waymark <goals@halden.example>");
            assertThat(invitation.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(part(invitation, "text/plain"))
                    .contains("You are invited to Räder & <Söhne>")
                    .contains(link);
            var html = Jsoup.parse(part(invitation, "text/html"));
            assertThat(html.select("p").first().text()).startsWith("You are invited to Räder & <Söhne> on Waymark");
            assertThat(html.select("a").attr("href")).isEqualTo(link);

            var reset = to(world.emailOf("nora"));
            var address = Jsoup.parse(part(reset, "text/html")).select("a").attr("href");
            assertThat(reset.getSubject()).isEqualTo("Choose a new Waymark password");
            assertThat(address).startsWith("https://goals.halden.example/password-resets/");
            assertThat(part(reset, "text/plain")).contains(address).contains("your password stays as it is");
            var page = new Visitor(program).get(address.replace("https://goals.halden.example", ""));
            assertThat(page.status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aNewAddressIsConfirmedByALinkThatWentThereAndTheEarlierOneIsTold(TestDatabase database) throws Exception {
        try (var program = program(database)) {
            var world = new World(program);
            await(() -> server.getReceivedMessages().length == 2); // Nora and Petra were invited
            server.purgeEmailFromAllMailboxes();
            var nora = world.visitor("nora");
            var before = world.emailOf("nora");

            nora.post("/me/email", "email", world.emailOf("petra"), "password", World.PASSWORD);
            var sent = nora.open("/me/email").text();
            nora.post("/me/email", "email", "nora@moved.example", "password", World.PASSWORD);

            assertThat(sent).contains("A link went to " + world.emailOf("petra"));
            assertThat(nora.open("/me/email").text()).contains("A link went to nora@moved.example");
            await(() -> server.getReceivedMessages().length == 2);
            assertThat(part(to(world.emailOf("petra")), "text/plain"))
                    .contains("It belongs to yours")
                    .doesNotContain("/email-changes/");
            var link = Jsoup.parse(part(to("nora@moved.example"), "text/html"))
                    .select("a")
                    .attr("href")
                    .replace("https://goals.halden.example", "");
            var stranger = new Visitor(program);
            var form = stranger.open(link).selectFirst("main form");
            assertThat(nora.open("/me").text()).as("opened only").contains("You sign in with " + before);
            assertThat(stranger.submit(form).location()).isEqualTo("/sign-in?after=email");
            assertThat(stranger.submit(form).status()).isEqualTo(409);
            assertThat(stranger.get(link).status()).isEqualTo(410);

            await(() -> server.getReceivedMessages().length == 3);
            assertThat(to(before).getSubject()).isEqualTo("Your address on Waymark was changed");
            assertThat(part(to(before), "text/plain")).contains("nora@moved.example");
            assertThat(nora.open("/me").text()).contains("You sign in with nora@moved.example");
            assertThat(nora.open("/history").text()).contains("changed the e-mail address of Nora Bakke");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whereTheServerIsDownLettersWaitAndAdminsAreTold(TestDatabase database) throws Exception {
        server.stop();
        try (var program = program(database)) {
            var world = new World(program);
            var maya = world.visitor("maya");

            var invited = maya.post("/settings/people/invitations", "email", "ines@halden.example", "role", "MEMBER");
            var asked = new Visitor(program).post("/password-resets", "email", world.emailOf("nora"));

            assertThat(invited.status()).isEqualTo(303);
            assertThat(asked.status()).isLessThan(400);
            await(() -> maya.open("/settings/people").text().contains("did not take 4 letters"));
            server.start();
            await(() -> server.getReceivedMessages().length == 4);
            await(() -> maya.open("/settings/people").select(".notice").isEmpty());
            assertThat(to("ines@halden.example").getSubject()).isEqualTo("Join Halden Cycles on Waymark");

            server.stop();
            try (var _ = new RefusingServer("gone@halden.example", port)) {
                maya.post("/settings/people/invitations", "email", "gone@halden.example", "role", "MEMBER");
                await(() -> maya.open("/settings/people")
                        .select("#refused li")
                        .text()
                        .contains("550 5.1.1 No such"));
            }
            assertThat(maya.open("/settings/people").select("#refused li").text())
                    .startsWith("gone@halden.example");
            assertThat(maya.open("/settings/people").select(".notice")).isEmpty(); // nothing is tried again
        }
    }

    private void rename(World world, String name) {
        var workspaces = world.database.get(Workspaces.class);
        var version = workspaces.current(world.maya).version();
        workspaces.change(world.maya, version, new WorkspaceWish(name, "Europe/Copenhagen", 1, 5));
    }

    private MimeMessage to(String email) throws MessagingException {
        for (var message : server.getReceivedMessages()) {
            if (message.getAllRecipients()[0].toString().equals(email)) return message;
        }
        throw new AssertionError("No letter to " + email);
    }

    private static String part(Part message, String type) throws MessagingException, IOException {
        var parts = (Multipart) message.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        for (int i = 0; i < parts.getCount(); i++) {
            if (parts.getBodyPart(i).isMimeType(type))
                return (String) parts.getBodyPart(i).getContent();
        }
        throw new AssertionError("No part " + type);
    }

    private Program program(TestDatabase database) {
        var settings = new HashMap<>(database.settings("letters" + System.nanoTime()));
        settings.put("spring.mail.host", "localhost");
        settings.put("spring.mail.port", port);
        settings.put("waymark.address", "https://goals.halden.example/");
        settings.put("waymark.mail.from", "Waymark <goals@halden.example>");
        settings.put("db-scheduler.enabled", "true");
        settings.put("db-scheduler.polling-interval", "200ms");
        return Program.start(settings);
    }

    private static void await(BooleanSupplier happened) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it happened in time").isLessThan(until);
            Thread.sleep(50);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
