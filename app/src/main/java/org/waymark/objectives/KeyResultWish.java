package org.waymark.objectives;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.Kpi;
import org.waymark.measure.Cadence;
import org.waymark.measure.Milestone;
import org.waymark.measure.Period;
import org.waymark.measure.Target;
import org.waymark.measure.TargetCurve;
import org.waymark.measure.Unit;
import org.waymark.people.Person;

/**
 * What somebody wants a key result to be. Target, curve, unit and period refuse nonsense by themselves; the rest is not checked
 * yet.
 *
 * @param period may reach beyond the cycle of its objective
 * @param kpi the KPI to borrow; then the unit is the KPI's
 */
public record KeyResultWish(
        String title,
        String description,
        Person.Id owner,
        Target target,
        TargetCurve curve,
        Unit unit,
        Period period,
        Cadence cadence,
        double weight,
        Kpi.@Nullable Id kpi) {
    public static final double LARGEST_WEIGHT = 1_000_000;
    private static final int MOST_PARTS = 100;
    private static final int MOST_YEARS = 10;

    /** Refuses, with all that is wrong at once, what could not be kept whoever wished it. */
    public void check() {
        definition();
    }

    KeyResult.Definition definition() {
        var checks = new Checks();
        var cleanTitle = checks.title("title", title, 250, "no.objectives.key-result-title");
        var cleanDescription = checks.text("description", description, 2000);
        checks.day("start", period.start());
        checks.day("due", period.end());
        checks.refuseIf(
                period.end().isAfter(period.start().plusYears(MOST_YEARS)),
                "due",
                period.end(),
                "no.objectives.key-result-long");
        checks.refuseIf(!(weight >= 0 && weight <= LARGEST_WEIGHT), "weight", weight, "no.objectives.weight");
        checkTarget(checks);
        checkCurve(checks);
        checks.done();
        return new KeyResult.Definition(
                cleanTitle, cleanDescription, owner, target, curve, unit, period, cadence, weight, kpi);
    }

    private void checkTarget(Checks checks) {
        switch (target) {
            case Target.Reach _, Target.Scale _, Target.Relative _, Target.Hold _, Target.Rate _ -> {}
            case Target.Milestones(var milestones) -> checkMilestones(checks, milestones);
            case Target.Zones zones -> {
                checks.text("target.commit", zones.commit(), 500);
                checks.text("target.target", zones.target(), 500);
                checks.text("target.stretch", zones.stretch(), 500);
                refuseBorrowing(checks);
            }
            case Target.YesNo _ -> refuseBorrowing(checks);
        }
    }

    private void checkMilestones(Checks checks, List<Milestone> milestones) {
        refuseBorrowing(checks);
        checks.refuseIf(
                milestones.size() > MOST_PARTS,
                "target.milestones",
                milestones.size(),
                "no.objectives.too-many-milestones",
                MOST_PARTS);
        for (var milestone : milestones) {
            checks.text("target.milestones", milestone.title(), 250);
            var due = milestone.due();
            if (due != null) checks.day("target.milestones", due);
        }
    }

    private void refuseBorrowing(Checks checks) {
        checks.refuseIf(kpi != null, "kpi", target.getClass().getSimpleName(), "no.objectives.kpi-gives-numbers");
    }

    private void checkCurve(Checks checks) {
        switch (curve) {
            case TargetCurve.Straight _, TargetCurve.SCurve _ -> {}
            case TargetCurve.Steps(var checkpoints) -> {
                checks.refuseIf(
                        checkpoints.size() > MOST_PARTS,
                        "curve",
                        checkpoints.size(),
                        "no.objectives.too-many-checkpoints",
                        MOST_PARTS);
                checkpoints.forEach(checkpoint -> checkDay(checks, checkpoint.day()));
            }
            case TargetCurve.Seasonal(var weights) ->
                checks.refuseIf(
                        weights.size() > MOST_PARTS,
                        "curve",
                        weights.size(),
                        "no.objectives.too-many-seasons",
                        MOST_PARTS);
        }
    }

    private void checkDay(Checks checks, LocalDate checkpoint) {
        checks.refuseIf(
                !period.contains(checkpoint),
                "curve",
                checkpoint,
                "no.objectives.checkpoint-outside",
                checkpoint,
                period.start(),
                period.end());
    }
}
