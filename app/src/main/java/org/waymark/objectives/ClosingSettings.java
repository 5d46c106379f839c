package org.waymark.objectives;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.people.Meanwhile;
import org.waymark.platform.Actor;

/** Reads and changes when a close calls an objective achieved, and how long it can be taken back. */
@Service
public class ClosingSettings {
    /** @param version 0 while the defaults hold */
    public record Versioned(ClosingRules rules, long version) {
        static final Versioned DEFAULT = new Versioned(ClosingRules.DEFAULT, 0);
    }

    /** What somebody wants them to be; see {@link ClosingRules} for what they mean. */
    public record Wish(int success, int expected, int partly, int graceDays) {
        ClosingRules checked() {
            var checks = new Checks();
            checks.refuseIf(partly < 1 || partly > 98, "partly", partly, "no.closing.rules.partly");
            checks.refuseIf(success <= partly || success > 100, "success", success, "no.closing.rules.success");
            checks.refuseIf(expected < success || expected > 100, "expected", expected, "no.closing.rules.expected");
            checks.refuseIf(graceDays < 0 || graceDays > 366, "graceDays", graceDays, "no.closing.rules.grace");
            checks.done();
            return new ClosingRules(success, expected, partly, graceDays);
        }
    }

    private final ClosingRuleStore store;
    private final Access access;
    private final Meanwhile meanwhile;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ClosingSettings(
            ClosingRuleStore store, Access access, Meanwhile meanwhile, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
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

    /** Cycles that are closed keep what was frozen. */
    @Transactional
    public Versioned change(Actor actor, long version, Wish wish) {
        access.require(actor, Action.MANAGE_SETTINGS);
        var rules = wish.checked();
        var before = store.get(actor.workspace());
        if (!store.save(actor.workspace(), rules, version)) {
            throw meanwhile.changed(actor, actor.workspace(), "no.changed.closing-rules");
        }
        events.publishEvent(new ClosingRulesChanged(actor, clock.instant(), before.rules(), rules));
        return new Versioned(rules, version + 1);
    }
}
