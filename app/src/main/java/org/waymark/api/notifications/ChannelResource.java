package org.waymark.api.notifications;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Call;
import org.waymark.api.IfMatch;
import org.waymark.api.Listing;
import org.waymark.api.Once;
import org.waymark.api.Paging;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.api.notifications.ChannelJson.ChannelEdited;
import org.waymark.api.notifications.ChannelJson.ChannelSent;
import org.waymark.api.notifications.ChannelJson.ChannelShown;
import org.waymark.notifications.Channel;
import org.waymark.notifications.Channels;
import org.waymark.platform.Actor;

/** Rooms of Slack and Teams. */
@Controller
@RequestMapping("/api/v1/channels")
class ChannelResource {
    private final Channels channels;
    private final Once once;

    ChannelResource(Channels channels, Once once) {
        this.channels = channels;
        this.once = once;
    }

    @Says("List the rooms that hear of the workspace")
    @GetMapping
    Answer<Listing<ChannelShown>> list(Actor actor, Paging paging) {
        return Answer.of(paging.part(channels.all(actor), one -> one.id().value(), ChannelShown::of));
    }

    @Says("Connect a room")
    @PostMapping
    Answer<ChannelShown> add(Actor actor, Call call, @Sent ChannelSent sent) {
        return once.answer(actor, call, () -> {
            var channel = channels.add(actor, sent.wish());
            return Answer.created(
                    "/api/v1/channels/" + channel.id().value(), ChannelShown.of(channel), channel.version());
        });
    }

    @Says("Get a room")
    @GetMapping("/{id}")
    Answer<ChannelShown> get(Actor actor, @PathVariable UUID id) {
        return shown(channels.get(actor, new Channel.Id(id)));
    }

    @Says("Edit a room")
    @PutMapping("/{id}")
    Answer<ChannelShown> edit(Actor actor, @PathVariable UUID id, IfMatch version, @Sent ChannelEdited sent) {
        var before = channels.get(actor, new Channel.Id(id));
        return shown(channels.edit(actor, before.id(), version.require(shown(before)), sent.wish()));
    }

    @Says("Disconnect a room")
    @DeleteMapping("/{id}")
    Answer<Void> remove(Actor actor, @PathVariable UUID id) {
        channels.remove(actor, new Channel.Id(id));
        return Answer.done();
    }

    @Says("Connect a room again that was disconnected less than a day ago")
    @PostMapping("/{id}/restoration")
    Answer<ChannelShown> restore(Actor actor, @PathVariable UUID id) {
        return shown(channels.restore(actor, new Channel.Id(id)));
    }

    private static Answer<ChannelShown> shown(Channel channel) {
        return Answer.of(ChannelShown.of(channel), channel.version());
    }
}
