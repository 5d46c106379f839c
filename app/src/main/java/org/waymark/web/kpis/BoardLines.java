package org.waymark.web.kpis;

import java.util.List;

/**
 * The lines of a page of the board, and of those worth a look, with their recent values.
 *
 * @param page one more than a page holds when there is more
 */
record BoardLines(List<KpiLine> page, List<KpiLine> looks) {
    /** @param filled both together, the page first */
    static BoardLines of(List<KpiLine> filled, int page) {
        return new BoardLines(List.copyOf(filled.subList(0, page)), List.copyOf(filled.subList(page, filled.size())));
    }
}
