package org.waymark.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;
import org.waymark.platform.LastWrite;
import org.waymark.platform.Problems;
import org.waymark.platform.Refused;
import org.waymark.platform.Refused.Problem;
import org.waymark.platform.UntilNextWrite;

/** Signs persons in and out, and turns the secret of a cookie into who is at the page. */
@Service
public class Sessions {
    static final Duration REMEMBERED = Duration.ofDays(30);
    static final Duration IDLE = Duration.ofHours(12);

    /** A session is extended at most this often, so that reading a page writes nothing. */
    private static final Duration NOTED = Duration.ofHours(1);

    private static final int MOST_KEPT = 1000;
    private static final int DEVICE = 200;
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    private final SessionStore store;
    private final ActorQuery actors;
    private final MembershipStore memberships;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Access access;
    private final Ids ids;
    private final Clock clock;
    private final LastWrite lastWrite;
    private final UntilNextWrite<String, Optional<ActorQuery.FoundSession>> kept;
    private final SecureRandom random = new SecureRandom();

    Sessions(
            SessionStore store,
            ActorQuery actors,
            MembershipStore memberships,
            Passwords passwords,
            Attempts attempts,
            Access access,
            Ids ids,
            Clock clock,
            LastWrite lastWrite) {
        this.store = store;
        this.actors = actors;
        this.memberships = memberships;
        this.passwords = passwords;
        this.attempts = attempts;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
        this.lastWrite = lastWrite;
        this.kept = new UntilNextWrite<>(lastWrite, MOST_KEPT);
    }

    /** Not one transaction: hashing takes long, and a failed attempt must stay noted. */
    public NewSession signIn(SignIn wish) {
        var problems = new Problems();
        var email = EmailAddress.checked(problems, "email", wish.email());
        var password = PasswordRules.normal(wish.password());
        if (!PasswordRules.possible(password)) {
            problems.add("password", "", "no.people.password-typed");
        }
        problems.refuse();
        var attempt = attempts.begin(Attempts.Purpose.SIGN_IN, email, wish.ip());
        var credentials = store.credentialsOf(email);
        var hash = credentials.map(SessionStore.Credentials::passwordHash).orElse(null);
        if (!passwords.fits(password, hash)) {
            throw new Refused.Invalid(List.of(new Problem("password", "", "no.people.sign-in")));
        }
        attempts.forgive(attempt);
        return open(credentials.orElseThrow(), wish.remembered(), wish.device());
    }

    /**
     * Who holds this secret; empty when it is unknown, outlived or closed. One statement, and once an hour a second; on SQLite none while
     * nobody writes anything (ADR 020).
     */
    public Optional<SignedIn> resolve(String token) {
        var now = clock.instant();
        var hash = new Secret(token).hash();
        return lastWrite
                .atOnce()
                .flatMap(seen -> kept.at(hash, seen))
                .orElseGet(() -> actors.bySession(hash, now, kept))
                .filter(found -> found.expires().isAfter(now))
                .map(found -> found.seen().plus(NOTED).isAfter(now) ? found.signedIn() : extend(found.signedIn(), now));
    }

    @Transactional
    public void signOut(SignedIn signedIn) {
        store.close(signedIn.actor().person(), signedIn.session());
    }

    @Transactional(readOnly = true)
    public List<Session> mine(Actor actor) {
        access.require(actor, Action.KEEP_OWN);
        return store.of(actor.person(), clock.instant());
    }

    @Transactional
    public void close(Actor actor, Session.Id session) {
        access.require(actor, Action.KEEP_OWN);
        if (!store.close(actor.person(), session)) {
            throw new Refused.Missing("session");
        }
        LOG.info("Person {} closed session {}", actor.person(), session.value());
    }

    @Transactional
    public void closeOthers(SignedIn signedIn) {
        store.closeAllBut(signedIn.actor().person(), signedIn.session());
        LOG.info("Person {} closed all other sessions", signedIn.actor().person());
    }

    /** For who has no session of its own to keep: a program with a token. */
    @Transactional
    public void closeAll(Actor actor) {
        access.require(actor, Action.KEEP_OWN);
        store.closeAll(actor.person());
        LOG.info("Person {} closed all sessions", actor.person());
    }

    @Transactional
    public void switchTo(SignedIn signedIn, Workspace.Id workspace) {
        if (!memberships.isPresent(workspace.value(), signedIn.actor().person())) {
            throw new Refused.Missing("workspace");
        }
        store.enter(signedIn.session(), workspace.value());
        memberships.enter(workspace.value(), signedIn.actor().person(), clock.instant());
    }

    private NewSession open(SessionStore.Credentials credentials, boolean remembered, @Nullable String device) {
        var now = clock.instant();
        var secret = Secret.next(random, "");
        var session = new Session(new Session.Id(ids.next()), printable(device), remembered, now, now);
        store.open(secret, credentials.person(), credentials.workspace(), session, now.plus(lifetime(remembered)));
        LOG.info(
                "Person {} signed in, session {}",
                credentials.person(),
                session.id().value());
        return new NewSession(secret.text(), remembered, lifetime(remembered));
    }

    private SignedIn extend(SignedIn signedIn, Instant now) {
        store.extend(signedIn.session(), now, now.plus(lifetime(signedIn.remembered())));
        return new SignedIn(
                signedIn.session(),
                signedIn.actor(),
                signedIn.person(),
                signedIn.workspace(),
                signedIn.remembered(),
                signedIn.lastWrite(),
                true);
    }

    private static Duration lifetime(boolean remembered) {
        return remembered ? REMEMBERED : IDLE;
    }

    private static String printable(@Nullable String device) {
        var text = device == null ? "" : device.replaceAll("[^\\p{Print}]", "");
        return text.length() <= DEVICE ? text : text.substring(0, DEVICE);
    }
}
