package org.waymark.notifications;

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
    private final Access access;

    Preferences(PreferenceStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    @Transactional(readOnly = true)
    public Preference mine(Actor actor) {
        access.require(actor, Action.READ);
        return store.of(actor.workspace(), actor.person());
    }

    @Transactional
    public Preference change(Actor actor, PreferenceWish wish) {
        access.require(actor, Action.KEEP_OWN);
        var preference = wish.checked();
        store.save(actor.workspace(), actor.person(), preference);
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
