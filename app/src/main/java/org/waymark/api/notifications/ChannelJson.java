package org.waymark.api.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.notifications.Channel;
import org.waymark.notifications.ChannelWish;

/** A room of Slack or Teams, as it is sent and shown. */
final class ChannelJson {
    private ChannelJson() {}

    record ChannelSent(
            @Says("Null: everybody in the workspace is in the room.") @Nullable
            UUID team,

            Channel.Service service,
            String name,

            @Says("Of its incoming webhook; it is never shown again.")
            String address,

            Boolean signals,
            Boolean cycles,
            Boolean digest) {
        ChannelWish wish() {
            return new ChannelWish(team, service, name, address, new Channel.Hears(signals, cycles, digest));
        }
    }

    @Says("A room as it is to be.")
    record ChannelEdited(
            @Nullable UUID team,
            Channel.Service service,
            String name,

            @Says("Of its incoming webhook; null: it stays.") @Nullable
            String address,

            Boolean signals,
            Boolean cycles,
            Boolean digest) {
        ChannelWish wish() {
            return new ChannelWish(team, service, name, address, new Channel.Hears(signals, cycles, digest));
        }
    }

    record ChannelShown(
            UUID id,
            @Nullable UUID team,
            Channel.Service service,
            String name,
            @Says("Its host and how it ends.") String address,
            Boolean signals,
            Boolean cycles,
            Boolean digest,
            @Nullable Instant deliveredAt,
            @Nullable Instant failedAt,

            @Says("What it said last time; null: it took it.") @Nullable
            String failure,

            Long version) {
        static ChannelShown of(Channel channel) {
            return new ChannelShown(
                    channel.id().value(),
                    channel.team(),
                    channel.service(),
                    channel.name(),
                    channel.hint(),
                    channel.hears().signals(),
                    channel.hears().cycles(),
                    channel.hears().digest(),
                    channel.deliveredAt(),
                    channel.failedAt(),
                    channel.failure(),
                    channel.version());
        }
    }
}
