package org.waymark.analytics.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import org.waymark.analytics.Finding;

/** Puts the readings of one model together: verdict, size of the effect, and what it has to be doubted for. */
final class Judgement {
    /** A placebo spread from which a series is called noisy: its standard errors lack a third or more. */
    private static final double NOISY = 1.33;
    /** How many periods ahead one looks for the end of "cannot tell". */
    private static final int FORESEEN = 64;

    private final Model model;
    private final Setting setting;
    private final Intent intent;

    Judgement(Model model, Setting setting, Intent intent) {
        this.model = model;
        this.setting = setting;
        this.intent = intent;
    }

    Finding<Study> study() {
        int from = intent.start() + intent.delay().from();
        var outcome = new Outcome(model, from, end(from));
        var placebo = Placebo.of(model, from, end(from), outcome.effect().t());
        return DelayScan.of(model, intent.start(), intent.delay(), placebo.scanWidening())
                .map(scan -> study(outcome.counterfactual(from, placebo.widening()), scan, placebo));
    }

    /** What would have been is not carried on for ever: it ends with the window, if that holds values. */
    private int end(int from) {
        int end = Math.min(model.end(), intent.over());
        return model.rows().before(end) > model.rows().before(from) ? end : model.end();
    }

    private Study study(Counterfactual after, DelayScan scan, Placebo placebo) {
        var size = new Size(model, scan);
        double chance = scan.chanceOf(intent.wish());
        var verdict = Verdict.of(chance, looks(), model.end() < intent.over(), tooSmall(size.effect()));
        return new Study(
                intent,
                model.course(),
                after,
                scan,
                placebo,
                chance,
                verdict,
                size.effect(),
                size.relative(),
                model.leftOut(),
                weaknesses(placebo, size),
                verdict == Verdict.CANNOT_TELL ? stillNeeded(scan, size) : OptionalInt.empty());
    }

    private int looks() {
        return intent.delay().to() - intent.delay().from() + 1;
    }

    private boolean tooSmall(Change effect) {
        if (intent.smallest().isEmpty()) return false;
        double most = Math.max(
                intent.wish().of(effect.interval().low()),
                intent.wish().of(effect.interval().high()));
        return most < intent.smallest().getAsDouble();
    }

    private List<Weakness> weaknesses(Placebo placebo, Size size) {
        var found = new ArrayList<Weakness>();
        var rows = model.rows();
        if (setting.others().stream()
                .anyMatch(other ->
                        other.start() >= intent.start() - DelayScan.LEAST_AFTER && other.start() < model.end()))
            found.add(Weakness.OTHER_EVENTS);
        if (rows.count() - model.start() < 2 * DelayScan.LEAST_AFTER) found.add(Weakness.FEW_AFTER);
        if (model.start() < 2 * Course.LEAST_BEFORE) found.add(Weakness.FEW_BEFORE);
        if (model.course().seasonUnsure()) found.add(Weakness.SEASON_UNKNOWN);
        if (placebo.spread() >= NOISY) found.add(Weakness.NOISY);
        double reach =
                (size.effect().interval().high() - size.effect().interval().low()) / 2;
        if (reach > intent.smallest().orElse(size.usual())) found.add(Weakness.WIDE_INTERVAL);
        if (setting.controls().isEmpty()) found.add(Weakness.NO_CONTROL);
        return found;
    }

    /** The fewest further periods with which half the interval falls below the change that matters. */
    private OptionalInt stillNeeded(DelayScan scan, Size size) {
        if (intent.smallest().isEmpty()) return OptionalInt.empty();
        double reach = (scan.interval().high() - scan.interval().low()) / 2;
        double goal =
                model.futureError(scan, 0) * size.working(intent.smallest().getAsDouble()) / reach;
        IntToDoubleFunction error = further -> model.futureError(scan, further);
        if (error.applyAsDouble(FORESEEN) >= goal) return OptionalInt.empty();
        int low = 0;
        int high = FORESEEN;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (error.applyAsDouble(middle) < goal) high = middle;
            else low = middle;
        }
        return OptionalInt.of(high);
    }
}
