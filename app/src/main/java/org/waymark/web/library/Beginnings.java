package org.waymark.web.library;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.cycles.Cycles;
import org.waymark.kpis.Kpi;
import org.waymark.library.KpiTemplate;
import org.waymark.library.Library;
import org.waymark.library.ObjectiveTemplate;
import org.waymark.measure.Cadence;
import org.waymark.measure.Nonsense;
import org.waymark.measure.Period;
import org.waymark.measure.Target;
import org.waymark.objectives.KeyResultWish;
import org.waymark.objectives.ObjectiveWish;
import org.waymark.people.Person;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.platform.Sentence;
import org.waymark.web.Form;
import org.waymark.web.layout.Words;

/** Begins objectives and KPIs with templates: what their forms show, and what is read from them. */
@Component
public class Beginnings {
    private static final int LONGEST_TITLE = 250;
    private static final int LONGEST_KEY = 160;

    private final Library library;
    private final CounterpartQuery counterparts;
    private final Cycles cycles;

    Beginnings(Library library, CounterpartQuery counterparts, Cycles cycles) {
        this.library = library;
        this.counterparts = counterparts;
        this.cycles = cycles;
    }

    /** @param key null or empty where nothing was chosen */
    public @Nullable Begun objective(Actor actor, @Nullable String key, Words words) {
        if (key == null || key.isEmpty() || key.length() > LONGEST_KEY) return null;
        if (!(library.use(actor, key, words.locale()) instanceof ObjectiveTemplate template)) {
            throw new Refused.Missing("template");
        }
        var named = Stream.concat(template.keyResults().stream().map(part -> part.kpi()), template.moves().stream())
                .distinct()
                .flatMap(name -> name == null ? Stream.empty() : library.kpi(name, words.locale()).stream())
                .toList();
        var here = counterparts.of(actor, named);
        var rows = Begun.rows(
                template,
                here,
                name -> named.stream()
                        .filter(kpi -> kpi.name().equals(name))
                        .map(kpi -> kpi.metric().cadence())
                        .findFirst()
                        .orElse(Cadence.WEEKLY));
        return new Begun(template, rows, here);
    }

    public @Nullable KpiTemplate kpi(Actor actor, @Nullable String key, Words words) {
        if (key == null || key.isEmpty() || key.length() > LONGEST_KEY) return null;
        if (!(library.use(actor, key, words.locale()) instanceof KpiTemplate template)) {
            throw new Refused.Missing("template");
        }
        return template;
    }

    /** The KPI to watch beside one; null where the library knows none. */
    public @Nullable KpiTemplate pair(@Nullable KpiTemplate of, Words words) {
        var name = of == null ? null : of.pair();
        return name == null ? null : library.kpi(name, words.locale()).orElse(null);
    }

    /** The key results that are ticked, each with its numbers. */
    public List<KeyResultWish> keyResults(Actor actor, Form form, Begun begun, ObjectiveWish objective) {
        var period = cycles.get(actor, objective.cycle()).period();
        var owner = new Person.Id(objective.holder().owner());
        var wishes = new ArrayList<KeyResultWish>();
        for (var row : begun.rows()) {
            var target = form.ticked(row.field("take")) ? target(form, row) : null;
            if (target != null) wishes.add(wish(form, row, target, owner, period));
        }
        form.refuseIfBroken();
        return wishes;
    }

    private static KeyResultWish wish(Form form, Begun.Row row, Target target, Person.Id owner, Period period) {
        var kpi = form.optionalId(row.field("kpi"));
        var title = form.line(row.field("title"), LONGEST_TITLE);
        return row.of().wish(title, target, owner, period, row.cadence(), kpi == null ? null : new Kpi.Id(kpi));
    }

    /** Null when something is wrong with it, which the form has been told. */
    private static @Nullable Target target(Form form, Begun.Row row) {
        try {
            return row.of().measure().filled(row.filled(form));
        } catch (Refused.Invalid e) {
            e.problems().forEach(one -> form.refuse(row.field(one.field()), "", one.sentence()));
        } catch (Nonsense e) {
            form.refuse(lastFilled(form, row), "", new Sentence(e.key(), e.arguments()));
        }
        return null;
    }

    /** Numbers that do not fit together are mended where the last of them stands. */
    private static String lastFilled(Form form, Begun.Row row) {
        return row.numbers().stream()
                .map(row::field)
                .filter(form::has)
                .reduce((_, last) -> last)
                .orElseGet(() -> row.field(row.numbers().getLast()));
    }
}
