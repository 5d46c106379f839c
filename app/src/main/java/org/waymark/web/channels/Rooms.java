package org.waymark.web.channels;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.notifications.Bulletin;
import org.waymark.notifications.Channel;
import org.waymark.notifications.ChannelPost;
import org.waymark.notifications.Channels;
import org.waymark.platform.Json;
import org.waymark.web.channels.Courier.Undelivered;

/** Has rooms told by jobs, and notes at each channel what arrived and what did not. */
@Component
class Rooms {
    private final ChannelPost post;
    private final Channels channels;
    private final RoomWriting writing;
    private final Courier courier;
    private final Json json;
    private final ObjectProvider<SchedulerClient> jobs;
    private final Clock clock;

    Rooms(
            ChannelPost post,
            Channels channels,
            RoomWriting writing,
            Courier courier,
            Json json,
            ObjectProvider<SchedulerClient> jobs,
            Clock clock) {
        this.post = post;
        this.channels = channels;
        this.writing = writing;
        this.courier = courier;
        this.json = json;
        this.jobs = jobs;
        this.clock = clock;
    }

    @EventListener
    void on(Bulletin.Due due) {
        var scheduler = jobs.getIfAvailable();
        if (scheduler == null) return;
        List<TaskInstance<?>> instances = due.bulletins().stream()
                .<TaskInstance<?>>map(one -> new TaskInstance<>(
                        RoomJob.NAME,
                        one.key() + " " + clock.instant(),
                        json.write(one).data()))
                .toList();
        scheduler.scheduleBatch(instances, clock.instant());
    }

    /** Throws when it is to be tried again. */
    void tell(Bulletin bulletin) {
        var opened = post.open(bulletin);
        if (opened.isEmpty()) return;
        var channel = opened.get().channel();
        try {
            bring(bulletin.workspace(), channel, writing.message(opened.get()));
        } catch (Undelivered e) {
            if (!e.isFinal()) throw new IllegalStateException(e.getMessage(), e);
        }
    }

    void bring(UUID workspace, Channel channel, RoomMessage message) throws Undelivered {
        try {
            var payload = json.write(RoomPayload.of(channel.service(), message));
            courier.bring(channel.address(), payload.data());
            channels.delivered(workspace, channel.id());
        } catch (Undelivered e) {
            channels.failed(workspace, channel.id(), String.valueOf(e.getMessage()));
            throw e;
        }
    }
}
