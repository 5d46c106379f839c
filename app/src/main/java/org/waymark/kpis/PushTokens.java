package org.waymark.kpis;

import static org.waymark.people.Action.KEEP_OWN;
import static org.waymark.people.Action.MANAGE_PEOPLE;
import static org.waymark.people.Action.READ;
import static org.waymark.people.Action.RECORD_VALUES;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.kpis.PushTokenChanged.Change;
import org.waymark.people.Access;
import org.waymark.people.Actors;
import org.waymark.people.Secret;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;
import org.waymark.platform.Problems;
import org.waymark.platform.Refused;

/** Lets programs record values of KPIs: issues push tokens, and finds the one of a secret. */
@Service
public class PushTokens {
    public static final String PREFIX = "wp_";

    private static final int NAME = 80;
    private static final int LONGEST = 366;
    private static final int MOST_KPIS = 1000;

    /** More than any person can keep apart. */
    private static final int MOST = 200;

    private final KpiStore kpis;
    private final PushTokenStore store;
    private final Access access;
    private final Actors actors;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PushTokens(
            KpiStore kpis,
            PushTokenStore store,
            Access access,
            Actors actors,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.kpis = kpis;
        this.store = store;
        this.access = access;
        this.actors = actors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For KPIs whose values the actor may record. */
    @Transactional
    public IssuedPushToken issue(Actor actor, PushTokenWish wish) {
        access.require(actor, KEEP_OWN);
        var now = clock.instant();
        var token = checked(actor, wish, now);
        if (store.workingOf(actor.workspace(), actor.person(), now).size() >= MOST) {
            throw new Refused.Conflict("no.push.too-many", MOST);
        }
        var secret = Secret.next(random, PREFIX);
        store.add(actor.workspace(), token, secret);
        tell(actor, token, Change.ISSUED);
        return new IssuedPushToken(token, secret.text());
    }

    /** One's own; an admin also those of others. */
    @Transactional
    public void revoke(Actor actor, PushToken.Id id) {
        var token = kept(actor, id);
        if (store.revoke(actor.workspace(), id, actor.person(), clock.instant())) tell(actor, token, Change.REVOKED);
    }

    /** Lets one work again that was revoked lately, with the secret that it had: by who revoked it, or by an admin. */
    @Transactional
    public void restore(Actor actor, PushToken.Id id) {
        var token = kept(actor, id);
        var now = clock.instant();
        if (store.workingOf(actor.workspace(), token.person(), now).size() >= MOST) {
            throw new Refused.Conflict("no.push.too-many", MOST);
        }
        var by = access.may(actor, MANAGE_PEOPLE) ? null : actor.person();
        if (!store.restore(actor.workspace(), id, by, now.minus(Secret.KEPT), now)) {
            throw new Refused.Conflict("no.people.nothing-to-restore");
        }
        tell(actor, token, Change.RESTORED);
    }

    private PushToken kept(Actor actor, PushToken.Id id) {
        access.require(actor, KEEP_OWN);
        return store.find(actor.workspace(), id)
                .filter(one -> one.person().equals(actor.person()) || access.may(actor, MANAGE_PEOPLE))
                .orElseThrow(() -> new Refused.Missing("push-token"));
    }

    /** Those that record values of a KPI, newest first, for who may do so as well. */
    @Transactional(readOnly = true)
    public List<PushToken> of(Actor actor, Kpi.Id id) {
        var kpi = kpis.get(actor, id);
        access.require(actor, RECORD_VALUES, kpi.holder(), kpi.measurer());
        return store.workingFor(actor.workspace(), id, clock.instant());
    }

    /** The actor's own that work, newest first. */
    @Transactional(readOnly = true)
    public List<PushToken> mine(Actor actor) {
        access.require(actor, READ);
        return store.workingOf(actor.workspace(), actor.person(), clock.instant());
    }

    /** All of the workspace that work, newest first, for the admin who looks after them. */
    @Transactional(readOnly = true)
    public List<PushToken> all(Actor actor) {
        access.require(actor, MANAGE_PEOPLE);
        return store.working(actor.workspace(), clock.instant());
    }

    /** Who sends with this secret; empty when it is unknown, outlived or revoked, or its person has left. */
    @Transactional(readOnly = true)
    public Optional<PushBearer> resolve(String secret) {
        if (!secret.startsWith(PREFIX)) return Optional.empty();
        return store.find(new Secret(secret), clock.instant())
                .flatMap(found -> actors.reporting(
                                found.workspace(), found.token().person())
                        .map(actor -> new PushBearer(found.token(), actor)));
    }

    private PushToken checked(Actor actor, PushTokenWish wish, Instant now) {
        var problems = new Problems();
        var name = problems.line("name", wish.name(), NAME);
        if (wish.days() < 1 || wish.days() > LONGEST) {
            problems.add("days", wish.days(), "no.people.token-days", LONGEST);
        }
        if (wish.kpis().isEmpty() || wish.kpis().size() > MOST_KPIS) {
            problems.add("kpis", wish.kpis().size(), "no.push.kpis", MOST_KPIS);
        }
        problems.refuse();
        var known = kpis.lock(actor, wish.kpis());
        if (known.size() < wish.kpis().size()) throw new Refused.Missing("kpi");
        known.values().forEach(kpi -> access.require(actor, RECORD_VALUES, kpi.holder(), kpi.measurer()));
        var id = new PushToken.Id(ids.next());
        var end = now.plus(Duration.ofDays(wish.days()));
        return new PushToken(id, actor.person(), name, wish.kpis(), now, end, null, null);
    }

    private void tell(Actor actor, PushToken token, Change change) {
        for (var kpi : token.kpis()) {
            events.publishEvent(new PushTokenChanged(actor, clock.instant(), token, kpi, change));
        }
    }
}
