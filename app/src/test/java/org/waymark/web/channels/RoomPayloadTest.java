package org.waymark.web.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.notifications.Channel.Service;
import tools.jackson.databind.json.JsonMapper;

class RoomPayloadTest {
    private static final RoomMessage MESSAGE = new RoomMessage(
            "A signal: Turnover <5 % & more",
            List.of(new RoomMessage.Line(
                    "Turnover | all", "A new level, higher than before", "https://w.example/kpis/1")),
            "https://w.example/",
            "Open Waymark");

    @Test
    void slackGetsItsOwnMarkupAndNothingOfOthers() {
        var json = JsonMapper.shared().valueToTree(RoomPayload.of(Service.SLACK, MESSAGE));

        assertThat(json.path("text").asString()).isEqualTo("A signal: Turnover &lt;5 % &amp; more");
        assertThat(json.path("blocks").get(1).path("text").path("type").asString())
                .isEqualTo("mrkdwn");
        assertThat(json.path("blocks").get(1).path("text").path("text").asString())
                .isEqualTo("• <https://w.example/kpis/1|Turnover / all>: A new level, higher than before");
    }

    @Test
    void teamsGetsACardForItsWorkflow() {
        var json = JsonMapper.shared().valueToTree(RoomPayload.of(Service.TEAMS, MESSAGE));

        var attachment = json.path("attachments").get(0);
        assertThat(json.path("type").asString()).isEqualTo("message");
        assertThat(attachment.path("contentType").asString()).isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(attachment.path("content").path("type").asString()).isEqualTo("AdaptiveCard");
        assertThat(attachment.path("content").path("body").get(1).path("text").asString())
                .isEqualTo("Turnover | all");
        assertThat(attachment.path("content").path("actions").get(0).path("url").asString())
                .isEqualTo("https://w.example/");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "10.1.2.3, true",
        "172.16.0.1, true",
        "192.168.1.1, true",
        "169.254.169.254, true", // where clouds keep their secrets
        "100.64.0.1, true",
        "0.0.0.0, true",
        "::1, true",
        "fd00::1, true",
        "fe80::1, true",
        "::ffff:10.0.0.1, true",
        "93.184.216.34, false",
        "2606:2800:220:1::1, false"
    })
    void whatIsWithinTheOwnNetworkIsKnown(String address, boolean isPrivate) throws UnknownHostException {
        assertThat(Courier.isPrivate(InetAddress.getByName(address))).isEqualTo(isPrivate);
    }
}
