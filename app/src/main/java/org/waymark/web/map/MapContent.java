package org.waymark.web.map;

import java.util.List;
import org.waymark.web.kpis.KpiLine;

/**
 * Everything of a cycle that the reader may see on its map.
 *
 * @param goals in the order in which people arranged them
 * @param links between any of them, the oldest first
 * @param kpis those that any of them aims at
 */
record MapContent(List<MapGoal> goals, List<MapLink> links, List<MapAim> aims, List<KpiLine> kpis, MapLoose loose) {
    MapContent {
        goals = List.copyOf(goals);
        links = List.copyOf(links);
        aims = List.copyOf(aims);
        kpis = List.copyOf(kpis);
    }

    MapContent with(List<KpiLine> filled) {
        return new MapContent(goals, links, aims, filled, loose);
    }
}
