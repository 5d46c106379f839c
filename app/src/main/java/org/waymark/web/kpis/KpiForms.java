package org.waymark.web.kpis;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.kpis.Card;
import org.waymark.kpis.Definition;
import org.waymark.kpis.Indicator;
import org.waymark.kpis.KpiWish;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;
import org.waymark.measure.Unit;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Actor;
import org.waymark.web.Form;
import org.waymark.web.picks.PickKind;
import org.waymark.web.picks.Picks;

/** Reads the definition of a KPI from a form. What the form does not hold stays as it is, so one field can be edited alone. */
@Component
class KpiForms {
    private final Picks picks;

    KpiForms(Picks picks) {
        this.picks = picks;
    }

    /** @param me the name of the actor, who owns what is new unless the form says otherwise */
    KpiWish defined(Actor actor, Form form, String me) {
        return new Reading(actor, form, null, Map.of(me, actor.person())).wish();
    }

    KpiWish edited(Actor actor, Form form, KpiSheet sheet) {
        return new Reading(actor, form, sheet.definition(), KpiDefaults.known(sheet)).wish();
    }

    /** @param known names as the form showed them, with whom they stood for */
    private final class Reading {
        private final Actor actor;
        private final Form form;
        private final @Nullable Definition stored;
        private final Map<String, UUID> known;

        private Reading(Actor actor, Form form, @Nullable Definition stored, Map<String, UUID> known) {
            this.actor = actor;
            this.form = form;
            this.stored = stored;
            this.known = known;
        }

        KpiWish wish() {
            var wish = new KpiWish(
                    line("name", 200, stored == null ? "" : stored.name()),
                    card(),
                    holder(),
                    party("measurer", PickKind.PEOPLE, stored == null ? null : stored.measurer()),
                    line("category", 80, stored == null ? "" : stored.category()),
                    choice("indicator", Indicator.class, stored == null ? Indicator.UNSET : stored.indicator()),
                    metric(),
                    number(
                            "nearPercent",
                            stored == null ? 5 : stored.thresholds().nearPercent()));
            form.refuseIfBroken();
            return wish;
        }

        private Card card() {
            var card = stored == null ? Card.EMPTY : stored.card();
            return new Card(
                    text("what", 2000, card.what()),
                    text("why", 2000, card.why()),
                    text("how", 2000, card.how()),
                    text("review", 500, card.review()));
        }

        private Holder holder() {
            var level = choice(
                    "level",
                    Level.class,
                    stored == null ? Level.INDIVIDUAL : stored.holder().level());
            var owner = party(
                    "owner",
                    PickKind.PEOPLE,
                    stored == null ? actor.person() : stored.holder().owner());
            var team = party(
                    "team",
                    PickKind.TEAMS,
                    stored == null ? null : stored.holder().team());
            if (owner == null && form.has("owner")) owner = actor.person();
            if (owner == null) {
                form.refuse("owner", "", "no.kpis.owner-missing");
                owner = actor.person();
            }
            return new Holder(level, owner, team);
        }

        private KpiWish.MetricWish metric() {
            var metric = stored == null ? KpiDefaults.METRIC : stored.metric();
            var unit = choice("unit", Unit.Kind.class, metric.unit().kind());
            var symbol = line("symbol", Unit.LONGEST_SYMBOL, metric.unit().symbol());
            return new KpiWish.MetricWish(
                    unit,
                    symbol.isEmpty() && unit == Unit.Kind.PERCENT ? "%" : symbol,
                    isSent("decimals")
                            ? form.integer("decimals", 0, Unit.MOST_DECIMALS)
                            : metric.unit().decimals(),
                    choice("direction", Direction.class, metric.direction()),
                    choice("aggregation", Aggregation.class, metric.aggregation()),
                    choice("cadence", Cadence.class, metric.cadence()),
                    isSent("dueDays") ? form.integer("dueDays", 0, 366) : metric.dueDays());
        }

        /** A name that was not touched stands for whom it stood before, whoever else has it. */
        private @Nullable UUID party(String field, PickKind kind, @Nullable UUID before) {
            if (!isSent(field)) return before;
            var same = known.get(form.optionalLine(field, 400));
            return same == null ? picks.id(actor, form, field, kind) : same;
        }

        private String line(String field, int longest, String before) {
            return isSent(field) ? form.optionalLine(field, longest) : before;
        }

        private String text(String field, int longest, String before) {
            return isSent(field) ? form.text(field, longest) : before;
        }

        private double number(String field, double before) {
            return isSent(field) ? form.number(field) : before;
        }

        private <E extends Enum<E>> E choice(String field, Class<E> type, E before) {
            return isSent(field) ? form.choice(field, type) : before;
        }

        private boolean isSent(String field) {
            return !form.column(field).isEmpty();
        }
    }
}
