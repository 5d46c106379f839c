package org.waymark.api.kpis;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.kpis.IssuedPushToken;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.PushToken;
import org.waymark.kpis.PushTokenWish;

/** Push tokens as they are asked for and shown. */
final class PushTokenJson {
    private PushTokenJson() {}

    record PushTokenSent(
            @Says("What sends the values, at most 80 characters; it is shown with each of them.")
            String name,

            @Says("Whose values it may record: KPIs whose values you may record.")
            List<UUID> kpis,

            @Says("How long it works: 1 to 366 days.") Integer days) {
        PushTokenWish wish() {
            return new PushTokenWish(name, kpis.stream().map(Kpi.Id::new).collect(toSet()), days);
        }
    }

    record PushTokensAsked(
            @Says("Only those for this KPI, whoever made them; for who may record its values.") @Nullable
            UUID kpi,

            @Says("true: all of the workspace, for admins.") @Nullable
            Boolean all) {}

    record PushTokenShown(
            UUID id,
            String name,
            @Says("Who made it.") UUID person,
            List<UUID> kpis,
            Instant createdAt,
            Instant expiresAt,

            @Says("The last use, a minute exact.") @Nullable Instant usedAt,

            @Says("What programs send as Bearer; shown this once, null in lists.") @Nullable
            String secret) {
        static PushTokenShown of(PushToken token) {
            return of(token, null);
        }

        static PushTokenShown of(IssuedPushToken issued) {
            return of(issued.token(), issued.secret());
        }

        private static PushTokenShown of(PushToken token, @Nullable String secret) {
            return new PushTokenShown(
                    token.id().value(),
                    token.name(),
                    token.person(),
                    token.kpis().stream().map(Kpi.Id::value).sorted().toList(),
                    token.createdAt(),
                    token.expiresAt(),
                    token.usedAt(),
                    secret);
        }
    }
}
