package org.waymark.notifications;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.notifications.ChannelChanged.Change;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.people.Meanwhile;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;
import org.waymark.platform.Refused;

/** Keeps the rooms of Slack and Teams that hear of a workspace; only admins do. */
@Service
public class Channels {
    private static final int MOST = 100;
    static final Duration KEPT = Duration.ofDays(1);

    private final ChannelStore store;
    private final ChannelQuery query;
    private final Access access;
    private final Meanwhile meanwhile;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;
    private final boolean insecure;

    Channels(
            ChannelStore store,
            ChannelQuery query,
            Access access,
            Meanwhile meanwhile,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock,
            @Value("${waymark.channels.private:false}") boolean insecure) {
        this.store = store;
        this.query = query;
        this.access = access;
        this.meanwhile = meanwhile;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
        this.insecure = insecure;
    }

    @Transactional(readOnly = true)
    public List<Channel> all(Actor actor) {
        access.require(actor, Action.MANAGE_SETTINGS);
        return store.of(actor.workspace());
    }

    @Transactional(readOnly = true)
    public Channel get(Actor actor, Channel.Id id) {
        access.require(actor, Action.MANAGE_SETTINGS);
        return find(actor.workspace(), id);
    }

    @Transactional
    public Channel add(Actor actor, ChannelWish wish) {
        access.require(actor, Action.MANAGE_SETTINGS);
        var checked = ChannelWish.Checked.of(wish, null, insecure);
        requireTeam(actor, wish);
        if (store.of(actor.workspace()).size() >= MOST) throw new Refused.Conflict("no.news.channel.many", MOST);
        var channel = new Channel(
                new Channel.Id(ids.next()),
                wish.team(),
                wish.service(),
                checked.name(),
                checked.address(),
                wish.hears(),
                null,
                null,
                null,
                1);
        store.add(actor.workspace(), channel, actor.person(), clock.instant());
        events.publishEvent(new ChannelChanged(actor, clock.instant(), channel, Change.CONNECTED));
        return channel;
    }

    /** @param version the version that was edited; refused if the room has changed since */
    @Transactional
    public Channel edit(Actor actor, Channel.Id id, long version, ChannelWish wish) {
        access.require(actor, Action.MANAGE_SETTINGS);
        var before = store.lock(actor.workspace(), id).orElseThrow(() -> new Refused.Missing("channel"));
        if (before.version() != version) {
            throw meanwhile.changed(actor, id.value(), "no.changed.room", before.name());
        }
        var checked = ChannelWish.Checked.of(wish, before.address(), insecure);
        requireTeam(actor, wish);
        var after = before.edited(wish.team(), wish.service(), checked.name(), checked.address(), wish.hears());
        store.save(actor.workspace(), after);
        events.publishEvent(new ChannelChanged(actor, clock.instant(), after, Change.EDITED));
        return after;
    }

    /** It hears nothing more. Its address is kept for a day, so that it can be connected again. */
    @Transactional
    public void remove(Actor actor, Channel.Id id) {
        access.require(actor, Action.MANAGE_SETTINGS);
        var channel = find(actor.workspace(), id);
        store.remove(actor.workspace(), id, actor.person(), clock.instant());
        events.publishEvent(new ChannelChanged(actor, clock.instant(), channel, Change.REMOVED));
    }

    /** As it was when it was removed. */
    @Transactional
    public Channel restore(Actor actor, Channel.Id id) {
        access.require(actor, Action.MANAGE_SETTINGS);
        if (store.of(actor.workspace()).size() >= MOST) throw new Refused.Conflict("no.news.channel.many", MOST);
        if (!store.restore(actor.workspace(), id, clock.instant().minus(KEPT))) throw new Refused.Missing("channel");
        var channel = find(actor.workspace(), id);
        events.publishEvent(new ChannelChanged(actor, clock.instant(), channel, Change.RESTORED));
        return channel;
    }

    /** For jobs: what arrived, and what did not. */
    @Transactional
    public void delivered(UUID workspace, Channel.Id id) {
        store.delivered(workspace, id, clock.instant());
    }

    /** @param why what the other side said, or what went wrong on the way */
    @Transactional
    public void failed(UUID workspace, Channel.Id id, String why) {
        store.failed(workspace, id, clock.instant(), why.substring(0, Math.min(300, why.length())));
    }

    private void requireTeam(Actor actor, ChannelWish wish) {
        if (wish.team() != null && !query.hasTeam(actor.workspace(), wish.team())) {
            throw new Refused.Invalid("team", wish.team(), "no.unknown.team");
        }
    }

    private Channel find(UUID workspace, Channel.Id id) {
        return store.find(workspace, id).orElseThrow(() -> new Refused.Missing("channel"));
    }
}
