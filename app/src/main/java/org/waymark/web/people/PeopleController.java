package org.waymark.web.people;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.people.Person;
import org.waymark.platform.Actor;
import org.waymark.web.Page;
import org.waymark.web.layout.Shell;
import org.waymark.web.pages.Templates;
import org.waymark.web.security.KnownPerson;

/** Everybody, and the page of each. */
@Controller
class PeopleController {
    /** Nobody turns more pages than this; whoever looks for somebody types the name. */
    private static final int LAST_PAGE = 1000;

    private final PeopleQuery query;
    private final Access access;
    private final Templates templates;

    PeopleController(PeopleQuery query, Access access, Templates templates) {
        this.query = query;
        this.access = access;
        this.templates = templates;
    }

    @GetMapping("/people")
    Page all(
            Shell shell,
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page) {
        var wanted = new PeopleSearch(q, Math.clamp(page, 1, LAST_PAGE));
        var found = query.found(actor, wanted.words(), wanted.page());
        var mayInvite = access.may(actor, Action.MANAGE_PEOPLE) && !KnownPerson.isAtHome();
        return Page.of(templates.peopleList(shell, wanted, found, mayInvite));
    }

    @GetMapping("/people/{id}")
    Page person(Shell shell, Actor actor, @PathVariable UUID id) {
        var person = query.person(actor, new Person.Id(id), shell.chosen());
        return Page.of(templates.peoplePerson(shell, person, id.equals(actor.person())));
    }
}
