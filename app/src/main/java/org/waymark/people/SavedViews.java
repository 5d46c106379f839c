package org.waymark.people;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;
import org.waymark.platform.Refused;

/** Keeps pages with their filters under a name. No fact: nobody's history is made of them. */
@Service
public class SavedViews {
    private static final int MOST_OF_ONE = 100;
    private static final int MOST_IN_A_LIST = 200;

    private final Access access;
    private final SavedViewStore store;
    private final Ids ids;
    private final Clock clock;

    SavedViews(Access access, SavedViewStore store, Ids ids, Clock clock) {
        this.access = access;
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public SavedView save(Actor actor, SavedViewWish wish) {
        access.require(actor, Action.KEEP_OWN);
        var checked = wish.checked();
        if (store.count(actor.workspace(), actor.person()) >= MOST_OF_ONE) {
            throw new Refused.Conflict("no.people.too-many-views", MOST_OF_ONE);
        }
        var view = new SavedView(
                new SavedView.Id(ids.next()),
                new Person.Id(actor.person()),
                checked.page(),
                checked.name(),
                checked.query(),
                wish.shared(),
                clock.instant());
        store.add(actor.workspace(), view);
        return view;
    }

    /** The actor's own first, then what others share. */
    @Transactional(readOnly = true)
    public List<SavedView> of(Actor actor, String page) {
        access.require(actor, Action.READ);
        return store.of(actor.workspace(), actor.person(), page, MOST_IN_A_LIST);
    }

    /** One's own; an admin also what others share. */
    @Transactional
    public SavedView delete(Actor actor, SavedView.Id id) {
        access.require(actor, Action.KEEP_OWN);
        var view = store.find(actor.workspace(), id)
                .filter(one -> one.shared() || one.person().value().equals(actor.person()))
                .orElseThrow(() -> new Refused.Missing("view"));
        if (!view.person().value().equals(actor.person())) {
            access.require(actor, Action.MANAGE_SETTINGS);
        }
        store.remove(actor.workspace(), id);
        return view;
    }
}
