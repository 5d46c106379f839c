package org.waymark.web.grid;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.waymark.web.grid.GridRow.Named;
import org.waymark.web.kpis.BoardFilter;

/**
 * What is owed and what waits of the KPIs of one answer, whether or not they are shown.
 *
 * @param lines in the order of the grid
 * @param more whether there are further KPIs
 */
public record GridTally(List<Line> lines, boolean more) {
    /**
     * @param owed how many of its values in view are overdue
     * @param held how many wait for approval or were sent back, in view or not
     */
    record Line(UUID kpi, Named asked, long owed, int held) {
        static Line of(GridLine line) {
            var row = line.row();
            return new Line(row.id(), row.asked(), line.owed(), row.held().size());
        }
    }

    /** A person and how many values in view it owes. */
    public record Owing(UUID person, String name, long cells) {}

    public GridTally {
        lines = List.copyOf(lines);
    }

    static GridTally of(List<GridLine> lines, boolean more) {
        return new GridTally(lines.stream().map(Line::of).toList(), more);
    }

    /** Those that the filter asks for: all, or those that owe a value, or those of which one person owes some. */
    List<UUID> asked(BoardFilter filter) {
        var owed = filter.value("owed").equals("true");
        var by = filter.id("by");
        return lines.stream()
                .filter(line -> !owed || line.owed() > 0)
                .filter(line -> by == null || line.asked().id().equals(by))
                .map(Line::kpi)
                .toList();
    }

    /** Who owes how many, of all lines whoever is asked for. */
    public List<Owing> owing() {
        return lines.stream()
                .filter(line -> line.owed() > 0)
                .collect(Collectors.groupingBy(Line::asked, Collectors.summingLong(Line::owed)))
                .entrySet()
                .stream()
                .map(entry -> new Owing(entry.getKey().id(), entry.getKey().name(), entry.getValue()))
                .sorted(Comparator.comparing(Owing::cells).reversed().thenComparing(Owing::name))
                .toList();
    }

    public long owed() {
        return lines.stream().mapToLong(Line::owed).sum();
    }

    public long held() {
        return lines.stream().mapToLong(Line::held).sum();
    }
}
