package org.waymark.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;
import org.waymark.platform.Problems;
import org.waymark.platform.Refused;

/** Lets programs act for a person: issues tokens, and turns the secret of one into an actor. */
@Service
public class Tokens {
    private static final String PREFIX = "wm_";
    private static final int NAME = 120;
    private static final int LONGEST = 366;

    /** More than any person can keep apart. */
    private static final int MOST = 50;

    /** The last use is noted at most this often, so that reading writes nothing. */
    private static final Duration NOTED = Duration.ofHours(1);

    private final Access access;
    private final TokenStore store;
    private final ActorQuery actors;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(Access access, TokenStore store, ActorQuery actors, ApplicationEventPublisher events, Ids ids, Clock clock) {
        this.access = access;
        this.store = store;
        this.actors = actors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public IssuedToken issue(Actor actor, TokenWish wish) {
        access.require(actor, Action.KEEP_OWN);
        var now = clock.instant();
        var token = checked(actor, wish, now);
        if (store.countWorking(actor.workspace(), actor.person(), now) >= MOST) {
            throw new Refused.Conflict("no.people.too-many-tokens", MOST);
        }
        var secret = Secret.next(random, PREFIX);
        store.add(actor.workspace(), token, secret);
        events.publishEvent(new TokenChanged(actor, now, token, TokenChanged.Change.ISSUED));
        return new IssuedToken(token, secret.text());
    }

    /** Who calls with this secret; empty when it is unknown, outlived or revoked. One statement, and once an hour a second. */
    public Optional<TokenBearer> resolve(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var now = clock.instant();
        var found = actors.byToken(new Secret(secret).hash(), now);
        found.filter(token -> token.isUnnoted(now.minus(NOTED))).ifPresent(token -> store.noteUse(token.bearer(), now));
        return found.map(ActorQuery.FoundToken::bearer);
    }

    /** The actor's own, newest first, also those that no longer work. */
    @Transactional(readOnly = true)
    public List<Token> mine(Actor actor) {
        access.require(actor, Action.READ);
        return store.of(actor.workspace(), actor.person());
    }

    /** For the admin who looks after somebody else's. */
    @Transactional(readOnly = true)
    public List<Token> of(Actor actor, Person.Id person) {
        access.require(actor, Action.MANAGE_PEOPLE);
        return store.of(actor.workspace(), person.value());
    }

    /** One's own; an admin also those of others. */
    @Transactional
    public void revoke(Actor actor, Token.Id id) {
        var token = kept(actor, id);
        if (store.revoke(actor.workspace(), id, actor.person(), clock.instant())) {
            events.publishEvent(new TokenChanged(actor, clock.instant(), token, TokenChanged.Change.REVOKED));
        }
    }

    /** Lets one work again that was revoked lately, with the secret that it had: by who revoked it, or by an admin. */
    @Transactional
    public void restore(Actor actor, Token.Id id) {
        var token = kept(actor, id);
        var now = clock.instant();
        if (store.countWorking(actor.workspace(), token.person().value(), now) >= MOST) {
            throw new Refused.Conflict("no.people.too-many-tokens", MOST);
        }
        var by = access.may(actor, Action.MANAGE_PEOPLE) ? null : actor.person();
        if (!store.restore(actor.workspace(), id, by, now.minus(Secret.KEPT), now)) {
            throw new Refused.Conflict("no.people.nothing-to-restore");
        }
        events.publishEvent(new TokenChanged(actor, now, token, TokenChanged.Change.RESTORED));
    }

    private Token kept(Actor actor, Token.Id id) {
        access.require(actor, Action.KEEP_OWN);
        return store.find(actor.workspace(), id)
                .filter(one -> one.person().value().equals(actor.person()) || access.may(actor, Action.MANAGE_PEOPLE))
                .orElseThrow(() -> new Refused.Missing("token"));
    }

    private Token checked(Actor actor, TokenWish wish, Instant now) {
        var problems = new Problems();
        var name = problems.line("name", wish.name(), NAME);
        if (wish.days() < 1 || wish.days() > LONGEST) {
            problems.add("days", wish.days(), "no.people.token-days", LONGEST);
        }
        problems.refuse();
        return new Token(
                new Token.Id(ids.next()),
                new Person.Id(actor.person()),
                name,
                wish.scope(),
                now,
                now.plus(Duration.ofDays(wish.days())),
                null,
                null);
    }
}
