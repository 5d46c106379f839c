package org.waymark.web.channels;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.notifications.Channel;

/** A message as each service wants it: blocks of mrkdwn for Slack, an Adaptive Card for Workflows of Teams. */
final class RoomPayload {
    /** Slack refuses the whole message when one of its sections is longer. */
    private static final int LONGEST_SECTION = 3000;

    private RoomPayload() {}

    static Map<String, Object> of(Channel.Service service, RoomMessage message) {
        return switch (service) {
            case SLACK -> slack(message);
            case TEAMS -> teams(message);
        };
    }

    private static Map<String, Object> slack(RoomMessage message) {
        var sections = new ArrayList<Map<String, Object>>();
        sections.add(section("*" + escaped(message.lead()) + "*"));
        var text = new StringBuilder();
        for (var line : message.lines()) {
            var next = mrkdwn(line);
            if (!text.isEmpty() && text.length() + 1 + next.length() > LONGEST_SECTION) {
                sections.add(section(text.toString()));
                text.setLength(0);
            }
            text.append(text.isEmpty() ? "" : "\n").append(next);
        }
        if (!text.isEmpty()) sections.add(section(text.toString()));
        return Map.of("text", escaped(message.lead()), "blocks", sections);
    }

    private static Map<String, Object> section(String mrkdwn) {
        return Map.of("type", "section", "text", Map.of("type", "mrkdwn", "text", mrkdwn));
    }

    private static String mrkdwn(RoomMessage.Line line) {
        // a bar would end the name of a link
        var title = escaped(line.title()).replace('|', '/');
        var named = line.link().isEmpty() ? "*" + title + "*" : "<%s|%s>".formatted(line.link(), title);
        return "• %s: %s".formatted(named, escaped(line.sentence()));
    }

    /** Slack reads nothing else as markup of its own: https://docs.slack.dev/messaging/formatting-message-text */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static Map<String, Object> teams(RoomMessage message) {
        var body = new ArrayList<Map<String, Object>>();
        body.add(block(message.lead(), Map.of("weight", "Bolder", "size", "Medium")));
        message.lines().forEach(line -> {
            body.add(block(line.title(), Map.of("weight", "Bolder", "spacing", "Medium")));
            body.add(block(line.sentence(), Map.of("spacing", "None", "isSubtle", true)));
        });
        var card = Map.of(
                "$schema", "http://adaptivecards.io/schemas/adaptive-card.json",
                "type", "AdaptiveCard",
                "version", "1.4",
                "body", body,
                "actions", actions(message));
        return Map.of(
                "type",
                "message",
                "attachments",
                List.of(Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", card)));
    }

    private static Map<String, Object> block(String text, Map<String, Object> look) {
        var block = new HashMap<String, Object>(look);
        block.put("type", "TextBlock");
        block.put("wrap", true);
        block.put("text", plain(text));
        return block;
    }

    /** What Teams would read as Markdown stands there as it was written. */
    private static String plain(String text) {
        return text.replaceAll("([\\\\*_\\[\\]()~`>#])", "\\\\$1");
    }

    private static List<Map<String, Object>> actions(RoomMessage message) {
        return message.link().equals("/")
                ? List.of()
                : List.of(Map.of("type", "Action.OpenUrl", "title", message.open(), "url", message.link()));
    }
}
