package org.waymark.notifications;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/** A room of Slack or Teams was connected, changed, or is no longer told anything. */
public record ChannelChanged(Actor by, Instant at, Channel channel, Change change) implements Fact {
    public enum Change {
        CONNECTED("connected"),
        EDITED("edited"),
        REMOVED("removed"),
        RESTORED("restored");

        private final String word;

        Change(String word) {
            this.word = word;
        }
    }

    @Override
    public String kind() {
        return "channel." + change.word;
    }

    @Override
    public Subject subject() {
        return new Subject("channel", channel.id().value());
    }

    @Override
    public @Nullable UUID about() {
        return null;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("name", channel.name(), "service", channel.service().name());
    }
}
