package org.waymark.web.settings;

import static org.waymark.people.schema.Tables.MEMBERSHIP;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.TEAM;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.people.Folding;
import org.waymark.platform.Actor;
import org.waymark.web.Form;

/** Finds a team or a person by the name somebody types; a list to choose from would grow with the organisation. */
@Repository
public class NameQuery {
    /** Offered while typing. */
    private static final int OFFERED = 200;

    private final DSLContext db;

    NameQuery(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public List<String> teams(Actor actor) {
        return db.selectDistinct(TEAM.NAME)
                .from(TEAM)
                .where(TEAM.WORKSPACE_ID.eq(actor.workspace()))
                .and(TEAM.ARCHIVED_AT.isNull())
                .orderBy(TEAM.NAME)
                .limit(OFFERED)
                .fetch(TEAM.NAME);
    }

    /** By e-mail, because two people may have the same name. */
    @Transactional(readOnly = true)
    public List<Offer> people(Actor actor) {
        return db.select(PERSON.EMAIL, PERSON.NAME)
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .where(MEMBERSHIP.WORKSPACE_ID.eq(actor.workspace()))
                .and(MEMBERSHIP.LEFT_AT.isNull())
                .orderBy(PERSON.NAME)
                .limit(OFFERED)
                .fetch(row -> new Offer(row.value1(), row.value2()));
    }

    /** Something to choose while typing. */
    public record Offer(String value, String label) {}

    /** The team of that name; null when nothing was typed. What fits no team, or several, is noted in the form. */
    @Transactional(readOnly = true)
    public @Nullable UUID team(Actor actor, Form form, String field) {
        var typed = form.optionalLine(field, 200);
        if (typed.isEmpty()) {
            return null;
        }
        var found = db.select(TEAM.ID)
                .from(TEAM)
                .where(TEAM.WORKSPACE_ID.eq(actor.workspace()))
                .and(TEAM.ARCHIVED_AT.isNull())
                .and(TEAM.SEARCH.eq(Folding.fold(typed)))
                .limit(2)
                .fetch(TEAM.ID);
        return one(found, form, field, typed, "no.pick.team-unknown");
    }

    /** The person of that name or e-mail. */
    @Transactional(readOnly = true)
    public @Nullable UUID person(Actor actor, Form form, String field) {
        var typed = form.line(field, 254);
        var folded = Folding.fold(typed);
        var found = typed.isEmpty()
                ? List.<UUID>of()
                : db
                        .select(PERSON.ID, PERSON.NAME, PERSON.EMAIL)
                        .from(MEMBERSHIP)
                        .join(PERSON)
                        .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                        .where(MEMBERSHIP.WORKSPACE_ID.eq(actor.workspace()))
                        .and(MEMBERSHIP.LEFT_AT.isNull())
                        .and(MEMBERSHIP.SEARCH.contains(folded))
                        .orderBy(PERSON.NAME)
                        .limit(OFFERED)
                        .stream()
                        .filter(row -> Folding.fold(row.value2()).equals(folded)
                                || Folding.fold(row.value3()).equals(folded))
                        .map(row -> row.value1())
                        .toList();
        return typed.isEmpty() ? null : one(found, form, field, typed, "no.pick.person-unknown");
    }

    /** What people of the workspace are called, also those who left it. */
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Actor actor, Collection<UUID> people) {
        if (people.isEmpty()) return Map.of();
        return db.select(PERSON.ID, PERSON.NAME)
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .where(MEMBERSHIP.WORKSPACE_ID.eq(actor.workspace()))
                .and(MEMBERSHIP.PERSON_ID.in(people))
                .fetchMap(PERSON.ID, PERSON.NAME);
    }

    /** What teams are called, archived ones too. */
    @Transactional(readOnly = true)
    public Map<UUID, String> teamNames(Actor actor, Collection<UUID> teams) {
        if (teams.isEmpty()) return Map.of();
        return db.select(TEAM.ID, TEAM.NAME)
                .from(TEAM)
                .where(TEAM.WORKSPACE_ID.eq(actor.workspace()))
                .and(TEAM.ID.in(teams))
                .fetchMap(TEAM.ID, TEAM.NAME);
    }

    private static @Nullable UUID one(List<UUID> found, Form form, String field, String typed, String keyOfNone) {
        if (found.size() == 1) {
            return found.getFirst();
        }
        form.refuse(field, typed, found.isEmpty() ? keyOfNone : "no.pick.several-elsewhere");
        return null;
    }
}
