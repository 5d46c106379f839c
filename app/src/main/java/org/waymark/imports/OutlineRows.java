package org.waymark.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.imports.Draft.Goal;

/** A column for each depth: a title contributes to the last one that stands one column further left, in this row or above. */
final class OutlineRows implements RowReader.Rows {
    private final Gathered gathered;
    private final List<Slot> depths;
    private final List<Goal> path = new ArrayList<>();
    private final List<Goal> goals = new ArrayList<>();
    private final Set<String> parents = new HashSet<>();
    private final Map<String, Draft.Result> own = new HashMap<>();

    OutlineRows(Gathered gathered, Set<Slot> columns) {
        this.gathered = gathered;
        this.depths = columns.stream()
                .filter(slot -> slot.field() == Field.TITLE)
                .sorted((one, other) -> Integer.compare(one.number(), other.number()))
                .toList();
    }

    @Override
    public void take(Line line) {
        int depth = depth(line);
        if (depth < 0) {
            gathered.stop(line.number(), Field.TITLE, "", "no.import.title");
            return;
        }
        if (depth > path.size()) {
            gathered.stop(line.number(), Field.TITLE, line.text(depths.get(depth)), "no.import.no-objective");
            return;
        }
        while (path.size() > depth) path.removeLast();
        var title = line.text(depths.get(depth));
        var above = path.isEmpty() ? null : path.getLast();
        var key = Goals.natural(above == null ? "" : above.key(), title);
        var goal = Goals.goal(line, title, key).under(above == null ? List.of() : List.of(above.key()));
        var result = Goals.result(line, key, key + "/", title, 0);
        path.add(goal);
        if (line.isBroken()) return;
        if (above != null) parents.add(above.key());
        goals.add(goal);
        if (result.numbers().saySomething()) own.put(key, result);
    }

    @Override
    public void finish() {
        for (var goal : goals) {
            boolean counts = parents.contains(goal.key());
            gathered.goals.add(counts ? goal.counting() : goal);
            var result = own.get(goal.key());
            if (!counts && result != null) gathered.results.add(result);
        }
    }

    /** The last filled column: what stands left of it repeats where it belongs. */
    private int depth(Line line) {
        for (int depth = depths.size() - 1; depth >= 0; depth--) {
            if (!line.text(depths.get(depth)).isEmpty()) return depth;
        }
        return -1;
    }
}
