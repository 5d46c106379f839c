package org.waymark.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.imports.Draft.News;
import org.waymark.imports.Draft.Somebody;
import org.waymark.imports.Plan.NewsStep;
import org.waymark.people.Folding;

/** Plans teams, people, and check-ins on key results that are here. */
final class OtherPlanning {
    private final Surroundings here;
    private final Gathered gathered;
    private final Placing placing;

    OtherPlanning(Surroundings here, Gathered gathered, Placing placing) {
        this.here = here;
        this.gathered = gathered;
        this.placing = placing;
    }

    /** A parent may stand further down; teams without a row of their own are made as well. */
    void planTeams() {
        Map<String, Draft.Group> groups = gathered.groups.stream()
                .collect(Collectors.toMap(group -> Folding.fold(group.name()), group -> group, (one, _) -> one));
        for (var group : gathered.groups) planTeam(group, groups, 0);
    }

    private void planTeam(Draft.Group group, Map<String, Draft.Group> groups, int depth) {
        if (placing.hasTeam(Folding.fold(group.name()))) return;
        var parent = Folding.fold(group.parent());
        if (!parent.isEmpty() && !placing.hasTeam(parent)) {
            var above = groups.get(parent);
            if (depth > 10) {
                gathered.stop(group.row(), Field.PARENT, group.parent(), "no.import.ring");
                return;
            }
            if (above != null) planTeam(above, groups, depth + 1);
            else placing.make(group.row(), group.parent(), "", "");
        }
        placing.make(group.row(), group.name(), group.purpose(), placing.hasTeam(parent) ? parent : "");
    }

    /** Nobody gets a sign-in by an import: whoever is not here is invited, and comes of its own accord. */
    void planPeople() {
        for (var person : gathered.people) {
            var role = Words.role(person.role());
            if (role.isEmpty()) {
                gathered.stop(person.row(), Field.ROLE, person.role(), "no.import.role");
            } else if (person.email().indexOf('@') < 1) {
                gathered.stop(person.row(), Field.EMAIL, person.email(), "no.people.email");
            } else if (Words.isNo(person.invited())) {
                gathered.note(person.row(), Field.INVITED, person.invited(), "no.import.person-uninvited");
            } else if (!person.invited().isEmpty() && !Words.isYes(person.invited())) {
                gathered.stop(person.row(), Field.INVITED, person.invited(), "no.import.yes-or-no");
            } else {
                invite(person, role.get());
            }
        }
    }

    private void invite(Somebody person, org.waymark.platform.Role role) {
        if (here.emails().containsKey(Folding.fold(person.email()))) {
            gathered.note(person.row(), Field.EMAIL, person.email(), "no.import.person-here");
        } else if (here.invited().contains(Folding.fold(person.email()))) {
            gathered.note(person.row(), Field.EMAIL, person.email(), "no.import.person-invited");
        } else {
            placing.invite(person.row(), person.email(), role, placing.team(person.row(), person.team()));
        }
    }

    List<NewsStep> news() {
        var steps = new ArrayList<NewsStep>();
        for (var news : gathered.news) {
            var result = result(news);
            if (result != null) steps.add(step(news, result));
        }
        return steps;
    }

    private NewsStep step(News news, UUID result) {
        var external = result + "@" + news.day() + "="
                + Fingerprint.of(String.valueOf(news.value()), String.valueOf(news.confidence()), news.note());
        var known = here.known(Identity.Kind.NEWS, external);
        return new NewsStep(news, result, known == null ? Deed.MAKE : Deed.SAME, external);
    }

    private @Nullable UUID result(News news) {
        if (news.day().isAfter(here.today())) {
            gathered.stop(news.row(), Field.DAY, news.day().toString(), "no.objectives.check-in-ahead");
            return null;
        }
        var known = here.alive(Identity.Kind.KEY_RESULT, Goals.cut(news.result()));
        if (known != null) return known.subject();
        var goal = Folding.fold(news.goal());
        var named = here.results().getOrDefault(Folding.fold(news.result()), List.of()).stream()
                .filter(one -> goal.isEmpty() || one.goal().equals(goal))
                .toList();
        if (named.size() == 1) return named.getFirst().id();
        gathered.stop(
                news.row(),
                Field.KEY_RESULT,
                news.result(),
                named.isEmpty() ? "no.import.no-result" : "no.import.results");
        return null;
    }
}
