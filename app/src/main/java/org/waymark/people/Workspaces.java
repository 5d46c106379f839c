package org.waymark.people;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.platform.Actor;
import org.waymark.platform.Problems;
import org.waymark.platform.Refused;
import org.waymark.platform.Role;

/** Makes further workspaces and keeps their settings. */
@Service
public class Workspaces {
    private final Access access;
    private final WorkspaceStore store;
    private final PersonStore persons;
    private final Founder founder;
    private final Meanwhile meanwhile;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Workspaces(
            Access access,
            WorkspaceStore store,
            PersonStore persons,
            Founder founder,
            Meanwhile meanwhile,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.store = store;
        this.persons = persons;
        this.founder = founder;
        this.meanwhile = meanwhile;
        this.events = events;
        this.clock = clock;
    }

    /** A workspace of the person and its role there. */
    public record Mine(Workspace workspace, Role role) {}

    /** Companies by name, the personal one last. */
    @Transactional(readOnly = true)
    public List<Mine> mine(Actor actor) {
        // a token that only reads one workspace does not learn of others
        access.require(actor, Action.KEEP_OWN);
        return store.of(actor.person());
    }

    @Transactional(readOnly = true)
    public Workspace current(Actor actor) {
        access.require(actor, Action.READ);
        return find(actor);
    }

    /** Makes another company's workspace, owned by who asks; it is entered by {@link Sessions#switchTo}. */
    @Transactional
    public Workspace create(Actor actor, WorkspaceWish wish) {
        access.require(actor, Action.KEEP_OWN);
        var settings = wish.checked(new Problems(), "name");
        var owner = persons.find(actor.person()).orElseThrow(() -> new Refused.Missing("person"));
        return founder.found(owner, settings).workspace();
    }

    @Transactional
    public Workspace change(Actor actor, long version, WorkspaceWish wish) {
        access.require(actor, Action.MANAGE_SETTINGS);
        var settings = wish.checked(new Problems(), "name");
        var before = find(actor);
        if (!store.change(actor.workspace(), version, settings)) {
            throw meanwhile.changed(actor, actor.workspace(), "no.changed.workspace");
        }
        var after = find(actor);
        events.publishEvent(new WorkspaceChanged(actor, clock.instant(), before, after));
        return after;
    }

    private Workspace find(Actor actor) {
        return store.find(actor.workspace()).orElseThrow(() -> new Refused.Missing("workspace"));
    }
}
