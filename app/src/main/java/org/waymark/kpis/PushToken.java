package org.waymark.kpis;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets a program record values of some KPIs and do nothing else; the secret itself is not kept.
 *
 * @param person who made it: values come in with what this person may do at that moment
 * @param usedAt the last use, a minute exact; null when never
 */
public record PushToken(
        Id id,
        UUID person,
        String name,
        Set<Kpi.Id> kpis,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt) {
    public record Id(UUID value) {}

    public PushToken {
        kpis = Set.copyOf(kpis);
    }

    public boolean worksAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    boolean isUnnoted(Instant since) {
        return usedAt == null || usedAt.isBefore(since);
    }
}
