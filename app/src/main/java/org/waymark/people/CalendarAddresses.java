package org.waymark.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.people.CalendarAddressChanged.Change;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;
import org.waymark.platform.Refused;

/** Lets calendar programs read for a person: makes addresses, and turns the secret of one into who reads. */
@Service
public class CalendarAddresses {
    private static final String PREFIX = "wc_";

    /** More than any person can keep apart. */
    private static final int MOST = 20;

    /** The last use is noted at most this often, so that reading writes nothing. */
    private static final Duration NOTED = Duration.ofHours(1);

    private final Access access;
    private final CalendarAddressStore store;
    private final TeamStore teams;
    private final ActorQuery actors;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CalendarAddresses(
            Access access,
            CalendarAddressStore store,
            TeamStore teams,
            ActorQuery actors,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.access = access;
        this.store = store;
        this.teams = teams;
        this.actors = actors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param team whose days it shows; null: the actor's own */
    @Transactional
    public IssuedCalendarAddress make(Actor actor, Team.@Nullable Id team) {
        access.require(actor, Action.KEEP_OWN);
        if (team != null && teams.find(actor.workspace(), team.value()).isEmpty()) throw new Refused.Missing("team");
        if (store.countWorking(actor) >= MOST) throw new Refused.Conflict("no.people.too-many-calendars", MOST);
        var now = clock.instant();
        var person = new Person.Id(actor.person());
        var address = new CalendarAddress(new CalendarAddress.Id(ids.next()), person, team, now, null);
        var secret = Secret.next(random, PREFIX);
        store.add(actor.workspace(), address, secret);
        tell(actor, address, Change.MADE);
        return new IssuedCalendarAddress(address, secret.text());
    }

    /** A new secret for the same calendar; whoever knows the old one reads nothing more. */
    @Transactional
    public IssuedCalendarAddress replace(Actor actor, CalendarAddress.Id id) {
        access.require(actor, Action.KEEP_OWN);
        var address = get(actor, id);
        var secret = Secret.next(random, PREFIX);
        store.replace(actor.workspace(), id, secret);
        tell(actor, address, Change.REPLACED);
        return new IssuedCalendarAddress(address, secret.text());
    }

    @Transactional
    public void revoke(Actor actor, CalendarAddress.Id id) {
        access.require(actor, Action.KEEP_OWN);
        var address = get(actor, id);
        store.revoke(actor.workspace(), id, clock.instant());
        tell(actor, address, Change.REVOKED);
    }

    /** Lets one work again that was revoked lately, with the secret that it had. */
    @Transactional
    public void restore(Actor actor, CalendarAddress.Id id) {
        access.require(actor, Action.KEEP_OWN);
        if (store.countWorking(actor) >= MOST) throw new Refused.Conflict("no.people.too-many-calendars", MOST);
        if (!store.restore(
                actor.workspace(), id, actor.person(), clock.instant().minus(Secret.KEPT))) {
            throw new Refused.Conflict("no.people.nothing-to-restore");
        }
        tell(actor, get(actor, id), Change.RESTORED);
    }

    /** The actor's own that work, newest first. */
    @Transactional(readOnly = true)
    public List<CalendarAddress> mine(Actor actor) {
        access.require(actor, Action.READ);
        return store.of(actor);
    }

    /** Who reads with this secret; empty when it is unknown or revoked, or its person has left. One statement, hourly a second. */
    public Optional<CalendarReader> resolve(String secret) {
        if (!secret.startsWith(PREFIX)) return Optional.empty();
        var found = actors.byCalendarAddress(new Secret(secret).hash());
        var now = clock.instant();
        found.filter(reader -> isUnnoted(reader.address(), now.minus(NOTED)))
                .ifPresent(reader -> store.noteUse(reader, now));
        return found;
    }

    private static boolean isUnnoted(CalendarAddress address, Instant since) {
        var used = address.usedAt();
        return used == null || used.isBefore(since);
    }

    private CalendarAddress get(Actor actor, CalendarAddress.Id id) {
        return store.find(actor, id).orElseThrow(() -> new Refused.Missing("calendar-address"));
    }

    private void tell(Actor actor, CalendarAddress address, Change change) {
        events.publishEvent(new CalendarAddressChanged(actor, clock.instant(), address, change));
    }
}
