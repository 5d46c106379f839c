package org.waymark.api.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.people.Token;
import org.waymark.platform.Scope;

/** Tokens as they are sent and shown. */
final class TokenJson {
    private TokenJson() {}

    record TokenSent(
            @Says("What it is for.") String name,
            Scope scope,
            @Says("How long it works, 1 to 366 days.") Integer days) {}

    record TokenShown(
            UUID id,
            String name,
            Scope scope,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant usedAt,
            @Nullable Instant revokedAt,

            @Says("The token itself; shown this once, null in lists.") @Nullable
            String secret) {
        static TokenShown of(Token one, @Nullable String secret) {
            return new TokenShown(
                    one.id().value(),
                    one.name(),
                    one.scope(),
                    one.createdAt(),
                    one.expiresAt(),
                    one.usedAt(),
                    one.revokedAt(),
                    secret);
        }
    }
}
