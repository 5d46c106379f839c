package org.waymark.web.grid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.HeldValue.State;
import org.waymark.kpis.KpiStanding;
import org.waymark.kpis.KpiTarget;

/**
 * The grid as its script reads it (grid-model.js). Lists in place of objects where there are many, so that 500 KPIs of 36 periods stay
 * small.
 */
final class GridData {
    private GridData() {}

    /** @param first so many rows; whether there are more is said, and they can be asked for then */
    static Map<String, Object> of(Grid grid, int first, GridHead head, UUID me) {
        var data = new LinkedHashMap<String, Object>();
        data.put("columns", head.columns());
        data.put("running", head.running());
        data.put("owed", grid.tally().owed());
        data.put("words", head.said());
        data.put("more", grid.lines().size() > first);
        data.put("rows", lines(grid.lines().stream().limit(Math.max(0, first)).toList(), me));
        return data;
    }

    static List<Map<String, Object>> lines(List<GridLine> lines, UUID me) {
        return lines.stream().map(line -> line(line, me)).toList();
    }

    private static Map<String, Object> line(GridLine line, UUID me) {
        var row = line.row();
        var unit = row.metric().unit();
        var data = new LinkedHashMap<String, Object>();
        data.put("id", row.id());
        data.put("name", row.name());
        data.put("group", row.category());
        data.put("owner", row.owner().name());
        data.put("asked", row.asked().name());
        data.put("unit", List.of(unit.kind(), unit.symbol(), unit.decimals()));
        data.put("way", row.metric().direction());
        data.put("may", (line.mayRecord() ? 1 : 0) + (line.mayAim() ? 2 : 0) + (line.mayApprove() ? 4 : 0));
        data.put("entered", row.isEntered());
        data.put("version", row.version());
        var values = new ArrayList<@Nullable Double>();
        line.cells().forEach(cell -> values.add(cell.value()));
        data.put("values", values);
        data.put("standing", standing(line.cells()));
        data.put("targets", targets(line.cells()));
        data.put("marks", marks(line.cells(), me));
        return data;
    }

    /** A letter for each cell. */
    private static String standing(List<GridCell> cells) {
        var letters = new StringBuilder();
        cells.forEach(cell -> letters.append(cell.isOwed() ? 'o' : letter(cell.standing())));
        return letters.toString();
    }

    private static char letter(KpiStanding standing) {
        return switch (standing) {
            case MEETS -> 'g';
            case NEAR -> 'c';
            case MISSES -> 'b';
            case NO_TARGET -> 't';
            case NO_DATA -> '-';
        };
    }

    /** Column, low, high and whether it begins there: one for each column whose target is another one than that before. */
    private static List<List<@Nullable Object>> targets(List<GridCell> cells) {
        var steps = new ArrayList<List<@Nullable Object>>();
        KpiTarget before = null;
        for (int column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            var target = cell.target();
            if (cell.isOwnTarget() || (column == 0 && target != null)) {
                steps.add(step(column, target, cell.isOwnTarget()));
            } else if (target != null && !target.equals(before)) {
                steps.add(step(column, target, false));
            }
            before = target;
        }
        return steps;
    }

    private static List<@Nullable Object> step(int column, @Nullable KpiTarget target, boolean isOwn) {
        var step = new ArrayList<@Nullable Object>();
        step.add(column);
        step.add(low(target));
        step.add(high(target));
        step.add(isOwn ? 1 : 0);
        return step;
    }

    static @Nullable Double low(@Nullable KpiTarget target) {
        return switch (target) {
            case KpiTarget.AtLeast(var low) -> low;
            case KpiTarget.Between(var low, var _) -> low;
            case KpiTarget.AtMost _ -> null;
            case null -> null;
        };
    }

    static @Nullable Double high(@Nullable KpiTarget target) {
        return switch (target) {
            case KpiTarget.AtMost(var high) -> high;
            case KpiTarget.Between(var _, var high) -> high;
            case KpiTarget.AtLeast _ -> null;
            case null -> null;
        };
    }

    /** By column, only where there is something. */
    private static Map<Integer, Map<String, Object>> marks(List<GridCell> cells, UUID me) {
        var marks = new LinkedHashMap<Integer, Map<String, Object>>();
        for (int column = 0; column < cells.size(); column++) {
            var mark = mark(cells.get(column), me);
            if (!mark.isEmpty()) marks.put(column, mark);
        }
        return marks;
    }

    private static Map<String, Object> mark(GridCell cell, UUID me) {
        var mark = new LinkedHashMap<String, Object>();
        if (cell.isNoted()) mark.put("note", 1);
        if (cell.comments() > 0) mark.put("comments", cell.comments());
        var held = cell.held();
        if (held == null) return mark;
        mark.put("held", held.id());
        mark.put("value", held.value());
        mark.put("said", held.state() == State.RETURNED ? held.reason() : held.note());
        mark.put("by", held.by().name());
        mark.put("returned", held.state() == State.RETURNED ? 1 : 0);
        mark.put("mine", held.by().id().equals(me) ? 1 : 0);
        return mark;
    }
}
