package org.waymark.objectives;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.people.Meanwhile;
import org.waymark.platform.Actor;

/** Reads and changes the limits that turn numbers into a status. */
@Service
public class StatusLimits {
    /** @param version 0 while the defaults hold */
    public record Versioned(StatusRules rules, long version) {
        static final Versioned DEFAULT = new Versioned(StatusRules.DEFAULT, 0);
    }

    /** What somebody wants the limits to be; see {@link StatusRules} for what they mean. */
    public record Wish(
            int atRiskPoints, int offTrackPoints, int atRiskConfidence, int offTrackConfidence, int lateDays) {
        StatusRules checked() {
            var checks = new Checks();
            checks.refuseIf(
                    atRiskPoints < 0 || atRiskPoints > 99, "atRiskPoints", atRiskPoints, "no.objectives.limits.points");
            checks.refuseIf(
                    offTrackPoints <= atRiskPoints || offTrackPoints > 100,
                    "offTrackPoints",
                    offTrackPoints,
                    "no.objectives.limits.more-points");
            checks.refuseIf(
                    atRiskConfidence < 1 || atRiskConfidence > Confidence.HIGHEST,
                    "atRiskConfidence",
                    atRiskConfidence,
                    "no.objectives.limits.confidence");
            checks.refuseIf(
                    offTrackConfidence < 0 || offTrackConfidence >= atRiskConfidence,
                    "offTrackConfidence",
                    offTrackConfidence,
                    "no.objectives.limits.lower-confidence");
            checks.refuseIf(lateDays < 0 || lateDays > 365, "lateDays", lateDays, "no.objectives.limits.days");
            checks.done();
            return new StatusRules(atRiskPoints, offTrackPoints, atRiskConfidence, offTrackConfidence, lateDays);
        }
    }

    private final StatusRuleStore store;
    private final Recount recount;
    private final Access access;
    private final Meanwhile meanwhile;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    StatusLimits(
            StatusRuleStore store,
            Recount recount,
            Access access,
            Meanwhile meanwhile,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.recount = recount;
        this.access = access;
        this.meanwhile = meanwhile;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Versioned get(Actor actor) {
        access.require(actor, Action.READ);
        return store.get(actor.workspace());
    }

    /** Every status of the workspace follows at once. */
    @Transactional
    public Versioned change(Actor actor, long version, Wish wish) {
        access.require(actor, Action.MANAGE_SETTINGS);
        var rules = wish.checked();
        var before = store.get(actor.workspace());
        if (!store.save(actor.workspace(), rules, version)) {
            throw meanwhile.changed(actor, actor.workspace(), "no.changed.limits");
        }
        events.publishEvent(new StatusLimitsChanged(actor, clock.instant(), before.rules(), rules));
        recount.workspace(actor.workspace());
        return new Versioned(rules, version + 1);
    }
}
