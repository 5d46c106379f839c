package org.waymark.kpis;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a push token is to be, as typed.
 *
 * @param name what sends the values, so that one knows later which to revoke
 * @param kpis whose values it may record: 1 to 1,000
 * @param days how long it works: 1 to 366
 */
public record PushTokenWish(@Nullable String name, Set<Kpi.Id> kpis, int days) {
    public PushTokenWish {
        kpis = Set.copyOf(kpis);
    }
}
