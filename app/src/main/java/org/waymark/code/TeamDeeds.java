package org.waymark.code;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.people.Team;
import org.waymark.people.TeamWish;
import org.waymark.people.Teams;
import org.waymark.platform.Actor;

@Component
class TeamDeeds implements Deeds {
    private final Teams teams;

    TeamDeeds(Teams teams) {
        this.teams = teams;
    }

    @Override
    public Kind kind() {
        return Kind.TEAM;
    }

    @Override
    public UUID add(Wish wish) {
        return teams.found(wish.actor(), wished(wish), parent(wish)).id().value();
    }

    @Override
    public void change(Wish wish, UUID id) {
        var team = new Team.Id(id);
        if (wish.differs("name", "purpose")) teams.edit(wish.actor(), team, version(wish.actor(), id), wished(wish));
        if (wish.differs("parent")) teams.move(wish.actor(), team, version(wish.actor(), id), parent(wish));
    }

    @Override
    public void restore(Actor actor, UUID id) {
        teams.restore(actor, new Team.Id(id), version(actor, id));
    }

    @Override
    public void archive(Actor actor, UUID id) {
        teams.archive(actor, new Team.Id(id), version(actor, id));
    }

    private long version(Actor actor, UUID id) {
        return teams.find(actor, new Team.Id(id)).version();
    }

    private static TeamWish wished(Wish wish) {
        return new TeamWish(wish.text("name"), wish.text("purpose"));
    }

    private static Team.@Nullable Id parent(Wish wish) {
        var parent = wish.thing(Kind.TEAM, "parent");
        return parent == null ? null : new Team.Id(parent);
    }
}
