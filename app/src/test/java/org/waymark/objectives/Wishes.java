package org.waymark.objectives;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.cycles.Cycle;
import org.waymark.kpis.Kpi;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;
import org.waymark.measure.Target;
import org.waymark.measure.TargetCurve;
import org.waymark.measure.Unit;
import org.waymark.people.Audience;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.people.Person;

/** Wishes to start from; a test changes the one thing it is about. */
final class Wishes {
    static final Period Q2 = new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));

    private Wishes() {}

    static ObjectiveWish objective(Cycle.Id cycle, String title, UUID owner) {
        return new ObjectiveWish(
                cycle,
                title,
                "",
                "",
                new Holder(Level.INDIVIDUAL, owner, null),
                Objective.Kind.COMMITTED,
                false,
                List.of(),
                true,
                null);
    }

    static ObjectiveWish heldBy(ObjectiveWish wish, Holder holder) {
        return new ObjectiveWish(
                wish.cycle(),
                wish.title(),
                wish.problem(),
                wish.description(),
                holder,
                wish.kind(),
                wish.countsChildren(),
                wish.tags(),
                wish.published(),
                wish.audience());
    }

    static ObjectiveWish tagged(ObjectiveWish wish, String title, List<String> tags, boolean published) {
        return new ObjectiveWish(
                wish.cycle(),
                title,
                wish.problem(),
                wish.description(),
                wish.holder(),
                wish.kind(),
                wish.countsChildren(),
                tags,
                published,
                wish.audience());
    }

    static ObjectiveWish seenBy(ObjectiveWish wish, Audience audience) {
        return new ObjectiveWish(
                wish.cycle(),
                wish.title(),
                wish.problem(),
                wish.description(),
                wish.holder(),
                wish.kind(),
                wish.countsChildren(),
                wish.tags(),
                wish.published(),
                audience);
    }

    static ObjectiveWish countingChildren(ObjectiveWish wish) {
        return new ObjectiveWish(
                wish.cycle(),
                wish.title(),
                wish.problem(),
                wish.description(),
                wish.holder(),
                wish.kind(),
                true,
                wish.tags(),
                wish.published(),
                wish.audience());
    }

    static KeyResultWish keyResult(String title, UUID owner, Target target) {
        return keyResult(title, owner, target, 1, null);
    }

    static KeyResultWish keyResult(String title, UUID owner, Target target, double weight, Kpi.@Nullable Id kpi) {
        return new KeyResultWish(
                title,
                "",
                new Person.Id(owner),
                target,
                new TargetCurve.Straight(),
                Unit.COUNT,
                Q2,
                Cadence.WEEKLY,
                weight,
                kpi);
    }

    /** Half of it is due by a checkpoint. */
    static KeyResultWish by(LocalDate checkpoint) {
        return new KeyResultWish(
                "A",
                "",
                new Person.Id(UUID.randomUUID()),
                new Target.YesNo(),
                new TargetCurve.Steps(List.of(new TargetCurve.Checkpoint(checkpoint, 0.5))),
                Unit.COUNT,
                Q2,
                Cadence.WEEKLY,
                1,
                null);
    }

    static KeyResult.Definition definition(Target target) {
        return keyResult("Fewer complaints", UUID.randomUUID(), target).definition();
    }
}
