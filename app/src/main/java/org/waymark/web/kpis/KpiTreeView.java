package org.waymark.web.kpis;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.web.layout.Words;

/**
 * KPI trees as a page shows them.
 *
 * @param root the KPI whose tree it is; null: all of them
 * @param rows where trees begin
 * @param loose KPIs in no tree
 * @param next where the next part of the list is, if there is more; likewise {@code previous}
 */
public record KpiTreeView(
        @Nullable KpiLine root,
        List<KpiTreeRow> rows,
        List<KpiTreeRow> loose,
        @Nullable String previous,
        @Nullable String next,
        Words words) {
    public KpiTreeView {
        rows = List.copyOf(rows);
        loose = List.copyOf(loose);
    }

    /** Of the board, whose other forms one may switch to. */
    public BoardFilter filter() {
        return new BoardFilter(Map.of());
    }

    public String title() {
        return root == null ? words.of("kpis.title") : words.of("kpi-tree.of", root.name());
    }
}
