package org.waymark.web.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.waymark.people.Person;
import org.waymark.people.SignedIn;
import org.waymark.people.TokenBearer;
import org.waymark.people.Workspace;
import org.waymark.platform.Actor;

/** Whom the framework knows during one request: somebody at a page, or the bearer of an API token. */
public final class KnownPerson extends AbstractAuthenticationToken {
    private final transient Actor actor;
    private final transient Person person;
    private final transient Workspace workspace;
    private final transient @Nullable SignedIn session;

    private KnownPerson(Actor actor, Person person, Workspace workspace, @Nullable SignedIn session) {
        // what it reaches, for those who ask before they know the person
        super(AuthorityUtils.createAuthorityList("ROLE_" + actor.scope().name()));
        this.actor = actor;
        this.person = person;
        this.workspace = workspace;
        this.session = session;
        setAuthenticated(true);
    }

    static KnownPerson of(SignedIn session) {
        return new KnownPerson(session.actor(), session.person(), session.workspace(), session);
    }

    static KnownPerson of(TokenBearer bearer) {
        return new KnownPerson(bearer.actor(), bearer.person(), bearer.workspace(), null);
    }

    /** Who knocks with this request, if anybody is known. */
    public static Optional<KnownPerson> here() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof KnownPerson known
                ? Optional.of(known)
                : Optional.empty();
    }

    /** Whether who knocks is in the workspace of one person, into which nobody is invited. */
    public static boolean isAtHome() {
        return here().map(known -> known.workspace.personal()).orElse(false);
    }

    public Actor actor() {
        return actor;
    }

    public Person person() {
        return person;
    }

    public Workspace workspace() {
        return workspace;
    }

    /** The session of somebody at a page; empty for a token. */
    public Optional<SignedIn> session() {
        return Optional.ofNullable(session);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return actor.person();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
