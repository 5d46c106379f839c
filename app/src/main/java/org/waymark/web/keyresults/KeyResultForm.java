package org.waymark.web.keyresults;

import org.springframework.stereotype.Component;
import org.waymark.kpis.Kpi;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;
import org.waymark.measure.Unit;
import org.waymark.objectives.KeyResultWish;
import org.waymark.people.Person;
import org.waymark.platform.Actor;
import org.waymark.web.Form;
import org.waymark.web.layout.Typed;
import org.waymark.web.picks.PickKind;
import org.waymark.web.picks.Picks;

/** The form of a key result: read into a wish, and filled from what is there. */
@Component
class KeyResultForm {
    private static final int MOST_WEIGHT = 1_000_000;

    private final Picks picks;

    KeyResultForm(Picks picks) {
        this.picks = picks;
    }

    KeyResultWish read(Actor actor, Form form) {
        var kind = TargetKind.named(form.optionalLine("kind", 20));
        var owner = picks.id(actor, form, "owner", PickKind.PEOPLE);
        var kpi = kind.isNumber() ? picks.id(actor, form, "kpi", PickKind.KPIS) : null;
        var wish = new KeyResultWish(
                form.line("title", 250),
                form.text("description", 2000),
                new Person.Id(owner == null ? actor.person() : owner),
                new TargetForm(form).read(kind),
                new CurveForm(form).read(),
                unit(form, kind),
                period(form),
                form.choice("cadence", Cadence.class),
                weight(form),
                kpi == null ? null : new Kpi.Id(kpi));
        form.refuseIfBroken();
        return wish;
    }

    static Typed of(KeyResultView of) {
        var definition = of.definition();
        var typing = new Typing()
                .put("version", of.version())
                .put("title", definition.title())
                .put("description", definition.description())
                .put("owner", of.ownerName())
                .put("kpi", of.kpi())
                .put("kind", TargetKind.of(definition.target()))
                .put("cadence", definition.cadence())
                .put("weight", definition.weight());
        fill(typing, definition.unit());
        fill(typing, definition.period());
        TargetForm.fill(typing, definition.target());
        CurveForm.fill(typing, definition.curve());
        return typing.typed();
    }

    /** A new one runs as long as the cycle of its objective. */
    static Typed fresh(Period cycle, String owner) {
        var typing = new Typing()
                .put("owner", owner)
                .put("kind", TargetKind.REACH)
                .put("curve", CurveForm.Kind.STRAIGHT)
                .put("cadence", Cadence.WEEKLY)
                .put("weight", 1.0);
        fill(typing, Unit.PERCENT);
        fill(typing, cycle);
        return typing.typed();
    }

    private static void fill(Typing typing, Unit unit) {
        typing.put("unit", unit.kind()).put("symbol", unit.symbol()).put("decimals", unit.decimals());
    }

    private static void fill(Typing typing, Period period) {
        typing.put("start", period.start()).put("due", period.end());
    }

    private static Unit unit(Form form, TargetKind kind) {
        if (!kind.isNumber()) return Unit.PERCENT;
        var unit = form.choice("unit", Unit.Kind.class);
        var typed = form.optionalLine("symbol", Unit.LONGEST_SYMBOL);
        var symbol = typed.isEmpty() && unit == Unit.Kind.PERCENT ? "%" : typed;
        return new Unit(unit, symbol, form.integer("decimals", 0, Unit.MOST_DECIMALS));
    }

    private static Period period(Form form) {
        var start = form.day("start");
        var due = form.day("due");
        if (!due.isBefore(start)) return new Period(start, due);
        form.refuse("due", due.toString(), "no.key-result.days");
        return new Period(start, start);
    }

    private static double weight(Form form) {
        var weight = form.has("weight") ? form.number("weight") : 1;
        if (weight < 0 || weight > MOST_WEIGHT) {
            form.refuse("weight", String.valueOf(weight), "no.objectives.weight");
        }
        return weight;
    }
}
