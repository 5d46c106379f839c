package org.waymark.api.people;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Asked;
import org.waymark.api.IfMatch;
import org.waymark.api.Listing;
import org.waymark.api.Paging;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.api.people.PersonJson.EmailJson;
import org.waymark.api.people.PersonJson.PersonFilter;
import org.waymark.api.people.PersonJson.PersonShown;
import org.waymark.api.people.PersonJson.RoleJson;
import org.waymark.people.GivenEmails;
import org.waymark.people.People;
import org.waymark.people.Person;
import org.waymark.platform.Actor;

/** Who is in the workspace, and as what. */
@Controller
@RequestMapping("/api/v1/people")
class PersonResource {
    private final People people;
    private final GivenEmails emails;
    private final PersonResourceQuery query;

    PersonResource(People people, GivenEmails emails, PersonResourceQuery query) {
        this.people = people;
        this.emails = emails;
        this.query = query;
    }

    @Says("List persons by name")
    @GetMapping
    Answer<Listing<PersonShown>> list(Actor actor, @Asked PersonFilter filter, Paging paging) {
        return Answer.of(query.list(actor, filter, paging));
    }

    @Says("Get a person")
    @GetMapping("/{id}")
    Answer<PersonShown> get(Actor actor, @PathVariable UUID id) {
        var person = people.find(actor, new Person.Id(id));
        return Answer.of(PersonShown.of(person), person.version());
    }

    @Says("Change the role of a person")
    @PutMapping("/{id}/role")
    Answer<PersonShown> changeRole(Actor actor, @PathVariable UUID id, IfMatch match, @Sent RoleJson role) {
        match.require(get(actor, id));
        people.changeRole(actor, new Person.Id(id), match.version(), role.role());
        return get(actor, id);
    }

    @Says("Give a person another e-mail address at once; the earlier one is told where mail is sent")
    @PutMapping("/{id}/email")
    Answer<PersonShown> changeEmail(Actor actor, @PathVariable UUID id, IfMatch match, @Sent EmailJson email) {
        match.require(get(actor, id));
        emails.give(actor, new Person.Id(id), match.version(), email.email());
        return get(actor, id);
    }

    @Says("Remove a person from the workspace, or leave it yourself; what the person owned and wrote stays")
    @DeleteMapping("/{id}")
    Answer<PersonShown> remove(Actor actor, @PathVariable UUID id, IfMatch match) {
        match.require(get(actor, id));
        people.remove(actor, new Person.Id(id), match.version());
        return get(actor, id);
    }

    @Says("Bring a removed person back")
    @PutMapping("/{id}/restoration")
    Answer<PersonShown> restore(Actor actor, @PathVariable UUID id, IfMatch match) {
        match.require(get(actor, id));
        people.restore(actor, new Person.Id(id), match.version());
        return get(actor, id);
    }
}
