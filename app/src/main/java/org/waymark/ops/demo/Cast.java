package org.waymark.ops.demo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.ops.demo.Company.Colleague;
import org.waymark.people.Accounts;
import org.waymark.people.Arrivals;
import org.waymark.people.Audience;
import org.waymark.people.Founding;
import org.waymark.people.Holder;
import org.waymark.people.InvitationWish;
import org.waymark.people.Invitations;
import org.waymark.people.Level;
import org.waymark.people.Person;
import org.waymark.people.Profile;
import org.waymark.people.Profiles;
import org.waymark.people.Team;
import org.waymark.people.TeamMembers;
import org.waymark.people.TeamWish;
import org.waymark.people.Teams;
import org.waymark.platform.Actor;
import org.waymark.platform.Role;
import org.waymark.platform.Scope;

/** Brings the people of the company together, and knows afterwards who each of them is. */
@Component
class Cast {
    private static final String LEADS = "*";

    private final Accounts accounts;
    private final Invitations invitations;
    private final Arrivals arrivals;
    private final Profiles profiles;
    private final Places places;

    Cast(Accounts accounts, Invitations invitations, Arrivals arrivals, Profiles profiles, Places places) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.arrivals = arrivals;
        this.profiles = profiles;
        this.places = places;
    }

    Troupe gather(Company company, String password) {
        var founder = company.people().getFirst();
        var owner = accounts.createAnother(
                new Founding(company.name(), founder.name(), founder.email(), password, company.timeZone(), 1));
        var teams = places.found(owner, company.teams());
        var actors = new LinkedHashMap<String, Actor>();
        for (var colleague : company.people()) {
            var actor = colleague.equals(founder) ? owner : join(owner, colleague, password);
            profiles.change(actor, 0, new Profile(colleague.name(), colleague.title(), Person.Theme.SYSTEM, true));
            places.seat(owner, actor, colleague.teams(), teams);
            actors.put(colleague.key(), placed(actor, colleague, company, teams));
        }
        return new Troupe(actors, teams);
    }

    private Actor join(Actor owner, Colleague colleague, String password) {
        var wish = new InvitationWish(colleague.email(), colleague.role(), null);
        return arrivals.join(invitations.invite(owner, wish).token(), colleague.name(), password);
    }

    /** As the session would read it: teams with all above them, leads with all beneath. */
    private static Actor placed(Actor actor, Colleague colleague, Company company, Map<String, Team.Id> teams) {
        var parents = new HashMap<String, String>();
        company.teams().stream()
                .filter(t -> t.parent() != null)
                .forEach(t -> parents.put(t.key(), Objects.requireNonNull(t.parent())));
        var member = new LinkedHashSet<String>();
        var leads = new LinkedHashSet<String>();
        for (var seat : colleague.teams()) {
            var key = seat.replace(LEADS, "");
            for (@Nullable String at = key; at != null; at = parents.get(at)) member.add(at);
            if (seat.endsWith(LEADS)) {
                leads.add(key);
                parents.forEach((child, parent) -> {
                    if (parent.equals(key)) leads.add(child);
                });
            }
        }
        return new Actor(
                actor.workspace(), actor.person(), colleague.role(), ids(member, teams), ids(leads, teams), Scope.ALL);
    }

    private static Set<UUID> ids(Set<String> keys, Map<String, Team.Id> teams) {
        return keys.stream()
                .map(key -> Objects.requireNonNull(teams.get(key)).value())
                .collect(Collectors.toSet());
    }

    /** Makes the teams and says who is in them. */
    @Component
    static class Places {
        private final Teams teams;
        private final TeamMembers members;

        Places(Teams teams, TeamMembers members) {
            this.teams = teams;
            this.members = members;
        }

        Map<String, Team.Id> found(Actor owner, List<Company.Unit> units) {
            var found = new LinkedHashMap<String, Team.Id>();
            for (var unit : units) {
                var parent = unit.parent() == null ? null : found.get(unit.parent());
                var team = teams.found(owner, new TeamWish(unit.name(), unit.purpose()), parent);
                found.put(unit.key(), team.id());
            }
            return found;
        }

        void seat(Actor owner, Actor person, List<String> seats, Map<String, Team.Id> found) {
            for (var seat : seats) {
                var team = Objects.requireNonNull(found.get(seat.replace(LEADS, "")), seat);
                members.add(owner, team, new Person.Id(person.person()), seat.endsWith(LEADS));
            }
        }
    }

    /** Everybody and every team by key. */
    record Troupe(Map<String, Actor> actors, Map<String, Team.Id> teams) {
        Actor owner() {
            return actors.values().iterator().next();
        }

        Actor actor(String key) {
            return Objects.requireNonNull(actors.get(key), () -> "There is nobody called " + key);
        }

        UUID team(String key) {
            return Objects.requireNonNull(teams.get(key), () -> "There is no team " + key)
                    .value();
        }

        Holder holder(String owner, @Nullable String team, boolean personal) {
            var person = actor(owner).person();
            if (team != null) return new Holder(Level.TEAM, person, team(team));
            return new Holder(personal ? Level.INDIVIDUAL : Level.COMPANY, person, null);
        }

        /** Who makes it: what belongs to the company, and teams of others, only admins may. */
        Actor maker(Holder holder, String owner) {
            var actor = actor(owner);
            var mayMake = actor.role().atLeast(Role.ADMIN)
                    || switch (holder.level()) {
                        case COMPANY -> false;
                        case TEAM ->
                            actor.teams().contains(holder.team())
                                    || actor.leads().contains(holder.team());
                        case INDIVIDUAL -> true;
                    };
            return mayMake ? actor : owner();
        }

        @Nullable
        Audience audience(@Nullable List<String> only) {
            if (only == null) return null;
            var persons = only.stream()
                    .filter(actors::containsKey)
                    .map(key -> actor(key).person())
                    .collect(Collectors.toSet());
            var some = only.stream().filter(teams::containsKey).map(this::team).collect(Collectors.toSet());
            return new Audience(persons, some);
        }
    }
}
