package org.waymark.people;

import static org.waymark.people.schema.Tables.FOUNDING;
import static org.waymark.people.schema.Tables.PERSON;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Persons and their passwords. */
@Repository
class PersonStore {
    private final DSLContext db;

    PersonStore(DSLContext db) {
        this.db = db;
    }

    boolean founded() {
        return db.fetchExists(FOUNDING);
    }

    /** True for the first who asks, whoever else asks at the same moment. */
    boolean claimFounding(Instant now) {
        return db.insertInto(FOUNDING)
                        .set(FOUNDING.ID, 1L)
                        .set(FOUNDING.FOUNDED_AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Optional<Person> find(UUID id) {
        return db.selectFrom(PERSON).where(PERSON.ID.eq(id)).fetchOptional(PersonStore::person);
    }

    @Transactional(readOnly = true)
    public Optional<Person> withEmail(EmailAddress email) {
        return db.selectFrom(PERSON)
                .where(PERSON.EMAIL_FOLDED.eq(email.folded()))
                .fetchOptional(PersonStore::person);
    }

    /** False when somebody has this address already. */
    boolean add(Person person, String passwordHash) {
        return db.insertInto(PERSON)
                        .set(PERSON.ID, person.id().value())
                        .set(PERSON.EMAIL, person.email())
                        .set(PERSON.EMAIL_FOLDED, new EmailAddress(person.email()).folded())
                        .set(PERSON.NAME, person.name())
                        .set(PERSON.PASSWORD_HASH, passwordHash)
                        .set(PERSON.THEME, person.theme().name())
                        .set(PERSON.SINGLE_KEYS, person.singleKeys())
                        .set(PERSON.CREATED_AT, person.createdAt())
                        .set(PERSON.VERSION, person.version())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Whether it was still at this version. */
    boolean change(UUID person, long version, String name, Profile profile) {
        return db.update(PERSON)
                        .set(PERSON.NAME, name)
                        .set(PERSON.THEME, profile.theme().name())
                        .set(PERSON.SINGLE_KEYS, profile.singleKeys())
                        .set(PERSON.VERSION, version + 1)
                        .where(PERSON.ID.eq(person))
                        .and(PERSON.VERSION.eq(version))
                        .execute()
                == 1;
    }

    void paint(UUID person, Person.Theme theme) {
        db.update(PERSON)
                .set(PERSON.THEME, theme.name())
                .where(PERSON.ID.eq(person))
                .execute();
    }

    static Person person(Record row) {
        return new Person(
                new Person.Id(row.get(PERSON.ID)),
                row.get(PERSON.EMAIL),
                row.get(PERSON.NAME),
                Person.Theme.valueOf(row.get(PERSON.THEME)),
                row.get(PERSON.SINGLE_KEYS),
                row.get(PERSON.CREATED_AT),
                row.get(PERSON.VERSION));
    }
}
