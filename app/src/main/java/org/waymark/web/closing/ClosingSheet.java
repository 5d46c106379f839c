package org.waymark.web.closing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.objectives.Carry;
import org.waymark.objectives.Retrospective;
import org.waymark.objectives.ScoredKeyResult;
import org.waymark.objectives.ScoredObjective;
import org.waymark.web.keyresults.KeyResultView;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.objectives.ObjectiveView;

/** One objective before the close: its key results to be graded, its outcome, what its people say looking back. */
public record ClosingSheet(ScoredObjective scored, ObjectiveView of, List<Row> rows, Around around, boolean mayGrade) {
    public ClosingSheet {
        rows = List.copyOf(rows);
    }

    /** A key result to be graded. */
    public record Row(ScoredKeyResult scored, KeyResultView of, boolean mayGrade) {
        public String anchor() {
            return of.anchor();
        }

        public String path() {
            return of.path() + "/grade";
        }

        /** The form as it was refused, if it was this one; else as it stands. */
        public Typed typed(Typed refused) {
            if (refused.value("of").equals(of.id().value().toString())) return refused;
            var grade = scored.grade();
            var values = new HashMap<String, String>();
            if (grade == null) return Typed.from(Map.of("from", Carry.ON.from().name(), "work", "on"));
            values.put("score", Scores.tenths(grade.score()));
            values.put("reason", grade.reason());
            values.put("next", grade.next() == null ? "" : grade.next().name());
            values.put("sentence", grade.sentence());
            values.put("from", grade.carry().from().name());
            values.put("carry.to", Objects.toString(grade.carry().to(), ""));
            if (grade.carry().work()) values.put("work", "on");
            return Typed.from(values);
        }
    }

    /**
     * What else the page needs.
     *
     * @param next the objective that comes after it in the cycle; null behind the last
     * @param nextCycle the name of the cycle that follows; null while there is none
     */
    public record Around(
            @Nullable UUID next,
            @Nullable UUID before,
            @Nullable String nextCycle,
            Retrospective retrospective) {}

    public String path() {
        return closing() + "/" + of.id().value();
    }

    public String closing() {
        return "/cycles/" + of.cycle().id().value() + "/closing";
    }

    /** Where to go from a key result: to the next one, to the outcome of the objective after the last. */
    public String after(Row row) {
        var place = rows.indexOf(row) + 1;
        return place < rows.size() ? rows.get(place).anchor() : "outcome";
    }

    public Typed outcome(Typed refused) {
        if (refused.value("of").equals(of.id().value().toString())) return refused;
        var grade = scored.grade();
        if (grade == null) return Typed.nothing();
        return Typed.from(Map.of(
                "score", Scores.tenths(grade.score()),
                "reason", grade.reason(),
                "attainment",
                        grade.attainment() == null ? "" : grade.attainment().name()));
    }

    public Typed retrospective(Typed refused, Words words) {
        var stored = ClosingPages.stored(around.retrospective());
        return refused.value("of").equals("retrospective") ? refused.over(stored, words) : stored;
    }
}
