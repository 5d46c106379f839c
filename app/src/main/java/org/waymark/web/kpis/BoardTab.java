package org.waymark.web.kpis;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.waymark.kpis.KpiStanding;

/** The tabs above the board: all KPIs, those of one standing, those with a signal, and those whose value is late. */
public enum BoardTab {
    ALL,
    MISSES,
    NEAR,
    MEETS,
    NO_TARGET,
    NO_DATA,
    SIGNALS,
    LATE;

    static BoardTab of(String name) {
        return Arrays.stream(values())
                .filter(tab -> tab.code().equals(name))
                .findFirst()
                .orElse(ALL);
    }

    /** As it stands in the address. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Optional<KpiStanding> standing() {
        return switch (this) {
            case ALL, SIGNALS, LATE -> Optional.empty();
            case MISSES -> Optional.of(KpiStanding.MISSES);
            case NEAR -> Optional.of(KpiStanding.NEAR);
            case MEETS -> Optional.of(KpiStanding.MEETS);
            case NO_TARGET -> Optional.of(KpiStanding.NO_TARGET);
            case NO_DATA -> Optional.of(KpiStanding.NO_DATA);
        };
    }
}
