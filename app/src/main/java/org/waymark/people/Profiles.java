package org.waymark.people;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.platform.Actor;
import org.waymark.platform.Problems;
import org.waymark.platform.Refused;

/** Keeps what persons say of themselves, and how their pages look. */
@Service
public class Profiles {
    private final Access access;
    private final PersonStore persons;
    private final MembershipStore memberships;
    private final Meanwhile meanwhile;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Profiles(
            Access access,
            PersonStore persons,
            MembershipStore memberships,
            Meanwhile meanwhile,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.persons = persons;
        this.memberships = memberships;
        this.meanwhile = meanwhile;
        this.events = events;
        this.clock = clock;
    }

    /** How pages look to one person is nobody else's business: the history does not tell of it. */
    @Transactional
    public void paint(Actor actor, Person.Theme theme) {
        access.require(actor, Action.KEEP_OWN);
        persons.paint(actor.person(), theme);
    }

    /** The name is the same in all workspaces of the person; the job title belongs to this one. */
    @Transactional
    public Person change(Actor actor, long version, Profile profile) {
        access.require(actor, Action.KEEP_OWN);
        var problems = new Problems();
        var name = problems.line("name", profile.name(), Profile.MOST);
        var jobTitle = problems.optionalLine("jobTitle", profile.jobTitle(), Profile.MOST);
        problems.refuse();
        if (!persons.change(actor.person(), version, name, profile)) {
            throw meanwhile.changed(actor, actor.person(), "no.changed.profile");
        }
        var person = persons.find(actor.person()).orElseThrow(() -> new Refused.Missing("person"));
        memberships.saveJobTitle(actor.workspace(), person, jobTitle);
        events.publishEvent(new PersonChanged(
                actor,
                clock.instant(),
                person.id(),
                PersonChanged.Change.EDITED,
                Map.of("name", name, "jobTitle", jobTitle)));
        return person;
    }
}
