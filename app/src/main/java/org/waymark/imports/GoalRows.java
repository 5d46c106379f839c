package org.waymark.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.imports.Draft.Goal;
import org.waymark.imports.Draft.Result;
import org.waymark.people.Folding;

/**
 * A row is an objective or a key result. A key result belongs to the parent it names, or to the objective above it. A goal that carries
 * numbers of its own becomes an objective with one key result of the same title, because in Waymark an objective has none.
 */
final class GoalRows implements RowReader.Rows {
    private final Gathered gathered;
    private final Map<String, Goal> goals = new LinkedHashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, Result> own = new HashMap<>();
    private final Set<String> withResults = new HashSet<>();
    private final List<Pending> pending = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private @Nullable Goal last;

    /** A key result whose objective may stand further down. */
    private record Pending(Result result, List<String> parents) {}

    GoalRows(Gathered gathered) {
        this.gathered = gathered;
    }

    @Override
    public void take(Line line) {
        var title = line.text(Field.TITLE);
        if (title.isEmpty()) {
            gathered.stop(line.number(), Field.TITLE, "", "no.import.title");
            return;
        }
        if (Goals.isPutAway(line, gathered)) return;
        if (Words.isResult(line.text(Field.TYPE))) {
            takeResult(line, title);
        } else {
            takeGoal(line, title);
        }
    }

    @Override
    public void finish() {
        pending.forEach(this::place);
        var parents = new HashSet<String>();
        goals.values().forEach(goal -> goal.parents().forEach(name -> parents.add(keys.getOrDefault(name(name), ""))));
        for (var goal : goals.values()) {
            boolean hasResults = withResults.contains(goal.key());
            var numbers = own.get(goal.key());
            boolean counts = parents.contains(goal.key()) && !hasResults;
            if (numbers != null && !hasResults && !(counts && numbers.numbers().target() == null)) {
                gathered.results.add(numbers);
                counts = false;
            }
            gathered.goals.add(counts ? goal.counting() : goal);
        }
    }

    private void takeGoal(Line line, String title) {
        var key = Goals.key(line, title);
        var goal = Goals.goal(line, title, key);
        var numbers = Goals.result(line, key, key + "/", title, 0);
        if (line.isBroken()) return;
        if (!seen.add(key)) {
            gathered.stop(
                    line.number(),
                    Field.TITLE,
                    title,
                    "no.import.twice",
                    goals.get(key) == null ? 0 : goals.get(key).row());
            return;
        }
        goals.put(key, goal);
        goal.names().forEach(name -> keys.putIfAbsent(name(name), key));
        if (numbers.numbers().saySomething()) own.put(key, numbers);
        last = goal;
    }

    private void takeResult(Line line, String title) {
        var id = line.text(Field.ID);
        var parents = line.all(Field.PARENT);
        var key = last == null ? "" : last.key();
        var result = Goals.result(line, key, id.isEmpty() ? "" : Goals.cut(id), title, 0);
        if (!line.isBroken()) pending.add(new Pending(withDescription(result, line), parents));
    }

    private static Result withDescription(Result result, Line line) {
        return new Result(
                result.row(),
                result.key(),
                result.goal(),
                result.title(),
                line.text(Field.DESCRIPTION),
                line.person(Field.OWNER),
                line.end(Field.DUE_DAY),
                result.numbers(),
                result.weight());
    }

    private void place(Pending one) {
        var result = one.result();
        var goal = one.parents().isEmpty()
                ? result.goal()
                : keys.getOrDefault(name(one.parents().getFirst()), "");
        if (goal.isEmpty()) {
            gathered.stop(result.row(), Field.PARENT, String.join(", ", one.parents()), "no.import.no-objective");
            return;
        }
        var key = result.key().isEmpty() ? Goals.cut(goal + "/" + Folding.fold(result.title())) : result.key();
        withResults.add(goal);
        gathered.results.add(result.of(goal, key));
    }

    private static String name(String text) {
        return Folding.fold(text);
    }
}
