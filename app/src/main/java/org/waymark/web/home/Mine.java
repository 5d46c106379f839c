package org.waymark.web.home;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that My week is made of, as one statement brings it.
 *
 * @param pulse null for who belongs to no team that has key results
 */
public record Mine(
        List<MyKeyResult> keyResults,
        List<MyKpi> kpis,
        List<MyWork> work,
        List<AskedOfMe> asked,
        @Nullable TeamPulse pulse) {
    public Mine {
        keyResults = List.copyOf(keyResults);
        kpis = List.copyOf(kpis);
        work = List.copyOf(work);
        asked = List.copyOf(asked);
    }
}
