package org.waymark.web.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.waymark.notifications.schema.Tables.NEWS_LETTER;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.people.schema.Tables.MEMBERSHIP;
import static org.waymark.people.schema.Tables.PERSON;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.Program;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;
import org.waymark.notifications.Rounds;
import org.waymark.objectives.KeyResult;
import org.waymark.people.Person;
import org.waymark.platform.Ids;
import org.waymark.reviews.Discussions;
import org.waymark.reviews.FollowUpWish;
import org.waymark.reviews.FollowUps;
import org.waymark.reviews.Review;
import org.waymark.reviews.ReviewWish;
import org.waymark.reviews.Reviews;
import org.waymark.talk.CommentWish;
import org.waymark.talk.Comments;
import org.waymark.talk.Subject;

/** Two programs on one PostgreSQL write to people through a real mail server; one of them is killed in the middle. */
class NewsLettersTest {
    private static final int PEOPLE = 260;

    /** Friday, 09:05 in Copenhagen. */
    private static final Instant MORNING = Instant.parse("2026-05-22T07:05:00Z");

    private static final int PORT = freePort();
    private static final GreenMail SERVER = new GreenMail(new ServerSetup(PORT, "localhost", "smtp"));

    private static final Map<String, Object> SETTINGS = new HashMap<>();

    private static Program here;
    private static World world;

    @BeforeAll
    static void start() {
        assumeTrue(System.getProperty("waymark.test.only", "POSTGRESQL").equals("POSTGRESQL"));
        SERVER.start();
        SETTINGS.putAll(TestDatabase.POSTGRESQL.settings("news_letters"));
        SETTINGS.put("spring.mail.host", "localhost");
        SETTINGS.put("spring.mail.port", PORT);
        SETTINGS.put("waymark.address", "https://goals.halden.example");
        SETTINGS.put("db-scheduler.enabled", "true");
        SETTINGS.put("db-scheduler.polling-interval", "100ms");
        SETTINGS.put("db-scheduler.heartbeat-interval", "500ms");
        here = Program.start(SETTINGS);
        world = new World(here);
    }

    @AfterAll
    static void stop() {
        if (here != null) here.close();
        SERVER.stop();
    }

    @Test
    void aMentionArrivesWhenItsReaderDidNotReadItBefore() throws Exception {
        var objective = world.companyObjective("People choose to stay");
        var subject = new Subject(Subject.Kind.OBJECTIVE, objective.id().value());
        here.get(Comments.class).write(world.maya, subject, new CommentWish("What do you think, @Nora Bakke?", null));

        here.clock().pass(Duration.ofMinutes(3));
        here.get(Rounds.class).go();

        var letter = await("nora-");
        assertThat(letter.getSubject()).isEqualTo("People choose to stay: Maya Lindqvist mentioned you in a comment");
        assertThat(letter.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var html = Jsoup.parse(part(letter, "text/html"));
        var link = html.select("td a").attr("href");
        assertThat(link).startsWith("https://goals.halden.example/inbox/");
        assertThat(world.visitor("nora")
                        .get(link.replace("https://goals.halden.example", ""))
                        .location())
                .isEqualTo("/objectives/" + objective.id().value());
        assertThat(part(letter, "text/plain")).contains(link).contains("No more letters like this one: https://");
        oneClick(letter);
        here.get(Comments.class).write(world.maya, subject, new CommentWish("Still there, @Nora Bakke?", null));
        here.clock().pass(Duration.ofMinutes(3));
        here.get(Rounds.class).go();
        assertThat(lettersTo("nora-")).hasSize(1);
    }

    @Test
    void aLetterThatIsTriedInQuietHoursWaitsForTheirEnd() {
        var objective = world.companyObjective("Workshops answer once");
        var subject = new Subject(Subject.Kind.OBJECTIVE, objective.id().value());
        here.clock().set(MORNING.plus(Duration.ofHours(8)));
        here.get(Comments.class).write(world.nora, subject, new CommentWish("Do they, @Maya Lindqvist?", null));
        here.clock().pass(Duration.ofHours(5)); // nobody wrote letters before ten in the evening
        here.get(Rounds.class).go();
        Awaitility.await()
                .during(Duration.ofSeconds(2))
                .until(() -> lettersTo("maya-").isEmpty());

        here.clock().pass(Duration.ofHours(9));

        assertThat(await("maya-")).isNotNull();
    }

    @Test
    void everybodyIsRemindedOnceThoughOneProgramIsKilledInTheMiddle() throws Exception {
        var keyResult = world.keyResult(world.maya, world.companyObjective("People come"), "Talks held");
        owners(keyResult);
        here.clock().set(MORNING);

        var there = DoomedProgram.start(SETTINGS, MORNING);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> lettersTo("owner-").size() > 20);
        there.destroyForcibly().waitFor();
        here.get(Rounds.class).go();

        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> unsent() == 0);
        assertThat(recipients("owner-").stream().distinct()).hasSize(PEOPLE);
        // what the mail server took in the moment of the kill may come again, as the same message
        assertThat(lettersTo("owner-").stream().map(NewsLettersTest::number).distinct())
                .hasSize(PEOPLE);
        var letter = lettersTo("owner-7@").getFirst();
        assertThat(letter.getSubject()).isEqualTo("One thing is due");
        assertThat(part(letter, "text/plain")).contains("Talks held").contains("Check-in due today");
    }

    @Test
    void minutesArriveWithWhatWasDecidedAndWhoDoesWhat() throws Exception {
        var keyResult = world.keyResult(world.maya, world.companyObjective("Riders come back"), "Second rides");
        var reviews = here.get(Reviews.class);
        var discussions = here.get(Discussions.class);
        var review = reviews.start(world.maya, new ReviewWish(Review.Kind.WEEKLY, world.quarter.id(), null, 30));
        discussions.attend(world.petra, review.id());
        discussions.decide(world.maya, review.id(), keyResult.id(), "Ask two more schools");
        var owner = new Person.Id(world.maya.person());
        var due = LocalDate.of(2026, 5, 29);
        here.get(FollowUps.class)
                .agree(world.maya, review.id(), new FollowUpWish(keyResult.id(), "Write to them", owner, due));
        discussions.note(world.maya, review.id(), "Nora was ill.");

        reviews.end(world.maya, review.id());
        here.clock().pass(Duration.ofMinutes(3));
        here.get(Rounds.class).go();

        var text = part(await("petra-"), "text/plain").replace("\r\n", "\n");
        assertThat(text)
                .contains("Weekly review: ", "- Second rides: No data\n  Ask two more schools\n")
                .contains("  Maya Lindqvist: Write to them, until Fri 29 May\n", "- Notes: Nora was ill.\n")
                .contains("https://goals.halden.example/key-results/"
                        + keyResult.id().value());
    }

    /** People who each own a copy of the key result. */
    private static void owners(KeyResult keyResult) {
        var db = here.get(DSLContext.class);
        var ids = here.get(Ids.class);
        var person = db.fetchSingle(PERSON, PERSON.ID.eq(world.nora.person()));
        var membership = db.fetchSingle(
                MEMBERSHIP,
                MEMBERSHIP.WORKSPACE_ID.eq(world.nora.workspace()),
                MEMBERSHIP.PERSON_ID.eq(world.nora.person()));
        var row = db.fetchSingle(KEY_RESULT, KEY_RESULT.ID.eq(keyResult.id().value()));
        for (int i = 0; i < PEOPLE; i++) {
            var id = ids.next();
            var email = "owner-%d@halden.example".formatted(i);
            person.setId(id);
            person.setEmail(email);
            person.setEmailFolded(email);
            membership.setPersonId(id);
            row.setId(ids.next());
            row.setOwnerId(id);
            row.setNextCheckInOn(LocalDate.of(2026, 5, 22));
            Stream.of(person, membership, row).forEach(one -> one.changed(true));
            db.insertInto(PERSON).set(person).execute();
            db.insertInto(MEMBERSHIP).set(membership).execute();
            db.insertInto(KEY_RESULT).set(row).execute();
        }
    }

    /** As mail programs do: without a session and without a form secret. */
    private static void oneClick(MimeMessage letter) throws MessagingException {
        var header = letter.getHeader("List-Unsubscribe")[0];
        var path = header.replace("<https://goals.halden.example", "").replace(">", "");
        assertThat(new Visitor(here)
                        .post(path, "List-Unsubscribe", "One-Click", "_csrf", "")
                        .status())
                .isEqualTo(200);
    }

    private static MimeMessage await(String start) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !lettersTo(start).isEmpty());
        return lettersTo(start).getFirst();
    }

    private static List<MimeMessage> lettersTo(String start) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(one -> recipient(one).startsWith(start)
                        && !Objects.equals(subject(one), "Join Halden Cycles on Waymark"))
                .toList();
    }

    private static List<String> recipients(String start) {
        return lettersTo(start).stream().map(NewsLettersTest::recipient).toList();
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int unsent() {
        return here.get(DSLContext.class)
                .fetchCount(NEWS_LETTER, NEWS_LETTER.SENT_AT.isNull().and(NEWS_LETTER.DROPPED.isNull()));
    }

    private static String number(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(MimeMessage message, String type) throws MessagingException, IOException {
        var parts = (Multipart) message.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            if (parts.getBodyPart(i).isMimeType(type)) {
                return (String) parts.getBodyPart(i).getContent();
            }
        }
        throw new AssertionError("No part " + type);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
