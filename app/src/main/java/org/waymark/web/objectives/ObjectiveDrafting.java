package org.waymark.web.objectives;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.alignment.Alignment;
import org.waymark.alignment.Link;
import org.waymark.alignment.Ref;
import org.waymark.kpis.Kpi;
import org.waymark.objectives.Aim;
import org.waymark.objectives.Aims;
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

    ObjectiveDrafting(Objectives objectives, Alignment alignment, Aims aims) {
        this.objectives = objectives;
        this.alignment = alignment;
        this.aims = aims;
    }

    /** What is wished beside the objective itself; each may be missing. */
    record Ties(@Nullable Ref parent, Link.Kind kind, Kpi.@Nullable Id kpi, Aim.Way way) {}

    @Transactional
    public Objective draft(Actor actor, ObjectiveWish wish, Ties ties) {
        var drafted = objectives.draft(actor, wish);
        var parent = ties.parent();
        var kpi = ties.kpi();
        if (parent != null) alignment.link(actor, new Ref(drafted.id(), null), parent, ties.kind(), 1);
        if (kpi != null) aims.aim(actor, drafted.id(), new Aim(kpi, ties.way(), null, null));
        return drafted;
    }
}
