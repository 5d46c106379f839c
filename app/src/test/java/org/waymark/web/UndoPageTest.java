package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
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
import org.waymark.kpis.Kpis;
import org.waymark.kpis.Measurements;
import org.waymark.kpis.PushTokenWish;
import org.waymark.kpis.PushTokens;
import org.waymark.kpis.RecordedMeasurement;
import org.waymark.measure.Period;
import org.waymark.notifications.Channel;
import org.waymark.notifications.ChannelWish;
import org.waymark.notifications.Channels;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.people.CalendarAddresses;
import org.waymark.people.InvitationWish;
import org.waymark.people.Invitations;
import org.waymark.people.TokenWish;
import org.waymark.people.Tokens;
import org.waymark.platform.Role;
import org.waymark.platform.Scope;

/** Whatever takes something away leaves a word with a button that brings it back; what cannot come back is asked about first. */
@BothDatabases
class UndoPageTest {
    private static final Period ALWAYS = new Period(LocalDate.of(1900, 1, 1), LocalDate.of(2200, 12, 31));

    private final World world;
    private final Visitor nora;
    private final Objective objective;
    private final String path;

    UndoPageTest(TestDatabase database) {
        world = new World(database);
        nora = world.visitor("nora");
        objective = world.teamObjective("Grow leaders");
        path = "/objectives/" + objective.id().value();
    }

    @Test
    void aRemovedOverrideComesBackWithItsReason() {
        nora.open(path);
        nora.post(path + "/override", "progress", "40", "reason", "The big contract counts");
        nora.post(path + "/override/removal");

        undo();

        assertThat(nora.open(path).select(".strip").text()).contains("40%", "The big contract counts");
    }

    @Test
    void anOverrideThatReplacedAnotherMakesWayForItAgain() {
        nora.open(path);
        nora.post(path + "/override", "progress", "40", "reason", "The big contract counts");
        nora.post(path + "/override", "progress", "90", "reason", "All but signed");

        undo();

        assertThat(nora.open(path).select(".strip").text()).contains("40%", "The big contract counts");
    }

    @Test
    void theOwnersWordComesBack() {
        nora.open(path);
        nora.post(path + "/word", "status", "AT_RISK", "note", "Two mentors are ill");
        nora.post(path + "/word/removal");

        undo();

        assertThat(nora.open(path).select(".strip").text()).contains("At risk", "Two mentors are ill");
    }

    @Test
    void aWordThatReplacedAnotherMakesWayForItAgain() {
        nora.open(path);
        nora.post(path + "/word", "status", "AT_RISK", "note", "Two mentors are ill");
        nora.post(path + "/word", "status", "ON_TRACK", "note", "They are back");

        undo();

        assertThat(nora.open(path).select(".strip").text()).contains("Two mentors are ill");
    }

    @Test
    void whereNothingWasJudgedNothingIsPutBack() {
        nora.open(path);

        assertThat(nora.post(path + "/override/restoration").status()).isEqualTo(409);
        assertThat(nora.post(path + "/word/restoration").status()).isEqualTo(409);
        assertThat(world.visitor("petra").post(path + "/word/restoration").status())
                .isEqualTo(403);
    }

    @Test
    void anAudienceIsAsItWas() {
        share("seen", "some", "add-person", "Maya Lindqvist");
        share("seen", "all");
        assertThat(world.visitor("petra").get(path).status()).isEqualTo(200);

        undo();

        assertThat(world.visitor("petra").get(path).status()).isEqualTo(404);
        assertThat(world.visitor("maya").get(path).status()).isEqualTo(200);
    }

    @Test
    void aKpiIsSharedAsItWas() {
        var kpi = world.kpi("Turnover");
        nora.open(path(kpi));
        nora.post(path(kpi) + "/audience", "seen", "some", "version", version(kpi));
        assertThat(world.visitor("petra").get(path(kpi)).status()).isEqualTo(404);

        undo();

        assertThat(world.visitor("petra").get(path(kpi)).status()).isEqualTo(200);
    }

    @Test
    void targetsAreAsTheyWere() {
        var kpi = world.kpi("Turnover");
        nora.open(path(kpi));
        targets(kpi, "15");
        nora.post(path(kpi) + "/targets", "version", version(kpi));
        assertThat(stored(kpi)).isEmpty();

        undo();

        assertThat(stored(kpi)).containsExactly(15.0);
        targets(kpi, "12");
        assertThat(nora.post(path(kpi) + "/targets/restoration", "version", "1").status())
                .isEqualTo(409);
    }

    @Test
    void aRestatedValueSaysAgainWhatItSaidBefore() {
        var kpi = world.kpi("Turnover");
        world.measured(kpi, LocalDate.of(2026, 4, 30), 20);
        later();
        nora.open(path(kpi));
        assertThat(nora.post(path(kpi) + "/values", "values[0].day", "2026-04-30", "values[0].value", "25")
                        .status())
                .isEqualTo(303);

        undo();

        assertThat(values(kpi)).containsExactly(20.0);
    }

    @Test
    void aWholeSheetIsTakenBack() {
        var kpi = world.kpi("Turnover");
        world.measured(kpi, LocalDate.of(2026, 4, 30), 20);
        later();
        nora.open(path(kpi));
        var preview = nora.post(path(kpi) + "/values/preview", "text", "2026-03-31\t18\n2026-04-30\t25\n")
                .page();
        nora.submit(preview.selectFirst("form[action$=/values/sheet]"));
        assertThat(values(kpi)).containsExactly(18.0, 25.0);

        undo();

        assertThat(values(kpi)).containsExactly(20.0);
    }

    @Test
    void aValueOfMyWeekIsTakenBack() {
        var kpi = world.kpi("Turnover");
        world.measured(kpi, LocalDate.of(2026, 3, 31), 20);
        later();
        assertThat(nora.open("/").select("form[action^=/week/kpis]")).isNotEmpty();
        var answer = nora.post(
                "/week/kpis/" + kpi.id().value() + "/values",
                new String[] {"HX-Request", "true"},
                "day",
                "2026-04-30",
                "value",
                "25");

        var back = nora.submit(answer.page().selectFirst("[data-toast] form"));

        assertThat(back.location()).isEqualTo("/");
        assertThat(values(kpi)).containsExactly(20.0);
        assertThat(nora.open("/").select("form[action^=/week/kpis]")).isNotEmpty();
    }

    @Test
    void removedTagsComeBack() {
        nora.open(path);
        nora.post(path, "version", version(), "tags", "hiring, retention");
        nora.post(path, "version", version(), "tags", "hiring");

        undo();

        assertThat(world.database.get(Objectives.class).tags(world.nora, objective.id()))
                .containsExactlyInAnyOrder("hiring", "retention");
    }

    @Test
    void nobodyIsLedElsewhereAfterAnUndo() {
        nora.open("/");

        assertThat(nora.post("/kpis/values/withdrawal", "at", "1", "back", "https://elsewhere.example")
                        .status())
                .isEqualTo(409);
        assertThat(nora.post("/kpis/values/withdrawal", "at", "many").status()).isEqualTo(409);
    }

    @Test
    void restoringIsTakenBackAsWell() {
        var kpi = world.kpi("Turnover");
        nora.open(path(kpi));
        nora.post(path(kpi) + "/archival");
        nora.post(path(kpi) + "/restoration");

        undo();

        assertThat(world.database.get(Kpis.class).get(world.nora, kpi.id()).isArchived())
                .isTrue();
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

    private void share(String... fields) {
        nora.submit(nora.open(path + "/audience").selectFirst("#form form"), fields);
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

    private void later() {
        world.database.clock().pass(Duration.ofMinutes(1));
    }

    private void targets(Kpi kpi, String high) {
        nora.post(
                path(kpi) + "/targets",
                "version",
                version(kpi),
                "targets[0].fromDay",
                "2026-01-01",
                "targets[0].high",
                high);
    }

    private List<Double> stored(Kpi kpi) {
        return world.database.get(Kpis.class).targets(world.nora, kpi.id()).all().stream()
                .map(target -> target.high())
                .toList();
    }

    private List<Double> values(Kpi kpi) {
        return world.database.get(Measurements.class).of(world.nora, kpi.id(), ALWAYS).stream()
                .map(RecordedMeasurement::value)
                .toList();
    }

    private String version() {
        return Long.toString(world.database
                .get(Objectives.class)
                .get(world.nora, objective.id())
                .version());
    }

    private String version(Kpi kpi) {
        return Long.toString(
                world.database.get(Kpis.class).get(world.nora, kpi.id()).version());
    }

    private static String path(Kpi kpi) {
        return "/kpis/" + kpi.id().value();
    }
}
