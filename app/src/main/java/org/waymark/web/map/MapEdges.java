package org.waymark.web.map;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.waymark.measure.Period;
import org.waymark.web.charts.Tone;
import org.waymark.web.insights.Study;
import org.waymark.web.insights.StudyWords;
import org.waymark.web.kpis.KpiLine;
import org.waymark.web.layout.Words;

/** The lines of a map: who is for whom, and which KPI an objective wants to move or has moved. */
final class MapEdges {
    private final Words words;
    private final Map<UUID, MapEdge.End> ends = new HashMap<>();
    private final Map<UUID, KpiLine> kpis = new HashMap<>();

    MapEdges(List<MapCard> cards, Words words) {
        this.words = words;
        for (int i = 0; i < cards.size(); i++) {
            var end = new MapEdge.End(i, cards.get(i).at());
            switch (cards.get(i)) {
                case MapCard.OfGoal goal -> ends.put(goal.of().id(), end);
                case MapCard.OfKpi kpi -> {
                    ends.put(kpi.of().id(), end);
                    kpis.put(kpi.of().id(), kpi.of());
                }
            }
        }
    }

    /** Between cards that are shown; two ends that are linked twice have one line. */
    List<MapEdge> of(MapTree tree, List<MapLink> links, List<MapAim> aims, Period cycle) {
        var edges = new LinkedHashSet<MapEdge>();
        for (var link : links) {
            var child = ends.get(link.child());
            var parent = ends.get(link.parent());
            if (child == null || parent == null) continue;
            var kind = tree.isOfTree(link) && !link.across() ? MapEdge.Kind.PLAIN : MapEdge.Kind.CROSS;
            edges.add(MapEdge.of(kind, child, parent, ""));
        }
        for (var aim : aims) {
            var from = ends.get(aim.objective());
            var to = ends.get(aim.kpi());
            var kpi = kpis.get(aim.kpi());
            if (from == null || to == null || kpi == null) continue;
            var study = study(aim, kpi, cycle);
            var kind = kind(study);
            var effect = kind == MapEdge.Kind.NONE ? "" : new StudyWords(study, kpi.cadence(), words).effect();
            edges.add(MapEdge.of(kind, from, to, effect));
        }
        return List.copyOf(edges);
    }

    private static Study study(MapAim aim, KpiLine kpi, Period cycle) {
        var work = new Study.Work(aim.objective(), "", cycle, aim.wished());
        var number = new Study.Number(kpi.id(), kpi.name(), kpi.unit(), kpi.direction());
        return new Study(work, number, aim.found(), null);
    }

    private static MapEdge.Kind kind(Study study) {
        if (study.found() == null || study.tone() != Tone.GOOD) return MapEdge.Kind.NONE;
        return switch (study.found().verdict()) {
            case VERY_LIKELY -> MapEdge.Kind.STRONG;
            case PROBABLY -> MapEdge.Kind.SOME;
            case TOO_EARLY, CANNOT_TELL, PROBABLY_NOT, INSEPARABLE, NOT_ENOUGH -> MapEdge.Kind.NONE;
        };
    }
}
