package org.waymark.imports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Period;

/** What a row says, before anybody has looked at what is here. */
sealed interface Draft {
    long row();

    /** When something happens: the name of a cycle, or days, or neither. */
    record Span(
            String cycle,
            @Nullable LocalDate start,
            @Nullable LocalDate due) {}

    /**
     * The numbers of a key result.
     *
     * @param progress 1 is all of it
     */
    record Numbers(
            @Nullable Double start,
            @Nullable Double target,
            @Nullable Double current,
            @Nullable Double progress,
            String unit,
            String measuredAs,
            @Nullable Integer confidence,
            String status) {
        boolean saySomething() {
            return target != null || start != null || current != null || progress != null;
        }
    }

    /**
     * @param key its id where it came from, or made of its words
     * @param names under which others may call it
     * @param parents ids or titles of what it contributes to
     * @param counts whether its children are all that moves it
     */
    record Goal(
            long row,
            String key,
            List<String> names,
            String title,
            String description,
            String owner,
            String team,
            String level,
            Span span,
            List<String> tags,
            List<String> parents,
            boolean isDraft,
            boolean counts)
            implements Draft {
        Goal counting() {
            return new Goal(
                    row, key, names, title, description, owner, team, level, span, tags, parents, isDraft, true);
        }

        /** Known by its key only, because titles may come again elsewhere. */
        Goal under(List<String> above) {
            return new Goal(
                    row, key, List.of(key), title, description, owner, team, level, span, tags, above, isDraft, counts);
        }
    }

    /** @param goal the key of its objective */
    record Result(
            long row,
            String key,
            String goal,
            String title,
            String description,
            String owner,
            @Nullable LocalDate due,
            Numbers numbers,
            @Nullable Double weight)
            implements Draft {
        Result of(String newGoal, String newKey) {
            return new Result(row, newKey, newGoal, title, description, owner, due, numbers, weight);
        }
    }

    /** @param result id or title of the key result; {@code goal} the title of its objective, may be empty */
    record News(
            long row,
            String result,
            String goal,
            LocalDate day,
            @Nullable Double value,
            @Nullable Integer confidence,
            String note)
            implements Draft {}

    /** @param invited yes, no, or nothing, which is yes */
    record Somebody(long row, String email, String name, String role, String team, String invited) implements Draft {}

    record Group(long row, String name, String parent, String purpose) implements Draft {}

    record Watched(
            long row,
            String key,
            String name,
            String what,
            String why,
            String how,
            String owner,
            String team,
            String category,
            String unit,
            String measuredAs,
            String direction,
            String cadence,
            String aggregation,
            @Nullable Double target)
            implements Draft {}

    /** @param kpi id, code or name; empty: the one that was chosen */
    record Value(long row, String kpi, Period days, double value, String note) implements Draft {}
}
