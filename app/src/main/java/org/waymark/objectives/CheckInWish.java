package org.waymark.objectives;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Target;
import org.waymark.measure.Zone;

/**
 * What somebody reports about a key result; nothing of it is checked yet.
 *
 * @param day null: today
 * @param value a number; for yes or no 1 or 0
 * @param parts for milestones: how far each of them is, 0 to 1, in their order
 * @param zone for zones: the highest one that was reached
 */
public record CheckInWish(
        @Nullable LocalDate day,
        @Nullable Double value,
        List<Double> parts,
        @Nullable Zone zone,
        @Nullable Integer confidence,
        CheckIn.Words words) {
    private static final int LONGEST = 4000;

    public CheckInWish {
        parts = List.copyOf(parts);
    }

    public static CheckInWish of(double value) {
        return new CheckInWish(null, value, List.of(), null, null, CheckIn.Words.NONE);
    }

    public CheckInWish on(LocalDate day) {
        return new CheckInWish(day, value, parts, zone, confidence, words);
    }

    public CheckInWish confident(int confidence) {
        return new CheckInWish(day, value, parts, zone, confidence, words);
    }

    /** As many words as a check-in keeps. */
    static String cut(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
    }

    /**
     * A checked report.
     *
     * @param value what it says on the scale of the target; null when it has no number
     */
    record Report(
            LocalDate day,
            @Nullable Double value,
            List<Double> parts,
            @Nullable Confidence confidence,
            CheckIn.Words words) {}

    /** @param from the first day that a check-in may be for */
    Report checked(KeyResult.Definition of, LocalDate from, LocalDate today) {
        var checks = new Checks();
        var day = this.day == null ? today : this.day;
        checks.day("day", day);
        checks.refuseIf(day.isAfter(today), "day", day, "no.objectives.check-in-ahead");
        var early = from.isAfter(today) ? "no.objectives.check-in-not-begun" : "no.objectives.check-in-before";
        checks.refuseIf(day.isBefore(from), "day", day, early, from);
        if (of.borrows()) {
            checks.refuseIf(
                    value != null || zone != null || !parts.isEmpty(),
                    "value",
                    value == null ? "" : value,
                    "no.objectives.check-in-borrowed");
        } else {
            checkValue(checks, of.target());
        }
        checks.refuseIf(
                confidence != null && (confidence < 0 || confidence > Confidence.HIGHEST),
                "confidence",
                confidence == null ? "" : confidence,
                "no.objectives.confidence");
        var cleanWords = new CheckIn.Words(
                checks.text("changed", words.changed(), LONGEST),
                checks.text("blockers", words.blockers(), LONGEST),
                checks.text("nextSteps", words.nextSteps(), LONGEST));
        checks.refuseIf(saysNothing(), "value", "", "no.objectives.check-in-empty");
        checks.done();
        return new Report(
                day,
                of.borrows() ? null : onScaleOf(of.target()),
                parts,
                confidence == null ? null : new Confidence(confidence),
                cleanWords);
    }

    private boolean saysNothing() {
        return value == null && zone == null && parts.isEmpty() && confidence == null && words.isEmpty();
    }

    private void checkValue(Checks checks, Target target) {
        if (value != null) checks.number("value", value);
        switch (target) {
            case Target.Reach _, Target.Scale _, Target.Relative _, Target.Hold _, Target.Rate _ ->
                refuseOthers(checks);
            case Target.YesNo yesNo -> {
                refuseOthers(checks);
                checks.refuseIf(
                        value != null && !yesNo.accepts(value),
                        "value",
                        value == null ? "" : value,
                        "no.objectives.yes-no");
            }
            case Target.Milestones(var milestones) -> {
                checks.refuseIf(value != null || zone != null, "value", "", "no.objectives.parts-missing");
                checks.refuseIf(
                        !parts.isEmpty() && parts.size() != milestones.size(),
                        "parts",
                        parts.size(),
                        "no.objectives.parts-number",
                        milestones.size());
                checks.refuseIf(
                        parts.stream().anyMatch(p -> !(p >= 0 && p <= 1)), "parts", parts, "no.objectives.part");
            }
            case Target.Zones zones -> {
                checks.refuseIf(!parts.isEmpty(), "parts", parts, "no.objectives.zone-missing");
                checks.refuseIf(
                        value != null && !zones.accepts(value),
                        "value",
                        value == null ? "" : value,
                        "no.objectives.zone");
            }
        }
    }

    private void refuseOthers(Checks checks) {
        checks.refuseIf(zone != null || !parts.isEmpty(), "value", "", "no.number.missing");
    }

    private @Nullable Double onScaleOf(Target target) {
        if (target instanceof Target.Milestones milestones) return parts.isEmpty() ? null : milestones.share(parts);
        return zone == null ? value : Double.valueOf(zone.share());
    }
}
