package org.waymark.notifications;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/** A room of Slack or Teams was connected or is no longer told anything. */
public record ChannelChanged(Actor by, Instant at, Channel channel, boolean connected) implements Fact {
    @Override
    public String kind() {
        return connected ? "channel.connected" : "channel.removed";
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
