package org.waymark.insights;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    /** Cascades of one KPI that are looked through for the one to undo. */
    private static final int LOOKED_BACK = 100;

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

    /** Whether {@link #undo} would undo one: its formula is still the one that the newest cascade made. */
    @Transactional(readOnly = true)
    public boolean isUndoable(Actor actor, Kpi.Id id) {
        return newest(actor, id).isPresent();
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
        var told = told(actor, cascade, made, before, formula);
        formulas.setKept(actor, id, formula.map(Formula::version).orElse(0L), FormulaWish.computing(cascade.formula()));
        store.save(actor.workspace(), cascade, actor.person(), now);
        events.publishEvent(new KpiCascaded(actor, now, false, id, kpi.name(), told));
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

    private Map<String, Object> told(
            Actor actor, Cascade cascade, List<String> made, Optional<Cascade> before, Optional<Formula> formula) {
        var told = new HashMap<String, Object>();
        told.put("version", cascade.version());
        told.put("teams", cascade.parts().size());
        told.put("made", made);
        before.ifPresent(known -> told.put("before", written(known)));
        store.madeAt(actor.workspace(), cascade.kpi()).ifPresent(at -> told.put("beforeAt", at.toString()));
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
     * Undoes the newest {@link #cascade} that still stands: KPIs that it made are archived, and the whole is made of what it was before, or
     * has again the values that were entered before. Where that was a cascade too, it is the next one that can be undone.
     */
    @Transactional
    public void undo(Actor actor, Kpi.Id id) {
        var kpi = editable(actor, id);
        var told = newest(actor, id).orElseThrow(() -> new Refused.Conflict("no.cascade.nothing-to-undo"));
        var since = store.madeAt(actor.workspace(), id).orElseThrow();
        putFormulaBack(actor, id, told);
        formulas.takeBackValues(actor, id, since);
        told.path("made")
                .valueStream()
                .forEach(part -> kpis.archive(actor, new Kpi.Id(UUID.fromString(part.asString()))));
        if (told.has("before")) {
            var before = read(id, told.path("before"), told.path("version").asLong() - 1);
            var at = told.has("beforeAt") ? Instant.parse(told.path("beforeAt").asString()) : since;
            store.save(actor.workspace(), before, actor.person(), at);
        } else {
            store.remove(actor.workspace(), id);
        }
        events.publishEvent(new KpiCascaded(actor, clock.instant(), true, id, kpi.name(), Map.of()));
    }

    /** What is told of the cascade that a KPI has, if its formula was not changed since. */
    private Optional<JsonNode> newest(Actor actor, Kpi.Id id) {
        var formula = formulas.of(actor, id);
        return store.find(actor.workspace(), id)
                .filter(known -> formula.filter(known::makes).isPresent())
                .flatMap(known -> chronicle.told(actor.workspace(), id.value(), KpiCascaded.DONE, LOOKED_BACK).stream()
                        .filter(told -> told.path("version").asLong() == known.version())
                        .findFirst());
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
