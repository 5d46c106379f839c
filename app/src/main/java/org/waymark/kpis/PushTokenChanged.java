package org.waymark.kpis;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/** A push token began or ceased to work for a KPI; of a token for several KPIs there is one for each. */
public record PushTokenChanged(Actor by, Instant at, PushToken token, Kpi.Id kpi, Change change) implements Fact {
    /** What happened to the token. */
    public enum Change {
        ISSUED,
        REVOKED,
        RESTORED
    }

    @Override
    public String kind() {
        return "push-token." + change.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Subject subject() {
        return new Subject("kpi", kpi.value());
    }

    @Override
    public UUID about() {
        return kpi.value();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of(
                "token", token.name(),
                "person", token.person().toString(),
                "expiresAt", token.expiresAt().toString());
    }
}
