package org.waymark.people;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;
import org.waymark.platform.Problems;
import org.waymark.platform.Refused;

/** Brings persons into being: the first one here, all others by invitation ({@code Invitations}). */
@Service
public class Accounts {
    private final PersonStore persons;
    private final Founder founder;
    private final Passwords passwords;
    private final Ids ids;
    private final Clock clock;

    Accounts(PersonStore persons, Founder founder, Passwords passwords, Ids ids, Clock clock) {
        this.persons = persons;
        this.founder = founder;
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whether nobody has set up this Waymark yet. */
    @Transactional(readOnly = true)
    public boolean isFresh() {
        return !persons.founded();
    }

    /** The first-run page: makes the workspace, its owner and the owner's personal workspace; only once. */
    @Transactional
    public Actor createFirst(Founding founding) {
        var account = checked(founding);
        if (!persons.claimFounding(clock.instant())) {
            throw new Refused.Conflict("no.people.set-up");
        }
        return create(account);
    }

    /** One more workspace with an owner of its own: for the demo world and the tests. No page leads here. */
    @Transactional
    public Actor createAnother(Founding founding) {
        var account = checked(founding);
        persons.claimFounding(clock.instant());
        return create(account);
    }

    private NewAccount checked(Founding founding) {
        var problems = new Problems();
        var name = problems.line("personName", founding.personName(), Profile.MOST);
        var email = EmailAddress.checked(problems, "email", founding.email());
        var password = PasswordRules.checked(problems, "password", founding.password(), email.text());
        var settings = founding.workspace().checked(problems, "workspaceName");
        return new NewAccount(name, email, passwords.hash(password), settings);
    }

    private Actor create(NewAccount account) {
        var person = add(account.name(), account.email(), account.passwordHash(), account.settings());
        return founder.found(person, account.settings()).by();
    }

    /** A person with its personal workspace, which takes its days and its year from the first company. */
    Person add(String name, EmailAddress email, String passwordHash, WorkspaceSettings like) {
        var id = new Person.Id(ids.next());
        var person = new Person(id, email.text(), name, Person.Theme.SYSTEM, true, clock.instant(), 0);
        if (!persons.add(person, passwordHash)) {
            throw new Refused.Invalid("email", person.email(), "no.people.account-exists");
        }
        founder.personal(person, like);
        return person;
    }

    private record NewAccount(String name, EmailAddress email, String passwordHash, WorkspaceSettings settings) {}
}
