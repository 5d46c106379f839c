package org.waymark.api.insights;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.Statements;
import org.waymark.TestDatabase;
import org.waymark.api.Caller;
import org.waymark.platform.Role;
import org.waymark.platform.Scope;

@BothDatabases
class SignalResourceTest {
    private static final String SIGNALS = "/api/v1/signals";

    private final ApiReadings read;
    private final String turnover;
    private final String signal;

    SignalResourceTest(TestDatabase database) {
        read = new ApiReadings(database);
        turnover = read.kpi("Turnover");
        read.spiked(turnover);
        signal =
                SIGNALS + "/" + read.admin.get(SIGNALS).json().at("/items/0/id").asString();
    }

    @Test
    void aSignalIsFoundByWhatItIs() {
        read.measured(read.kpi("Steady"), 20, 21, 20);

        var got = read.member.get(signal);

        assertThat(got.status()).as(got.toString()).isEqualTo(200);
        assertThat(got.json().at("/kpi").asString()).isEqualTo(turnover);
        assertThat(got.json().at("/kind").asString()).isEqualTo("SPIKE");
        assertThat(got.json().at("/way").asString()).isEqualTo("UP");
        assertThat(got.json().at("/firstDay").asString()).isEqualTo("2026-04-30");
        assertThat(got.json().at("/severity").asString()).isEqualTo("HIGH");
        assertThat(got.json().at("/announced").asBoolean()).isTrue();
        assertThat(found("?open=true&announced=true&kind=SPIKE&way=UP&kpi=" + turnover))
                .isOne();
        assertThat(found("?open=false")).isZero();
        assertThat(found("?announced=false")).isZero();
        assertThat(found("?kind=SHIFT")).isZero();
        assertThat(found("?way=DOWN")).isZero();
        assertThat(found("?kpi=00000000-0000-7000-8000-000000000000")).isZero();
    }

    @Test
    void signalsAreReadPartByPartInEitherOrder() {
        read.spiked(read.kpi("Sick leave"));
        read.spiked(read.kpi("Complaints"));

        for (var sort : new String[] {"NEWEST", "RAREST"}) {
            var first = read.member.get(SIGNALS + "?limit=2&sort=" + sort).json();
            var second = read.member.get(first.at("/next").asString()).json();

            assertThat(first.at("/items")).hasSize(2);
            assertThat(second.at("/items")).hasSize(1);
            assertThat(first.at("/items")).doesNotContain(second.at("/items/0"));
            assertThat(second.at("/next").isNull()).isTrue();
        }
        assertThat(read.member
                        .get(SIGNALS + "?sort=RAREST&cursor=" + cursorOf("NEWEST"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aReasonIsGivenAndTakenBack() {
        var explained = put(read.admin, "/explanation", "{\"reason\": \"A merger moved everybody\"}");

        assertThat(explained.status()).as(explained.toString()).isEqualTo(200);
        assertThat(explained.json().at("/explanation/reason").asString()).isEqualTo("A merger moved everybody");
        assertThat(explained.json().at("/explanation/by").asString())
                .isEqualTo(read.ada.person().toString());
        read.analyse(turnover);
        assertThat(read.analysis(read.member, turnover).at("/chart/excluded/0").asString())
                .isEqualTo("2026-04-30");
        assertThat(found("?open=true")).isZero();

        var back = read.admin.delete(signal + "/explanation");

        assertThat(back.json().at("/explanation").isNull()).isTrue();
        assertThat(read.admin.delete(signal + "/explanation").status()).isEqualTo(404);
    }

    @Test
    void aSignalIsMutedForSomeTime() {
        var muted = put(read.admin, "/mute", "{\"until\": \"2026-06-30\"}");

        assertThat(muted.json().at("/mute/until").asString()).isEqualTo("2026-06-30");
        assertThat(read.admin.delete(signal + "/mute").json().at("/mute").isNull())
                .isTrue();
        assertThat(read.admin.delete(signal + "/mute").status()).isEqualTo(404);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(put(read.admin, "/explanation", "{\"reason\": \" \"}").fields())
                .containsExactly("reason");
        assertThat(put(read.admin, "/mute", "{\"until\": \"2026-05-18\"}").fields())
                .containsExactly("until");
        assertThat(put(read.admin, "/mute", "{}").status()).isEqualTo(422);
        assertThat(read.admin.get(SIGNALS + "?kind=BANG").status()).isEqualTo(400);
    }

    @Test
    void whoMayNotRecordValuesMayNotAnswer() {
        var reader = new Caller(read.database, read.ada, Scope.READ);
        var reporter = new Caller(read.database, read.ada, Scope.REPORT);

        assertThat(put(read.member, "/explanation", "{\"reason\": \"No idea\"}").status())
                .isEqualTo(403);
        assertThat(put(read.member, "/mute", "{\"until\": \"2026-06-30\"}").status())
                .isEqualTo(403);
        assertThat(read.member.delete(signal + "/mute").status()).isEqualTo(403);
        assertThat(put(reader, "/explanation", "{\"reason\": \"No idea\"}").status())
                .isEqualTo(403);
        assertThat(put(reporter, "/explanation", "{\"reason\": \"A merger\"}").status())
                .isEqualTo(200);
    }

    @Test
    void aSignalOfAKpiOneMayNotSeeDoesNotExist() {
        read.hide(turnover);
        var stranger = new Caller(read.database, new BareWorkspace(read.database).person(Role.OWNER));

        for (var other : new Caller[] {read.member, stranger}) {
            assertThat(other.get(SIGNALS).json().at("/items")).isEmpty();
            assertThat(other.get(signal).status()).isEqualTo(404);
            assertThat(put(other, "/explanation", "{\"reason\": \"Mine\"}").status())
                    .isEqualTo(404);
            assertThat(other.delete(signal + "/explanation").status()).isEqualTo(404);
            assertThat(put(other, "/mute", "{\"until\": \"2026-06-30\"}").status())
                    .isEqualTo(404);
            assertThat(other.delete(signal + "/mute").status()).isEqualTo(404);
        }
    }

    @Test
    void aListCostsOneStatementBesideTheToken() {
        read.member.get(SIGNALS);

        assertThat(Statements.during(() -> read.member.get(SIGNALS))).isEqualTo(2);
    }

    private int found(String query) {
        return read.member.get(SIGNALS + query).json().at("/items").size();
    }

    private String cursorOf(String sort) {
        read.spiked(read.kpi("Overtime"));
        var next = read.member.get(SIGNALS + "?limit=1&sort=" + sort).json().at("/next");
        return next.asString().replaceFirst(".*cursor=", "");
    }

    private Caller.Reply put(Caller caller, String what, String json) {
        return caller.send("PUT", signal + what, json.getBytes());
    }
}
