package org.waymark.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.fakes.SettableClock;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Objectives;
import org.waymark.people.Audience;
import org.waymark.people.CalendarAddresses;
import org.waymark.people.IssuedCalendarAddress;
import org.waymark.people.People;
import org.waymark.people.Person;

/** The feed as another program reads it: over HTTP without a session, parsed by a library that did not write it. */
@BothDatabases
class FeedTest {
    private static final String TITLE =
            "Shift changes, “late”; under 7 days’ notice \\ all lines: 早番と遅番の両方で、必ず守られます 🚲";

    private final World world;
    private final CalendarAddresses addresses;
    private final SettableClock clock;
    private final String server;
    private final HttpClient program = HttpClient.newHttpClient();

    FeedTest(TestDatabase database) {
        world = new World(database);
        addresses = world.database.get(CalendarAddresses.class);
        clock = world.database.clock();
        server = world.database.address();
    }

    @Test
    void anIndependentProgramReadsTheDaysOfAPerson() {
        var keyResult = keyResult(TITLE);
        var feed = addresses.make(world.nora, null);

        var answer = get(feed);
        var calendar = parsed(answer.body());

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(calendar.getProperty("NAME").orElseThrow().getValue()).isEqualTo("Waymark, Nora Bakke");
        var due = event(calendar, "check-in-due-" + keyResult.id().value() + "@waymark");
        assertThat(due.getSummary().getValue()).isEqualTo(TITLE + ", check-in due");
        assertThat(due.getDateTimeStart().getDate()).isEqualTo(LocalDate.of(2026, 4, 8));
        assertThat(due.getDateTimeEnd().getDate()).isEqualTo(LocalDate.of(2026, 4, 9));
        assertThat(due.getUrl().getValue())
                .endsWith("/key-results/" + keyResult.id().value());
        assertThat(answer.body()).contains("REFRESH-INTERVAL;VALUE=DURATION:PT4H");
        assertThat(answer.body().split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(answer.body().replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void anEntryThatMovesKeepsItsNameAndRaisesItsNumber() {
        var keyResult = world.keyResult(world.nora, world.teamObjective("Make shifts predictable"), "Scrap rate");
        var feed = addresses.make(world.nora, null);
        var uid = "check-in-due-" + keyResult.id().value() + "@waymark";
        var before = event(parsed(get(feed).body()), uid);
        clock.pass(Duration.ofHours(1));

        world.checkIn(world.nora, keyResult, 10, 7);

        var after = event(parsed(get(feed).body()), uid);
        assertThat(after.getDateTimeStart().getDate()).isEqualTo(LocalDate.of(2026, 5, 26));
        assertThat(after.getSequence().getSequenceNo())
                .isEqualTo(before.getSequence().getSequenceNo() + 3600);
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        var keyResult = keyResult("Scrap rate");
        var feed = addresses.make(world.nora, null);
        var tag = get(feed).headers().firstValue("ETag").orElseThrow();

        assertThat(get(feed, "If-None-Match", tag).statusCode()).isEqualTo(304);
        world.checkIn(world.nora, keyResult, 10, 7);

        assertThat(get(feed, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void aTeamIsReadByWhatItsMakerMaySeeNow() {
        var objective = world.teamObjective("Make shifts predictable");
        world.keyResult(world.nora, objective, "Swaps without a manager");
        var ofPetra = addresses.make(world.petra, world.people.id());
        var ofNora = addresses.make(world.nora, world.people.id());
        assertThat(get(ofPetra).body()).contains("Swaps without a manager");

        world.database.get(Objectives.class).share(world.nora, objective.id(), Audience.NOBODY);

        assertThat(get(ofPetra).body()).doesNotContain("Swaps without a manager");
        assertThat(get(ofNora).body()).contains("Swaps without a manager");
    }

    @Test
    void onlyASecretThatWorksIsAnswered() {
        var revoked = addresses.make(world.nora, null);
        var replaced = addresses.make(world.nora, null);
        var left = addresses.make(world.nora, null);
        addresses.revoke(world.nora, revoked.address().id());
        addresses.replace(world.nora, replaced.address().id());

        assertThat(get(revoked).statusCode()).isEqualTo(404);
        assertThat(get(replaced).statusCode()).isEqualTo(404);
        assertThat(get("/calendars/wc_guess.ics").statusCode()).isEqualTo(404);
        assertThat(get("/calendars/guess.ics").statusCode()).isEqualTo(404);
        assertThat(get(left).statusCode()).isEqualTo(200);
        var people = world.database.get(People.class);
        var nora = new Person.Id(world.nora.person());
        people.remove(world.maya, nora, people.find(world.maya, nora).version());
        assertThat(get(left).statusCode()).isEqualTo(404);
    }

    @Test
    void whoReadsTooOftenIsToldWhenToComeBack() {
        var feed = addresses.make(world.petra, null);
        for (int i = 0; i < 60; i++) get(feed);

        var refused = get(feed);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("3600");
        clock.pass(Duration.ofHours(1));
        assertThat(get(feed).statusCode()).isEqualTo(200);
    }

    private KeyResult keyResult(String title) {
        return world.waitingKeyResult("Make shifts predictable", title);
    }

    private HttpResponse<String> get(IssuedCalendarAddress feed, String... headers) {
        return get(feed.path(), headers);
    }

    private HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(server + path));
        if (headers.length > 0) request.headers(headers);
        try {
            return program.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Calendar parsed(String text) {
        try {
            return new CalendarBuilder().build(new StringReader(text));
        } catch (IOException | ParserException e) {
            throw new IllegalStateException(text, e);
        }
    }

    private static VEvent event(Calendar calendar, String uid) {
        List<VEvent> events = calendar.getComponents("VEVENT");
        return events.stream()
                .filter(event -> event.getUid().orElseThrow().getValue().equals(uid))
                .findFirst()
                .orElseThrow();
    }
}
