package org.waymark.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.cycles.Cycle;
import org.waymark.measure.Progress;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Status;
import org.waymark.people.Holder;
import org.waymark.people.Level;

class BranchTest {
    private static final Objective.Id TEAM = id(1);
    private static final Objective.Id OTHER_TEAM = id(2);
    private static final Objective.Id DEPARTMENT = id(3);
    private static final Objective.Id COMPANY = id(4);

    private final Map<Objective.Id, Objective.Children> taken = new LinkedHashMap<>();
    private final List<Objective.Id> stubborn = new ArrayList<>();

    @Test
    void childrenBringTheirWeightedMeanTheirWeightAndTheWorstStatus() {
        climb(
                List.of(DEPARTMENT),
                edge(TEAM, DEPARTMENT, 1, 1.4, Status.DONE),
                edge(OTHER_TEAM, DEPARTMENT, 3, 0.2, Status.AT_RISK));

        assertThat(taken).containsEntry(DEPARTMENT, new Objective.Children(new Progress(0.4), 4, Status.AT_RISK));
    }

    @Test
    void whatMovedIsCountedWithItsNewNumberFurtherUp() {
        climb(
                List.of(DEPARTMENT, COMPANY),
                edge(TEAM, DEPARTMENT, 1, 0.5, Status.ON_TRACK),
                edge(DEPARTMENT, COMPANY, 1, 0.0, Status.OFF_TRACK));

        assertThat(taken.get(COMPANY)).isEqualTo(new Objective.Children(new Progress(0.5), 1, Status.ON_TRACK));
    }

    @Test
    void eachIsComputedOnceHoweverManyWaysLeadToIt() {
        climb(
                List.of(OTHER_TEAM, DEPARTMENT, COMPANY),
                edge(TEAM, OTHER_TEAM, 1, 0.5, Status.ON_TRACK),
                edge(TEAM, DEPARTMENT, 1, 0.5, Status.ON_TRACK),
                edge(OTHER_TEAM, COMPANY, 1, 0.5, Status.ON_TRACK),
                edge(DEPARTMENT, COMPANY, 1, 0.5, Status.ON_TRACK));

        assertThat(taken).containsOnlyKeys(OTHER_TEAM, DEPARTMENT, COMPANY);
    }

    @Test
    void aboveWhatDoesNotMoveNothingIsComputed() {
        stubborn.add(DEPARTMENT);

        climb(
                List.of(DEPARTMENT, COMPANY),
                edge(TEAM, DEPARTMENT, 1, 0.5, Status.ON_TRACK),
                edge(DEPARTMENT, COMPANY, 1, 0.0, Status.OFF_TRACK));

        assertThat(taken).containsOnlyKeys(DEPARTMENT);
    }

    @Test
    void draftsAndArchivedChildrenBringNothing() {
        climb(List.of(DEPARTMENT), new Branch.Edge(DEPARTMENT, TEAM, true, false, 1, null, Status.DONE));

        assertThat(taken).containsEntry(DEPARTMENT, Objective.Children.NONE);
    }

    @Test
    void childrenWithoutDataBringNoProgressUntilOneHasData() {
        climb(List.of(DEPARTMENT), edge(TEAM, DEPARTMENT, 1, null, Status.NO_DATA));
        assertThat(taken).containsEntry(DEPARTMENT, new Objective.Children(null, 1, Status.NO_DATA));

        climb(
                List.of(DEPARTMENT),
                edge(TEAM, DEPARTMENT, 1, null, Status.NO_DATA),
                edge(OTHER_TEAM, DEPARTMENT, 1, 1.0, Status.ON_TRACK));
        assertThat(taken).containsEntry(DEPARTMENT, new Objective.Children(new Progress(0.5), 2, Status.ON_TRACK));
    }

    private void climb(List<Objective.Id> upwards, Branch.Edge... edges) {
        taken.clear();
        new Branch(upwards, List.of(edges)).climb(Set.of(TEAM), this::take);
    }

    /** Here an objective is its children and nothing else. */
    private Branch.Outcome take(Objective.Id id, Objective.Children children) {
        assertThat(taken.put(id, children)).isNull();
        var status = children.status() == null ? Status.NO_DATA : children.status();
        return new Branch.Outcome(
                objective(id, new Objective.Outlook(children.progress(), 0.5, status)), !stubborn.contains(id));
    }

    private static Branch.Edge edge(
            Objective.Id child, Objective.Id parent, double weight, @Nullable Double progress, Status status) {
        return new Branch.Edge(
                parent, child, true, true, weight, progress == null ? null : new Progress(progress), status);
    }

    private static Objective objective(Objective.Id id, Objective.Outlook outlook) {
        var holder = new Holder(Level.COMPANY, UUID.randomUUID(), null);
        var definition = new Objective.Definition(
                new Cycle.Id(UUID.randomUUID()), "Grow", "", "", holder, Objective.Kind.COMMITTED, true);
        return new Objective(id, definition, false, null, null, null, Objective.Children.NONE, outlook, 1, 1);
    }

    private static Objective.Id id(int number) {
        return new Objective.Id(new UUID(0, number));
    }
}
