package org.waymark.insights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.analytics.expression.Calendar;
import org.waymark.analytics.expression.Computed;
import org.waymark.analytics.expression.Graph;
import org.waymark.analytics.expression.Reading;
import org.waymark.analytics.expression.Typeset;
import org.waymark.cycles.Today;
import org.waymark.insights.FormulaCheck.Checked;
import org.waymark.insights.FormulaPreview.Gap;
import org.waymark.insights.FormulaPreview.Mistaken;
import org.waymark.insights.FormulaPreview.Row;
import org.waymark.insights.FormulaPreview.Shown;
import org.waymark.insights.FormulaPreview.Wording;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.measure.Digits;
import org.waymark.measure.Period;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** Shows formulas before they are kept: what they mean, in which unit, and what they would have given in the newest periods. */
@Service
public class FormulaPreviews {
    private static final int PERIODS = 12;

    private final FormulaCheck check;
    private final FormulaQuery query;
    private final InputQuery inputs;
    private final TreeQuery trees;
    private final Kpis kpis;
    private final Today today;

    FormulaPreviews(
            FormulaCheck check, FormulaQuery query, InputQuery inputs, TreeQuery trees, Kpis kpis, Today today) {
        this.check = check;
        this.query = query;
        this.inputs = inputs;
        this.trees = trees;
        this.kpis = kpis;
        this.today = today;
    }

    /** Of a KPI that the actor sees; nothing is kept, so nothing is asked but that. */
    @Transactional(readOnly = true)
    public FormulaPreview of(Actor actor, Kpi.Id id, FormulaWish wish, Wording wording) {
        var kpi = kpis.get(actor, id);
        try {
            return shown(actor, kpi, check.checked(actor, kpi, wish), wording);
        } catch (Refused.Invalid mistaken) {
            return new Mistaken(wish.text(), mistaken.problems());
        }
    }

    private Shown shown(Actor actor, Kpi kpi, Checked checked, Wording wording) {
        var known = query.names(actor, checked.drivers());
        UnaryOperator<String> names = reference -> nameOf(reference, known, wording);
        var reading = new Reading(names, (phrase, parts) -> wording.say(phrase.name(), parts));
        var formula = checked.formula();
        var own = FormulaQuery.dimension(
                kpi.metric().unit().kind(), kpi.metric().unit().symbol());
        return new Shown(
                checked.unit().text(),
                !own.equals(checked.unit()),
                reading.of(formula.expression()),
                Typeset.mathMl(formula.expression(), names),
                Typeset.latex(formula.expression(), names),
                formula.leaves().stream().map(reading::of).toList(),
                rows(actor, kpi, checked, reading));
    }

    private static String nameOf(String reference, Map<Kpi.Id, String> known, Wording wording) {
        var operand = Operand.of(reference);
        var name = Objects.requireNonNullElse(known.get(operand.kpi()), "…");
        return operand.denominator() ? wording.say("DENOMINATOR", List.of(name)) : name;
    }

    private List<Row> rows(Actor actor, Kpi kpi, Checked checked, Reading reading) {
        var workspace = actor.workspace();
        var named = new HashSet<>(checked.drivers());
        var measured = inputs.measured(workspace, named);
        if (measured.isEmpty()) return List.of();
        named.add(kpi.id());
        var reach = Reach.of(checked.formula().expression());
        var calendar = reach.year() || reach.cycle() ? trees.calendar(workspace) : Calendar.PLAIN;
        var graph = (Graph) Graph.of(Map.of(kpi.id().value().toString(), checked.formula()));
        var how = new Recalculation(graph, inputs.metrics(workspace, named), calendar, today.in(workspace));
        var shown = newest(kpi, measured.values());
        var needed = new Period(how.needed(kpi.id(), shown).start(), shown.end());
        var ledger = inputs.values(workspace, checked.drivers(), needed);
        return rows(kpi, shown, how.evaluated(kpi.id(), shown, ledger), reading);
    }

    /** The periods up to the newest value of an input. */
    private static Period newest(Kpi kpi, Collection<Period> measured) {
        var cadence = kpi.metric().cadence();
        var last = measured.stream().map(Period::end).max(LocalDate::compareTo).orElseThrow();
        var end = cadence.periodOf(last);
        var first = Stream.iterate(end, cadence::previous)
                .skip(PERIODS - 1L)
                .findFirst()
                .orElseThrow();
        return new Period(first.end(), end.end());
    }

    private static List<Row> rows(Kpi kpi, Period shown, @Nullable Computed computed, Reading reading) {
        if (computed == null) return List.of();
        var grid = computed.grid();
        var rows = new ArrayList<Row>();
        for (int place = Grains.place(kpi.metric().cadence(), grid.first(), shown.start());
                place < grid.periods();
                place++) {
            var values = new ArrayList<@Nullable Double>();
            for (var leaf : computed.leaves()) values.add(leaf.has(place) ? leaf.at(place) : null);
            var value = computed.values().has(place)
                    ? Digits.clean(computed.values().at(place))
                    : null;
            var missing = computed.missing().get(place);
            var gap = missing == null ? null : new Gap(missing.why().name(), reading.of(missing.where()));
            rows.add(new Row(Grains.lastDay(grid, place), values, value, gap));
        }
        return rows;
    }
}
