package org.waymark.web.map;

import org.waymark.web.kpis.KpiLine;

/** A card of the map, where it stands. */
public sealed interface MapCard {
    Spot at();

    record OfKpi(KpiLine of, Spot at) implements MapCard {}

    /**
     * @param hidden how many hang on it
     * @param folded whether they are not shown
     * @param within the title of what it stands beside; empty when it stands beside nothing
     * @param focused whether only what belongs to it is shown
     */
    record OfGoal(MapGoal of, Spot at, int hidden, boolean folded, String within, boolean focused) implements MapCard {}
}
