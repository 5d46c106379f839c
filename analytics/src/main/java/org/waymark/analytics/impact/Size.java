package org.waymark.analytics.impact;

import java.util.Optional;

/** The effect of the best candidate in the unit of the series. */
final class Size {
    private final Model model;
    private final DelayScan scan;
    /** Mean of the series without the effect, over the rows since it began. */
    private final double without;

    Size(Model model, DelayScan scan) {
        this.model = model;
        this.scan = scan;
        var event = scan.event();
        double coefficient = scan.best().effect().value();
        double sum = 0;
        int first = model.rows().before(event.start());
        for (int row = first; row < model.rows().count(); row++) {
            double effect = coefficient * event.at(model.rows().places()[row]);
            sum += isLog() ? model.happened(row) * Math.exp(-effect) : model.happened(row) - effect;
        }
        without = sum / (model.rows().count() - first);
    }

    Change effect() {
        var interval = scan.interval();
        return new Change(
                natural(scan.best().effect().value()), new Interval(natural(interval.low()), natural(interval.high())));
    }

    /** The effect as a share of the mean without it; on a plain scale only where that lies further from 0 than the series usually does. */
    Optional<Change> relative() {
        if (!isLog() && Math.abs(without) <= usual()) return Optional.empty();
        double unit = Math.abs(without);
        var effect = effect();
        return Optional.of(new Change(
                effect.value() / unit,
                new Interval(effect.interval().low() / unit, effect.interval().high() / unit)));
    }

    /** How far the series usually was from its mean before the work, in its own unit. */
    double usual() {
        return isLog() ? without * Math.expm1(model.unit()) : model.unit();
    }

    /** A change in the unit of the series, on the working scale. */
    double working(double change) {
        return isLog() ? Math.log1p(change / without) : change;
    }

    private double natural(double working) {
        return isLog() ? without * Math.expm1(working) : working;
    }

    private boolean isLog() {
        return model.course().scale() == Scale.LOG;
    }
}
