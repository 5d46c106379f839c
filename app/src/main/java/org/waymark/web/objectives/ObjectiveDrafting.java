package org.waymark.web.objectives;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.alignment.Alignment;
import org.waymark.alignment.Link;
import org.waymark.alignment.Ref;
import org.waymark.kpis.Kpi;
import org.waymark.library.ObjectiveTemplate;
import org.waymark.library.TemplateUses;
import org.waymark.objectives.Aim;
import org.waymark.objectives.Aims;
import org.waymark.objectives.KeyResultWish;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ObjectiveWish;
import org.waymark.objectives.Objectives;
import org.waymark.platform.Actor;

/** Makes an objective with its parent and the KPI it wants to move: all of it, or nothing. */
@Component
class ObjectiveDrafting {
    private final Objectives objectives;
    private final Alignment alignment;
    private final Aims aims;
    private final TemplateUses uses;

    ObjectiveDrafting(Objectives objectives, Alignment alignment, Aims aims, TemplateUses uses) {
        this.uses = uses;
        this.objectives = objectives;
        this.alignment = alignment;
        this.aims = aims;
    }

    /** What is wished beside the objective itself; each may be missing. */
    record Ties(@Nullable Ref parent, Link.Kind kind, Kpi.@Nullable Id kpi, Aim.Way way) {}

    /** What a template brought: it, and what somebody made of its key results. */
    record Filled(ObjectiveTemplate template, List<KeyResultWish> keyResults) {}

    @Transactional
    public Objective draft(Actor actor, ObjectiveWish wish, Ties ties, @Nullable Filled filled) {
        var drafted = filled == null
                ? objectives.draft(actor, wish)
                : uses.draft(actor, filled.template(), wish, filled.keyResults());
        var delay = filled == null ? null : filled.template().delayDays();
        var parent = ties.parent();
        var kpi = ties.kpi();
        if (parent != null) alignment.link(actor, new Ref(drafted.id(), null), parent, ties.kind(), 1);
        if (kpi != null) aims.aim(actor, drafted.id(), new Aim(kpi, ties.way(), null, delay));
        return drafted;
    }
}
