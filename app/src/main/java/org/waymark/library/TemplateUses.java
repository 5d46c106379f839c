package org.waymark.library;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.KpiWish;
import org.waymark.kpis.Kpis;
import org.waymark.objectives.KeyResultWish;
import org.waymark.objectives.KeyResults;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ObjectiveWish;
import org.waymark.objectives.Objectives;
import org.waymark.platform.Actor;

/** Makes KPIs and objectives of templates, all of it or nothing, and remembers which template they came from. */
@Service
public class TemplateUses {
    private final UseStore store;
    private final Kpis kpis;
    private final Objectives objectives;
    private final KeyResults keyResults;
    private final Clock clock;

    TemplateUses(UseStore store, Kpis kpis, Objectives objectives, KeyResults keyResults, Clock clock) {
        this.store = store;
        this.kpis = kpis;
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.clock = clock;
    }

    /**
     * @param wish what somebody made of the template
     * @param pair to define as well, for the same people; null: none
     */
    @Transactional
    public List<Kpi> define(Actor actor, KpiTemplate template, KpiWish wish, @Nullable KpiTemplate pair) {
        var defined = new ArrayList<Kpi>();
        defined.add(define(actor, template, wish));
        if (pair != null) {
            var beside = pair.wish(wish.holder(), wish.measurer(), wish.category(), wish.nearPercent());
            defined.add(define(actor, pair, beside));
        }
        return defined;
    }

    /** @param filled the key results that were wanted, each with its numbers */
    @Transactional
    public Objective draft(Actor actor, ObjectiveTemplate template, ObjectiveWish wish, List<KeyResultWish> filled) {
        var drafted = objectives.draft(actor, wish);
        filled.forEach(one -> keyResults.add(actor, drafted.id(), one));
        store.add(actor, template, drafted.id().value(), clock.instant());
        return drafted;
    }

    private Kpi define(Actor actor, KpiTemplate template, KpiWish wish) {
        var kpi = kpis.define(actor, wish);
        store.add(actor, template, kpi.id().value(), clock.instant());
        return kpi;
    }
}
