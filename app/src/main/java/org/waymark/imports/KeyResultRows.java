package org.waymark.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.imports.Draft.Goal;
import org.waymark.people.Folding;

/**
 * A row for each key result. Its objective stands in each of them, or only in the first as spreadsheets with joined cells have it. What an
 * objective is, the first of its rows says.
 */
final class KeyResultRows implements RowReader.Rows {
    private final Gathered gathered;
    private final Map<String, Goal> goals = new LinkedHashMap<>();
    private final Set<String> results = new HashSet<>();
    private final Map<String, Long> titles = new HashMap<>();
    private @Nullable Goal last;

    KeyResultRows(Gathered gathered) {
        this.gathered = gathered;
    }

    @Override
    public void take(Line line) {
        var title = line.text(Field.TITLE);
        var result = line.text(Field.KEY_RESULT);
        if (title.isEmpty() && !line.has(Field.ID) && last == null) {
            gathered.stop(line.number(), Field.TITLE, "", "no.import.title");
            return;
        }
        if (Goals.isPutAway(line, gathered)) return;
        var goal = goal(line, title);
        if (!result.isEmpty()) {
            var id = line.text(Field.KEY_RESULT_ID);
            var key = id.isEmpty() ? Goals.cut(goal.key() + "/" + Folding.fold(result)) : Goals.cut(id);
            var draft = Goals.result(line, goal.key(), key, result, 0);
            if (line.isBroken()) return;
            if (results.add(key)) {
                gathered.results.add(draft);
                titles.put(key, line.number());
            } else {
                gathered.stop(line.number(), Field.KEY_RESULT, result, "no.import.twice", titles.getOrDefault(key, 0L));
                return;
            }
        }
        if (!line.isBroken()) goals.putIfAbsent(goal.key(), goal);
        last = goal;
    }

    @Override
    public void finish() {
        gathered.goals.addAll(goals.values());
    }

    private Goal goal(Line line, String title) {
        if (title.isEmpty() && !line.has(Field.ID) && last != null) return last;
        var shown = title.isEmpty() ? line.text(Field.ID) : title;
        var key = Goals.key(line, shown);
        var known = goals.get(key);
        return known == null ? Goals.goal(line, shown, key) : known;
    }
}
