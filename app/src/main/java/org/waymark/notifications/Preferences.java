package org.waymark.notifications;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;

/** Keeps when and how each person wants to be told. No fact: that is nobody else's business. */
@Service
public class Preferences {
    private final PreferenceStore store;
    private final SlotQuery slots;
    private final RoundStore rounds;
    private final Access access;
    private final Clock clock;

    Preferences(PreferenceStore store, SlotQuery slots, RoundStore rounds, Access access, Clock clock) {
        this.store = store;
        this.slots = slots;
        this.rounds = rounds;
        this.access = access;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Preference mine(Actor actor) {
        access.require(actor, Action.READ);
        return store.of(actor.workspace(), actor.person());
    }

    /** Who comes to a slot that was written to already today is not left out: its rounds of today go once more. */
    @Transactional
    public Preference change(Actor actor, PreferenceWish wish) {
        access.require(actor, Action.KEEP_OWN);
        var preference = wish.checked();
        var before = slots.slotOf(actor.workspace(), actor.person());
        store.save(actor.workspace(), actor.person(), preference);
        var after = slots.slotOf(actor.workspace(), actor.person());
        if (!after.equals(before)) {
            rounds.reopen(after, clock.instant().atZone(after.zone()).toLocalDate());
        }
        return preference;
    }

    /** What the link that ends a kind of letter does: the inbox still tells of it. */
    @Transactional
    void unsubscribe(UUID workspace, UUID person, Reason.Occasion occasion) {
        Reason.of(occasion)
                .forEach(
                        reason -> store.saveWay(workspace, person, reason, reason.isDigest() ? Way.NONE : Way.PRODUCT));
    }
}
