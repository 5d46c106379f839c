package org.waymark.web.map;

import java.util.List;

/**
 * The cards of a map at their places with the lines between them.
 *
 * @param width in pixels, and likewise {@code height}
 */
public record MapDrawing(List<MapCard> cards, List<MapEdge> edges, List<MapHead> heads, int width, int height) {
    public MapDrawing {
        cards = List.copyOf(cards);
        edges = List.copyOf(edges);
        heads = List.copyOf(heads);
    }

    static MapDrawing of(MapLayout layout, List<MapEdge> edges) {
        var columns = layout.columns();
        return new MapDrawing(layout.cards(), edges, columns.heads(), columns.width(), layout.height());
    }

    /** Whether each card asks for itself again when its objective changes; of a large map that is too much talk. */
    public boolean isLive() {
        return cards.size() <= MapFolds.LARGE;
    }
}
