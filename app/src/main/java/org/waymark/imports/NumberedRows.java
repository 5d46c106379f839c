package org.waymark.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.people.Folding;

/** A row for each objective; its key results stand side by side in numbered columns. */
final class NumberedRows implements RowReader.Rows {
    private final Gathered gathered;
    private final List<Integer> numbers;
    private final Map<String, Long> seen = new HashMap<>();

    NumberedRows(Gathered gathered, Set<Slot> columns) {
        this.gathered = gathered;
        this.numbers = columns.stream()
                .map(Slot::number)
                .filter(number -> number > 0)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public void take(Line line) {
        var title = line.text(Field.TITLE);
        if (title.isEmpty()) {
            gathered.stop(line.number(), Field.TITLE, "", "no.import.title");
            return;
        }
        if (Goals.isPutAway(line, gathered)) return;
        var key = Goals.key(line, title);
        var goal = Goals.goal(line, title, key);
        var earlier = seen.putIfAbsent(key, line.number());
        if (earlier != null) {
            gathered.stop(line.number(), Field.TITLE, title, "no.import.twice", earlier);
            return;
        }
        var results = numbers.stream()
                .filter(number -> !line.text(new Slot(Field.KEY_RESULT, number)).isEmpty())
                .map(number -> {
                    var result = line.text(new Slot(Field.KEY_RESULT, number));
                    return Goals.result(line, key, Goals.cut(key + "/" + Folding.fold(result)), result, number);
                })
                .toList();
        if (line.isBroken()) return;
        gathered.goals.add(goal);
        if (results.isEmpty()) {
            var own = Goals.result(line, key, key + "/", title, 0);
            if (own.numbers().saySomething()) gathered.results.add(own);
        }
        gathered.results.addAll(results);
    }
}
