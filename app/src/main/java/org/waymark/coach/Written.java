package org.waymark.coach;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Period;
import org.waymark.objectives.Objective;
import org.waymark.people.Level;

/**
 * An objective as it stands or is being written: all that the coach looks at.
 *
 * @param id null while it is new
 * @param cycle the days of its cycle; null while none is chosen
 * @param aligned whether it is for a parent or wants to move a KPI
 * @param results null while there can be none yet, in the form of a new objective
 * @param twins others that may say the same; the coach compares
 */
public record Written(
        Objective.@Nullable Id id,
        String title,
        boolean owned,
        Level level,
        @Nullable Period cycle,
        boolean aligned,
        @Nullable List<WrittenResult> results,
        List<Twin> twins) {
    public Written {
        results = results == null ? null : List.copyOf(results);
        twins = List.copyOf(twins);
    }

    public Written titled(String other) {
        return new Written(id, other, owned, level, cycle, aligned, results, twins);
    }

    public Written with(List<WrittenResult> others) {
        return new Written(id, title, owned, level, cycle, aligned, others, twins);
    }

    public Written beside(List<Twin> others) {
        return new Written(id, title, owned, level, cycle, aligned, results, others);
    }
}
