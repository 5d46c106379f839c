package org.waymark.web.objectives;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.cycles.Cycles;
import org.waymark.insights.Signal;
import org.waymark.insights.SuggestionWish;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.measure.Digits;
import org.waymark.measure.Direction;
import org.waymark.measure.Period;
import org.waymark.measure.Target;
import org.waymark.measure.TargetCurve;
import org.waymark.objectives.Aim;
import org.waymark.objectives.KeyResultWish;
import org.waymark.people.Person;
import org.waymark.platform.Actor;
import org.waymark.web.Form;

/** Reads what somebody made of a suggestion. */
@Component
class SuggestionForm {
    static final int MOST = 8;

    private static final int LONGEST_TITLE = 250;

    private final ObjectiveForm objectives;
    private final Cycles cycles;
    private final Kpis kpis;

    SuggestionForm(ObjectiveForm objectives, Cycles cycles, Kpis kpis) {
        this.objectives = objectives;
        this.cycles = cycles;
        this.kpis = kpis;
    }

    SuggestionWish wish(Actor actor, Form form, Kpi.Id kpi) {
        var objective = objectives.fresh(actor, form);
        var aim = new Aim(
                kpi,
                form.choice("way", Aim.Way.class),
                form.optionalNumber("size"),
                form.optionalInteger("delayDays", 0, 3660));
        var period = cycles.get(actor, objective.cycle()).period();
        var signal = form.optionalId("signal");
        var keyResults = keyResults(actor, form, period);
        form.refuseIfBroken();
        return new SuggestionWish(objective, aim, keyResults, signal == null ? null : new Signal.Id(signal));
    }

    /** Only those that are ticked. */
    private List<KeyResultWish> keyResults(Actor actor, Form form, Period period) {
        var wishes = new ArrayList<KeyResultWish>();
        for (int i = 0; i < MOST && form.has("kpi-" + i); i++) {
            var wish = form.ticked("take-" + i) ? keyResult(actor, form, i, period) : null;
            if (wish != null) wishes.add(wish);
        }
        return wishes;
    }

    /** Null when something is wrong with it, which the form has been told. */
    private @Nullable KeyResultWish keyResult(Actor actor, Form form, int row, Period period) {
        var id = form.optionalId("kpi-" + row);
        var title = form.line("title-" + row, LONGEST_TITLE);
        var isKept = form.has("keep-" + row);
        double to = form.number("to-" + row);
        double from = isKept ? to : form.number("from-" + row);
        if (id == null) return null;
        if (!isKept && Digits.compare(from, to) == 0) {
            form.refuse("to-" + row, "", "no.form.suggestion-same");
            return null;
        }
        var kpi = kpis.get(actor, new Kpi.Id(id));
        return new KeyResultWish(
                title,
                "",
                new Person.Id(kpi.holder().owner()),
                isKept ? kept(kpi, to) : new Target.Reach(from, to),
                new TargetCurve.Straight(),
                kpi.metric().unit(),
                period,
                kpi.metric().cadence(),
                1,
                kpi.id());
    }

    private static Target kept(Kpi kpi, double bound) {
        var metric = kpi.metric();
        return metric.direction() == Direction.HIGHER
                ? new Target.Hold(bound, null, metric.cadence())
                : new Target.Hold(null, bound, metric.cadence());
    }
}
