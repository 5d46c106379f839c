package org.waymark.people;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.platform.Actor;
import org.waymark.platform.Problems;
import org.waymark.platform.Refused;

/** Lets an admin give somebody another address at once: the way where no mail is sent, or the earlier mailbox is gone. */
@Service
public class GivenEmails {
    private final InCharge inCharge;
    private final PersonStore persons;
    private final Readdressing readdressing;
    private final Meanwhile meanwhile;

    GivenEmails(InCharge inCharge, PersonStore persons, Readdressing readdressing, Meanwhile meanwhile) {
        this.inCharge = inCharge;
        this.persons = persons;
        this.readdressing = readdressing;
        this.meanwhile = meanwhile;
    }

    /** @param version of the person in the workspace, as the admin saw it */
    @Transactional
    public void give(Actor actor, Person.Id id, long version, @Nullable String email) {
        var membership = inCharge.require(actor, id);
        var problems = new Problems();
        var address = EmailAddress.checked(problems, "email", email);
        problems.refuse();
        if (membership.version() != version) {
            throw meanwhile.changed(actor, id.value(), "no.changed.person", membership.name());
        }
        if (address.text().equals(membership.email())) return;
        var before = persons.find(id.value()).orElseThrow(() -> new Refused.Missing("person"));
        readdressing.give(actor.person(), before, address);
    }
}
