package org.waymark.web.planning;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.coach.Rule;
import org.waymark.coach.Severity;
import org.waymark.objectives.Objective;
import org.waymark.planning.Planned;
import org.waymark.web.layout.Words;

/**
 * A line of the planning page: the company, one team, or all people for themselves.
 *
 * @param key stands in addresses: "company", "people" or the id of the team
 * @param open how many of its objectives: unaligned, unowned, with a serious hint, overlapping
 */
public record Group(String key, String name, Map<Planned.Stage, Integer> stages, Open open) {
    /** What is still to be mended. */
    public record Open(int unaligned, int unowned, int hinted, int overlapping) {}

    public Group {
        stages = Map.copyOf(stages);
    }

    static Group of(String key, String name, List<Planned> planned, Set<Objective.Id> overlapping) {
        var stages = new EnumMap<Planned.Stage, Integer>(Planned.Stage.class);
        planned.forEach(one -> stages.merge(one.stage(), 1, Integer::sum));
        var open = new Open(
                count(planned, Rule.OBJECTIVE_UNALIGNED),
                count(planned, Rule.OBJECTIVE_OWNER, Rule.RESULT_OWNER),
                (int) planned.stream()
                        .filter(one -> one.advice().count(Severity.SERIOUS) > 0)
                        .count(),
                (int) planned.stream()
                        .filter(one -> overlapping.contains(one.id()))
                        .count());
        return new Group(key, name, stages, open);
    }

    public int count(Planned.Stage stage) {
        return stages.getOrDefault(stage, 0);
    }

    /** "1 drafted and 2 agreed"; stages without any are left out. */
    public String stages(Words words) {
        return words.list(Arrays.stream(Planned.Stage.values())
                .filter(stage -> count(stage) > 0)
                .map(stage -> words.of("planning.stage." + PlanningPage.code(stage) + ".count", count(stage)))
                .toList());
    }

    public int total() {
        return stages.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int count(List<Planned> planned, Rule... rules) {
        return (int) planned.stream()
                .filter(one -> one.advice().hints().stream()
                        .anyMatch(hint -> List.of(rules).contains(hint.rule())))
                .count();
    }
}
