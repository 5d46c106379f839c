package org.waymark.notifications;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A room of Slack or Teams that hears of what all of a workspace, or of a team, may see.
 *
 * @param team null: of the whole workspace
 * @param address whoever knows it can write there, so it is never shown again
 * @param hears of what it is told
 * @param deliveredAt when something arrived last; null: never
 * @param failure what the other side said last time; null: it took it
 */
public record Channel(
        Id id,
        @Nullable UUID team,
        Service service,
        String name,
        URI address,
        Hears hears,
        @Nullable Instant deliveredAt,
        @Nullable Instant failedAt,
        @Nullable String failure,
        long version) {
    public record Id(UUID value) {}

    /** Slack also stands for what speaks as Slack does, such as Mattermost and Rocket.Chat. */
    public enum Service {
        SLACK,
        TEAMS
    }

    public record Hears(boolean signals, boolean cycles, boolean digest) {
        boolean anything() {
            return signals || cycles || digest;
        }
    }

    /** Enough to know it again: its host and how it ends. */
    public String hint() {
        var text = address.toString();
        return address.getHost() + "/…" + text.substring(Math.max(0, text.length() - 4));
    }

    Channel edited(@Nullable UUID team, Service service, String name, URI address, Hears hears) {
        return new Channel(id, team, service, name, address, hears, deliveredAt, failedAt, failure, version + 1);
    }

    /** Without the address: it is a secret. */
    @Override
    public String toString() {
        return "Channel[%s]".formatted(name);
    }
}
