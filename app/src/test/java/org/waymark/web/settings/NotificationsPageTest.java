package org.waymark.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;
import org.waymark.notifications.Preferences;
import org.waymark.notifications.Reason;
import org.waymark.notifications.Unsubscriptions;
import org.waymark.notifications.Way;

@BothDatabases
class NotificationsPageTest {
    private final World world;
    private final Visitor nora;

    NotificationsPageTest(TestDatabase database) {
        world = new World(database);
        nora = world.visitor("nora");
    }

    @Test
    void eachPersonChoosesWhatReachesItAndWhen() {
        var answer = nora.submit(
                form(),
                "way.COMMENT",
                "MAIL",
                "way.MOVED",
                "NONE",
                "timeZone",
                "Asia/Tokyo",
                "remindAt",
                "07:30",
                "remindOn",
                "MONDAY",
                "remindOn",
                "THURSDAY",
                "quietFrom",
                "",
                "quietTo",
                "");

        assertThat(answer.location()).isEqualTo("/settings/notifications");
        var preference = world.database.get(Preferences.class).mine(world.nora);
        assertThat(preference.way(Reason.COMMENT)).isEqualTo(Way.MAIL);
        assertThat(preference.way(Reason.MOVED)).isEqualTo(Way.NONE);
        assertThat(preference.way(Reason.MENTION)).isEqualTo(Way.MAIL);
        assertThat(preference.remindAt()).isEqualTo(LocalTime.of(7, 30));
        assertThat(preference.remindOn()).containsExactlyInAnyOrder(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
        assertThat(preference.quiet()).isNull();
        assertThat(preference.timeZone()).hasToString("Asia/Tokyo");
        assertThat(form().select("input[name=way.COMMENT][checked]").val()).isEqualTo("MAIL");
    }

    @Test
    void whatIsNoTimeIsRefusedAndKept() {
        var answer = nora.submit(form(), "remindAt", "late", "quietFrom", "22:00", "quietTo", "");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#f-remindAt").val()).isEqualTo("late");
        assertThat(answer.page().select(".error").text())
                .contains("hours and minutes")
                .contains("another end");
    }

    @Test
    void aDayThatIsNoneIsRefusedInsteadOfForgotten() {
        var before = world.database.get(Preferences.class).mine(world.nora).remindOn();

        var answer = nora.submit(form(), "remindOn", "SOMEDAY");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".errors").text()).contains("Choose one from the list");
        assertThat(world.database.get(Preferences.class).mine(world.nora).remindOn())
                .isEqualTo(before);
    }

    @Test
    void whereThereIsNoMailServerThePageSaysSo() {
        assertThat(nora.open("/settings/notifications").select(".notice").text())
                .contains("Mail is off")
                .contains("Whoever runs the server can switch mail on");
    }

    @Test
    void theLinkOfALetterWorksWithoutASignInAndOnlyWhenAsked() {
        var token = world.database
                .get(Unsubscriptions.class)
                .token(new Unsubscriptions.Ending(world.nora.workspace(), world.nora.person(), Reason.Occasion.MOVED));
        var stranger = new Visitor(world.database);

        assertThat(stranger.get("/unsubscribe/" + token).page().select("main").text())
                .contains("Friday’s digest of what moved will not be sent any more");
        assertThat(way(Reason.MOVED)).isEqualTo(Way.MAIL);

        var ended = stranger.post("/unsubscribe/" + token, "List-Unsubscribe", "One-Click", "_csrf", "none");

        assertThat(ended.status()).isEqualTo(200);
        assertThat(way(Reason.MOVED)).isEqualTo(Way.NONE);
        assertThat(stranger.post("/unsubscribe/nonsense").status()).isEqualTo(404);
        assertThat(stranger.get("/unsubscribe/nonsense").status()).isEqualTo(404);
    }

    private Way way(Reason reason) {
        return world.database.get(Preferences.class).mine(world.nora).way(reason);
    }

    private Element form() {
        return Objects.requireNonNull(
                nora.open("/settings/notifications").selectFirst("form[action=/settings/notifications]"));
    }
}
