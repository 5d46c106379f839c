package org.waymark.insights;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.insights.CascadePlan.Candidate;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.KpiWish;
import org.waymark.kpis.Kpis;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.people.Audience;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Actor;
import org.waymark.platform.Chronicle;
import org.waymark.platform.Refused;
import tools.jackson.databind.JsonNode;

/** Makes a KPI of those of teams: each team gets its own, and the whole follows from them. Shown first, then done just so. */
@Service
public class Cascades {
    private final CascadeStore store;
    private final CascadeQuery query;
    private final Formulas formulas;
    private final Kpis kpis;
    private final Access access;
    private final Chronicle chronicle;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Cascades(
            CascadeStore store,
            CascadeQuery query,
            Formulas formulas,
            Kpis kpis,
            Access access,
            Chronicle chronicle,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.query = query;
        this.formulas = formulas;
        this.kpis = kpis;
        this.access = access;
        this.chronicle = chronicle;
        this.clock = clock;
        this.events = events;
    }

    /** Empty where the KPI was not cascaded. */
    @Transactional(readOnly = true)
    public Optional<Cascade> of(Actor actor, Kpi.Id id) {
        return store.find(actor.workspace(), kpis.get(actor, id).id());
    }

    /** The teams that may be chosen. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(Actor actor, Kpi.Id id) {
        var kpi = editable(actor, id);
        return List.copyOf(query.teams(actor, kpi.holder().owner()).values());
    }

    @Transactional(readOnly = true)
    public CascadePlan plan(Actor actor, Kpi.Id id, CascadeWish wish) {
        return planned(actor, editable(actor, id), wish);
    }

    private CascadePlan planned(Actor actor, Kpi kpi, CascadeWish wish) {
        return CascadePlan.of(
                kpi,
                kpis.targets(actor, kpi.id()),
                store.find(actor.workspace(), kpi.id()),
                wish,
                query.teams(actor, kpi.holder().owner()));
    }

    /**
     * Does what a plan says.
     *
     * @param seal of the plan that was shown; refused if it would be another one by now
     */
    @Transactional
    public CascadePlan cascade(Actor actor, Kpi.Id id, CascadeWish wish, String seal) {
        var kpi = editable(actor, id);
        var plan = planned(actor, kpi, wish);
        if (!plan.seal().equals(seal)) throw new Refused.Conflict("no.cascade.moved", kpi.name());
        var now = clock.instant();
        var before = store.find(actor.workspace(), id);
        var formula = formulas.of(actor, id);
        var made = new ArrayList<String>();
        var parts = new ArrayList<Cascade.Part>();
        for (var part : plan.parts()) {
            var its = part.part() == null ? made(actor, kpi, part) : part.part();
            if (part.isNew()) made.add(its.value().toString());
            parts.add(new Cascade.Part(part.team(), its, part.weight()));
        }
        var cascade =
                new Cascade(id, plan.rule(), parts, before.map(Cascade::version).orElse(0L) + 1);
        formulas.setKept(
                actor,
                id,
                formula.map(Formula::version).orElse(0L),
                new FormulaWish(plan.rule().formula(parts), FormulaMode.COMPUTES));
        store.save(actor.workspace(), cascade, actor.person(), now);
        events.publishEvent(new KpiCascaded(actor, now, false, id, kpi.name(), told(cascade, made, before, formula)));
        return plan;
    }

    private Kpi.Id made(Actor actor, Kpi whole, CascadePlan.Part part) {
        var definition = whole.definition();
        var metric = whole.metric();
        var wished = new KpiWish.MetricWish(
                metric.unit().kind(),
                metric.unit().symbol(),
                metric.unit().decimals(),
                metric.direction(),
                metric.aggregation(),
                metric.cadence(),
                metric.dueDays());
        var kpi = kpis.define(
                actor,
                new KpiWish(
                        part.name(),
                        definition.card(),
                        new Holder(Level.TEAM, part.owner(), part.team()),
                        null,
                        definition.category(),
                        definition.indicator(),
                        wished,
                        definition.thresholds().nearPercent()));
        if (!part.targets().isEmpty()) kpi = kpis.setTargets(actor, kpi.id(), kpi.version(), part.targets());
        if (whole.restricted()) {
            kpis.share(actor, kpi.id(), kpi.version(), true, new Audience(Set.of(), Set.of(part.team())));
        }
        return kpi.id();
    }

    private static Map<String, Object> told(
            Cascade cascade, List<String> made, Optional<Cascade> before, Optional<Formula> formula) {
        var told = new HashMap<String, Object>();
        told.put("version", cascade.version());
        told.put("teams", cascade.parts().size());
        told.put("made", made);
        before.ifPresent(known -> told.put("before", written(known)));
        formula.ifPresent(known -> {
            told.put("formulaBefore", known.text());
            told.put("modeBefore", known.mode().name());
        });
        return told;
    }

    private static Map<String, Object> written(Cascade cascade) {
        return Map.of(
                "rule",
                cascade.rule().name(),
                "parts",
                cascade.parts().stream()
                        .map(part -> Map.of(
                                "team", part.team().toString(),
                                "kpi", part.kpi().value().toString(),
                                "weight", part.weight()))
                        .toList());
    }

    /**
     * Undoes the newest {@link #cascade}: KPIs that it made are archived, and the whole is made of what it was before, or has again the
     * values that were entered before.
     */
    @Transactional
    public void undo(Actor actor, Kpi.Id id) {
        var kpi = editable(actor, id);
        var known = store.find(actor.workspace(), id);
        var told = chronicle.told(actor.workspace(), id.value(), KpiCascaded.DONE, 1).stream()
                .filter(one -> known.filter(cascade ->
                                cascade.version() == one.path("version").asLong())
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new Refused.Conflict("no.cascade.nothing-to-undo"));
        putFormulaBack(actor, id, told);
        store.madeAt(actor.workspace(), id).ifPresent(since -> formulas.takeBackValues(actor, id, since));
        told.path("made")
                .valueStream()
                .forEach(part -> kpis.archive(actor, new Kpi.Id(UUID.fromString(part.asString()))));
        if (told.has("before")) {
            var before = read(
                    id,
                    told.path("before"),
                    Objects.requireNonNull(known.orElse(null)).version() + 1);
            store.save(actor.workspace(), before, actor.person(), clock.instant());
        } else {
            store.remove(actor.workspace(), id);
        }
        events.publishEvent(new KpiCascaded(actor, clock.instant(), true, id, kpi.name(), Map.of()));
    }

    private void putFormulaBack(Actor actor, Kpi.Id id, JsonNode told) {
        var version = formulas.of(actor, id).map(Formula::version).orElse(0L);
        if (told.has("formulaBefore")) {
            var mode = FormulaMode.valueOf(told.path("modeBefore").asString(""));
            formulas.setKept(
                    actor,
                    id,
                    version,
                    new FormulaWish(told.path("formulaBefore").asString(""), mode));
        } else if (version > 0) {
            formulas.remove(actor, id, version);
        }
    }

    private static Cascade read(Kpi.Id id, JsonNode written, long version) {
        var parts = written.path("parts")
                .valueStream()
                .map(part -> new Cascade.Part(
                        UUID.fromString(part.path("team").asString("")),
                        new Kpi.Id(UUID.fromString(part.path("kpi").asString(""))),
                        part.path("weight").doubleValue()))
                .toList();
        return new Cascade(id, CascadeRule.valueOf(written.path("rule").asString("")), parts, version);
    }

    private Kpi editable(Actor actor, Kpi.Id id) {
        var kpi = kpis.get(actor, id);
        access.require(actor, Action.EDIT_KPI, kpi.holder());
        if (kpi.isArchived()) throw new Refused.Conflict("no.kpis.archived", kpi.name());
        return kpi;
    }
}
