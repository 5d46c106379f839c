package org.waymark.web.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
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
    void slackGetsNoSectionThatItWouldRefuse() {
        var line = new RoomMessage.Line("T".repeat(250), "Moved", "https://w.example/key-results/1");
        var message = new RoomMessage("What moved", Collections.nCopies(15, line), "https://w.example/", "Open");

        var blocks = JsonMapper.shared()
                .valueToTree(RoomPayload.of(Service.SLACK, message))
                .path("blocks");

        var texts = new ArrayList<String>();
        blocks.forEach(block -> texts.add(block.path("text").path("text").asString()));
        assertThat(texts).hasSizeGreaterThan(2).allMatch(text -> text.length() <= 3000);
        assertThat(String.join("\n", texts).split("•")).hasSize(16);
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
}
