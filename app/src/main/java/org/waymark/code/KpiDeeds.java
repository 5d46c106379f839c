package org.waymark.code;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.insights.Formula;
import org.waymark.insights.FormulaMode;
import org.waymark.insights.FormulaWish;
import org.waymark.insights.FormulaWords;
import org.waymark.insights.Formulas;
import org.waymark.kpis.Card;
import org.waymark.kpis.DatedTarget;
import org.waymark.kpis.Indicator;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.KpiWish;
import org.waymark.kpis.Kpis;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;
import org.waymark.people.Audience;
import org.waymark.platform.Actor;

@Component
class KpiDeeds implements Deeds {
    private final Kpis kpis;
    private final Formulas formulas;

    KpiDeeds(Kpis kpis, Formulas formulas) {
        this.kpis = kpis;
        this.formulas = formulas;
    }

    @Override
    public Kind kind() {
        return Kind.KPI;
    }

    @Override
    public UUID add(Wish wish) {
        var kpi = kpis.define(wish.actor(), wished(wish));
        set(wish, kpi.id());
        return kpi.id().value();
    }

    @Override
    public void change(Wish wish, UUID id) {
        var kpi = new Kpi.Id(id);
        if (wish.differs(
                "name",
                "owner",
                "level",
                "team",
                "measurer",
                "category",
                "indicator",
                "unit",
                "direction",
                "cadence",
                "aggregation",
                "due-days",
                "near-percent",
                "what",
                "why",
                "how",
                "review")) {
            kpis.edit(wish.actor(), kpi, version(wish, kpi), wished(wish));
        }
        set(wish, kpi);
    }

    private void set(Wish wish, Kpi.Id kpi) {
        if (wish.differs("targets")) kpis.setTargets(wish.actor(), kpi, version(wish, kpi), targets(wish));
        if (wish.differs("seen-by")) {
            var audience = wish.audience();
            kpis.share(
                    wish.actor(),
                    kpi,
                    version(wish, kpi),
                    audience != null,
                    Objects.requireNonNullElse(audience, Audience.NOBODY));
        }
    }

    @Override
    public void tie(Wish wish, UUID id) {
        if (!wish.differs("formula", "computed")) return;
        var kpi = new Kpi.Id(id);
        var version = formulas.of(wish.actor(), kpi).map(Formula::version).orElse(0L);
        var text = wish.text("formula");
        var mode = wish.truth("computed") ? FormulaMode.COMPUTES : FormulaMode.EXPLAINS;
        if (!text.isBlank()) formulas.set(wish.actor(), kpi, version, new FormulaWish(byIds(wish, text), mode));
        else if (version > 0) formulas.remove(wish.actor(), kpi, version);
    }

    @Override
    public void restore(Actor actor, UUID id) {
        kpis.restore(actor, new Kpi.Id(id));
    }

    @Override
    public void archive(Actor actor, UUID id) {
        kpis.archive(actor, new Kpi.Id(id));
    }

    /** Keys are keys of KPIs; what is none stays as it is, so that names in a formula mean what they mean elsewhere. */
    private static String byIds(Wish wish, String text) {
        return FormulaWords.read(text, name -> {
            try {
                return wish.references().thing(new Handle(Kind.KPI, name)).toString();
            } catch (References.Absent unknown) {
                return name;
            }
        });
    }

    private long version(Wish wish, Kpi.Id kpi) {
        return kpis.get(wish.actor(), kpi).version();
    }

    private static KpiWish wished(Wish wish) {
        var unit = wish.made("unit", UnitForm::read);
        return new KpiWish(
                wish.text("name"),
                new Card(wish.text("what"), wish.text("why"), wish.text("how"), wish.text("review")),
                wish.holder(),
                wish.person("measurer"),
                wish.text("category"),
                wish.choice(Indicator.class, "indicator"),
                new KpiWish.MetricWish(
                        unit.kind(),
                        unit.symbol(),
                        unit.decimals(),
                        wish.choice(Direction.class, "direction"),
                        wish.choice(Aggregation.class, "aggregation"),
                        wish.choice(Cadence.class, "cadence"),
                        (int) wish.amount("due-days", 0)),
                wish.amount("near-percent", 0));
    }

    private static List<DatedTarget> targets(Wish wish) {
        return wish.items("targets").stream()
                .map(one -> new DatedTarget(
                        Objects.requireNonNull(one.day("from")), one.maybe("at-least"), one.maybe("at-most")))
                .toList();
    }
}
