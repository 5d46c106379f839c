package org.waymark.people;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.people.TeamChanged.Change;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;
import org.waymark.platform.Refused;

/** Keeps the tree of teams. Who is in them: {@link TeamMembers}. */
@Service
public class Teams {
    private final Access access;
    private final TeamStore store;
    private final TeamTree tree;
    private final Meanwhile meanwhile;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Teams(
            Access access,
            TeamStore store,
            TeamTree tree,
            Meanwhile meanwhile,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.access = access;
        this.store = store;
        this.tree = tree;
        this.meanwhile = meanwhile;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Team find(Actor actor, Team.Id id) {
        access.require(actor, Action.READ);
        return get(actor, id);
    }

    /** All of the workspace by name, archived ones too. */
    @Transactional(readOnly = true)
    public List<Team> all(Actor actor) {
        access.require(actor, Action.READ);
        return store.all(actor.workspace());
    }

    @Transactional
    public Team found(Actor actor, TeamWish wish, Team.@Nullable Id parent) {
        access.require(actor, Action.MANAGE_TEAMS);
        var checked = wish.checked();
        tree.lock(actor.workspace());
        tree.requireRoom(actor.workspace(), parent);
        var id = new Team.Id(ids.next());
        var team = new Team(id, parent, checked.name(), checked.purpose(), null, 0);
        store.add(actor.workspace(), team, clock.instant());
        tree.add(actor.workspace(), team);
        tell(actor, id, Change.FOUNDED, Map.of("name", team.name()));
        return team;
    }

    @Transactional
    public Team edit(Actor actor, Team.Id id, long version, TeamWish wish) {
        access.require(actor, Action.MANAGE_TEAMS);
        var checked = wish.checked();
        var before = get(actor, id);
        if (!store.edit(actor.workspace(), id.value(), version, checked.name(), checked.purpose())) {
            throw changed(actor, before);
        }
        tell(actor, id, Change.EDITED, Map.of("before", before.name(), "name", checked.name()));
        return get(actor, id);
    }

    /** Takes all teams beneath it along; without a parent it stands at the top. */
    @Transactional
    public Team move(Actor actor, Team.Id id, long version, Team.@Nullable Id parent) {
        access.require(actor, Action.MANAGE_TEAMS);
        tree.lock(actor.workspace());
        var before = get(actor, id);
        tree.requireRoomFor(actor.workspace(), before, parent);
        if (!store.move(actor.workspace(), id.value(), version, parent == null ? null : parent.value())) {
            throw changed(actor, before);
        }
        tree.move(actor.workspace(), id, parent);
        tell(actor, id, Change.MOVED, Map.of("name", before.name()));
        return get(actor, id);
    }

    @Transactional
    public Team archive(Actor actor, Team.Id id, long version) {
        access.require(actor, Action.MANAGE_TEAMS);
        tree.lock(actor.workspace());
        var before = get(actor, id);
        if (store.hasActiveChildren(actor.workspace(), id.value())) {
            throw new Refused.Conflict("no.people.teams-beneath", before.name());
        }
        if (!store.archive(actor.workspace(), id.value(), version, clock.instant())) {
            throw changed(actor, before);
        }
        tell(actor, id, Change.ARCHIVED, Map.of("name", before.name()));
        return get(actor, id);
    }

    @Transactional
    public Team restore(Actor actor, Team.Id id, long version) {
        access.require(actor, Action.MANAGE_TEAMS);
        tree.lock(actor.workspace());
        var before = get(actor, id);
        requireParentInUse(actor, before);
        tree.requireRoomFor(actor.workspace(), before, before.parent());
        if (!store.archive(actor.workspace(), id.value(), version, null)) {
            throw changed(actor, before);
        }
        tell(actor, id, Change.RESTORED, Map.of("name", before.name()));
        return get(actor, id);
    }

    /** It comes back to its place, which is gone while the team above is archived. */
    private void requireParentInUse(Actor actor, Team team) {
        var above = team.parent();
        if (above == null) return;
        var parent = get(actor, above);
        if (parent.isArchived()) throw new Refused.Conflict("no.people.team-archived", parent.name());
    }

    private Team get(Actor actor, Team.Id id) {
        return store.find(actor.workspace(), id.value()).orElseThrow(() -> new Refused.Missing("team"));
    }

    private Refused.Conflict changed(Actor actor, Team team) {
        return meanwhile.changed(actor, team.id().value(), "no.changed.team", team.name());
    }

    private void tell(Actor actor, Team.Id team, Change change, Map<String, Object> details) {
        events.publishEvent(new TeamChanged(actor, clock.instant(), team, change, details));
    }
}
