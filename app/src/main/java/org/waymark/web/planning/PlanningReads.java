package org.waymark.web.planning;

import static org.jooq.impl.DSL.noCondition;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.cycles.Cycle;
import org.waymark.planning.Planned;
import org.waymark.planning.PlannedQuery;
import org.waymark.platform.Actor;
import org.waymark.platform.LastWrite;
import org.waymark.platform.UntilNextWrite;
import org.waymark.web.layout.Words;

/** Reads how far the planning of a cycle is; the objectives that all of a role see are judged once after each write. */
@Component
class PlanningReads {
    /** A large cycle takes some megabytes. */
    static final int MOST_KEPT = 4;

    private final PlannedQuery planned;
    private final AroundQuery around;
    private final UntilNextWrite<Readers, Digest> shared;

    PlanningReads(PlannedQuery planned, AroundQuery around, LastWrite lastWrite) {
        this.planned = planned;
        this.around = around;
        this.shared = new UntilNextWrite<>(lastWrite, MOST_KEPT);
    }

    /** They see the same, but for what is restricted and, other than admins, drafts that they have a hand in. */
    private record Readers(UUID workspace, Cycle.Id cycle, boolean admins, Locale locale) {}

    record Found(Around beside, Digest digest) {}

    @Transactional(readOnly = true)
    public Found of(Actor actor, Cycle.Id cycle, Words words) {
        var look = shared.look(new Readers(actor.workspace(), cycle, actor.isAdmin(), words.locale()));
        var beside = around.of(actor, cycle, look);
        var digest = look.current(beside.seen())
                .map(known -> beside.more() ? known.with(more(actor, cycle, known), words) : known)
                .orElseGet(() -> anew(actor, cycle, beside, look, words));
        return new Found(beside, digest);
    }

    /** What the reader sees; what all of the same role see of it is kept. */
    private Digest anew(
            Actor actor, Cycle.Id cycle, Around beside, UntilNextWrite<Readers, Digest>.Look look, Words words) {
        var all = planned.inCycle(actor, cycle, noCondition(), beside.dismissals());
        var seenByAll = all.stream()
                .filter(one -> !one.entry().restricted()
                        && (actor.isAdmin() || !one.entry().draft()))
                .toList();
        var kept = look.answer(beside.seen(), Digest.of(seenByAll, beside.teams(), beside.dismissals(), words));
        return seenByAll.size() == all.size() ? kept : Digest.of(all, kept.teams(), kept.dismissals(), words);
    }

    private List<Planned> more(Actor actor, Cycle.Id cycle, Digest known) {
        return planned.inCycle(actor, cycle, AroundQuery.seenBesides(actor, cycle), known.dismissals());
    }
}
