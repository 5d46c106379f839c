package org.waymark.web.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.web.layout.Place;
import org.waymark.web.layout.Words;
import org.waymark.web.security.KnownPerson;

/** What one can do or where one can go from the palette, each only for whoever may. */
@Component
class Commands {
    private final Access access;

    Commands(Access access) {
        this.access = access;
    }

    List<Hit> matching(Actor actor, Wanted wanted, Words words) {
        return all(actor, words).stream()
                .filter(command -> wanted.matches(command.title() + " " + command.aside()))
                .toList();
    }

    private List<Hit> all(Actor actor, Words words) {
        var commands = new ArrayList<Hit>();
        if (access.maySomewhere(actor, Action.CREATE_GOAL)) {
            commands.add(Hit.to("plus", words.of("search.do.objective"), "", "/objectives/new"));
        }
        if (access.maySomewhere(actor, Action.CREATE_KPI)) {
            commands.add(Hit.to("plus", words.of("search.do.kpi"), "", "/kpis/new"));
        }
        if (access.maySomewhere(actor, Action.RECORD_VALUES)) {
            commands.add(Hit.to("table-2", words.of("search.do.values"), "", "/kpis/values"));
        }
        if (access.may(actor, Action.MANAGE_PEOPLE) && !KnownPerson.isAtHome()) {
            commands.add(Hit.to("user-plus", words.of("search.do.invite"), "", "/settings/people"));
        }
        Arrays.stream(Place.values())
                .map(place -> Hit.to(place.icon(), words.of(place.word()), "", place.path()))
                .forEach(commands::add);
        commands.add(Hit.to("flag", words.of("search.go.planning"), "", "/planning"));
        commands.add(Hit.to("users", words.of("search.go.teams"), "", "/teams"));
        commands.add(Hit.to("user", words.of("search.go.people"), "", "/people"));
        commands.add(Hit.to("calendar", words.of("search.go.cycles"), "", "/cycles"));
        commands.add(Hit.to("bookmark", words.of("search.go.library"), "", "/library"));
        commands.add(Hit.to("history", words.of("search.go.history"), "", "/history"));
        commands.add(Hit.to("settings-2", words.of("layout.settings"), "", "/settings"));
        commands.add(new Hit("contrast", words.of("layout.theme"), "", null, "/settings", "theme"));
        commands.add(new Hit("keyboard", words.of("search.do.keys"), "", null, "/settings", "keys"));
        return commands;
    }
}
