package org.waymark.web.security;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.waymark.kpis.PushBearer;

/** Whom the framework knows while a program sends values with a push token. It is no {@link KnownPerson}, so that no page and no other part of the API takes it for one. */
public final class KnownSender extends AbstractAuthenticationToken {
    private final transient PushBearer bearer;

    KnownSender(PushBearer bearer) {
        super(List.of());
        this.bearer = bearer;
        setAuthenticated(true);
    }

    /** Who sends with this request, if it came with a push token. */
    public static Optional<PushBearer> here() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof KnownSender known
                ? Optional.of(known.bearer)
                : Optional.empty();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return bearer.token().id();
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
