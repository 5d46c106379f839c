package org.waymark.kpis;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.people.Meanwhile;
import org.waymark.platform.Actor;

/** Reads and changes by which rules a workspace takes the values that people enter. */
@Service
public class ValueSettings {
    /** @param version 0 while nobody has set any */
    public record Versioned(ValueRules rules, long version) {
        static final Versioned NONE = new Versioned(ValueRules.NONE, 0);
    }

    private final ValueRuleStore store;
    private final Access access;
    private final Meanwhile meanwhile;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ValueSettings(
            ValueRuleStore store, Access access, Meanwhile meanwhile, Clock clock, ApplicationEventPublisher events) {
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

    /** Holds from the next value on; what waits goes on waiting until somebody settles it. */
    @Transactional
    public Versioned change(Actor actor, long version, ValueRules rules) {
        access.require(actor, Action.MANAGE_SETTINGS);
        var before = store.get(actor.workspace());
        if (!store.save(actor.workspace(), rules, version)) {
            throw meanwhile.changed(actor, actor.workspace(), "no.changed.value-rules");
        }
        events.publishEvent(new ValueRulesChanged(actor, clock.instant(), before.rules(), rules));
        return new Versioned(rules, version + 1);
    }
}
