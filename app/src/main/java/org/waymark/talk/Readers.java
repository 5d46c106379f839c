package org.waymark.talk;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.initiatives.schema.Tables.INITIATIVE;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.people.schema.Tables.MEMBERSHIP;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.TEAM;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.initiatives.ReadableInitiatives;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.people.Folding;
import org.waymark.people.Visibility;

/**
 * Who may see what an objective, KPI or initiative covers: asked before somebody is told of it. The other way round of what each page asks,
 * and the same rules.
 */
@Repository
public class Readers {
    private final DSLContext db;

    Readers(DSLContext db) {
        this.db = db;
    }

    /** Those of some persons who are here and may see what is covered by {@code about}, an objective, KPI or initiative. */
    @Transactional(readOnly = true)
    public Set<UUID> among(UUID workspace, UUID about, Collection<UUID> persons) {
        if (persons.isEmpty()) return Set.of();
        return db.select(MEMBERSHIP.PERSON_ID)
                .from(MEMBERSHIP)
                .where(present(workspace))
                .and(MEMBERSHIP.PERSON_ID.in(persons))
                .and(mayRead(about))
                .fetchSet(MEMBERSHIP.PERSON_ID);
    }

    /** Those in a team, or beneath it, who may see it. */
    Set<UUID> inTeams(UUID workspace, UUID about, Collection<UUID> teams) {
        if (teams.isEmpty()) return Set.of();
        return db.select(MEMBERSHIP.PERSON_ID)
                .from(MEMBERSHIP)
                .where(present(workspace))
                .and(exists(selectOne()
                        .from(TEAM)
                        .where(TEAM.WORKSPACE_ID.eq(workspace))
                        .and(TEAM.ID.in(teams))
                        .and(Visibility.isIn(MEMBERSHIP.PERSON_ID, TEAM.WORKSPACE_ID, TEAM.ID))))
                .and(mayRead(about))
                .fetchSet(MEMBERSHIP.PERSON_ID);
    }

    /** Whom somebody may mean who types: those who may see it, persons first. */
    @Transactional(readOnly = true)
    public List<Reader> suggest(UUID workspace, UUID about, String typed, int most) {
        var part = Folding.fold(typed);
        var found = new ArrayList<>(db.select(PERSON.ID, PERSON.NAME, PERSON.EMAIL)
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .where(present(workspace))
                .and(MEMBERSHIP.SEARCH.contains(part))
                .and(mayRead(about))
                .orderBy(field(MEMBERSHIP.SEARCH.startsWith(part)).desc(), MEMBERSHIP.SEARCH, PERSON.ID)
                .limit(most)
                .fetch(row -> new Reader(Mention.Party.PERSON, row.value1(), row.value2(), row.value3())));
        found.addAll(teamsLike(workspace, about, part, most - found.size()));
        return found;
    }

    private List<Reader> teamsLike(UUID workspace, UUID about, String part, int most) {
        if (most <= 0) return List.of();
        return db.select(TEAM.ID, TEAM.NAME)
                .from(TEAM)
                .where(TEAM.WORKSPACE_ID.eq(workspace))
                .and(TEAM.ARCHIVED_AT.isNull())
                .and(TEAM.SEARCH.contains(part))
                .and(hasReader(about))
                .orderBy(TEAM.SEARCH, TEAM.ID)
                .limit(most)
                .fetch(row -> new Reader(Mention.Party.TEAM, row.value1(), row.value2(), ""));
    }

    /** Whom the first words of calls may mean: persons by name or address, teams by name. */
    List<Candidate> called(UUID workspace, UUID about, Collection<String> firstWords) {
        if (firstWords.isEmpty()) return List.of();
        var persons = or(firstWords.stream()
                .map(word -> MEMBERSHIP.SEARCH.startsWith(word).or(PERSON.EMAIL_FOLDED.startsWith(word)))
                .toList());
        var teams = or(firstWords.stream().map(TEAM.SEARCH::startsWith).toList());
        var found = new ArrayList<>(persons(workspace, about, persons));
        found.addAll(teams(workspace, about, teams));
        return found;
    }

    private List<Candidate> persons(UUID workspace, UUID about, Condition which) {
        var reads = field(mayRead(about));
        return db.select(PERSON.ID, PERSON.NAME, PERSON.EMAIL_FOLDED, reads)
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .where(present(workspace))
                .and(which)
                .fetch(row -> new Candidate(
                        Mention.Party.PERSON,
                        row.value1(),
                        List.of(Folding.fold(row.value2()), row.value3()),
                        row.value4()));
    }

    private List<Candidate> teams(UUID workspace, UUID about, Condition which) {
        var reads = field(hasReader(about));
        return db.select(TEAM.ID, TEAM.NAME, reads)
                .from(TEAM)
                .where(TEAM.WORKSPACE_ID.eq(workspace))
                .and(TEAM.ARCHIVED_AT.isNull())
                .and(which)
                .fetch(row -> new Candidate(
                        Mention.Party.TEAM, row.value1(), List.of(Folding.fold(row.value2())), row.value3()));
    }

    /** Of each team of a query: somebody in it, or beneath it, may read it. */
    private static Condition hasReader(UUID about) {
        return exists(selectOne()
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.WORKSPACE_ID.eq(TEAM.WORKSPACE_ID))
                .and(MEMBERSHIP.LEFT_AT.isNull())
                .and(Visibility.isIn(MEMBERSHIP.PERSON_ID, TEAM.WORKSPACE_ID, TEAM.ID))
                .and(mayRead(about)));
    }

    private static Condition present(UUID workspace) {
        return MEMBERSHIP.WORKSPACE_ID.eq(workspace).and(MEMBERSHIP.LEFT_AT.isNull());
    }

    /** Of each member of a query. */
    static Condition mayRead(UUID about) {
        return exists(selectOne()
                        .from(OBJECTIVE)
                        .where(OBJECTIVE.WORKSPACE_ID.eq(MEMBERSHIP.WORKSPACE_ID))
                        .and(OBJECTIVE.ID.eq(about))
                        .and(ReadableObjectives.byEach(MEMBERSHIP, OBJECTIVE)))
                .or(exists(selectOne()
                        .from(KPI)
                        .where(KPI.WORKSPACE_ID.eq(MEMBERSHIP.WORKSPACE_ID))
                        .and(KPI.ID.eq(about))
                        .and(Visibility.covers(
                                MEMBERSHIP.PERSON_ID, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID))))
                .or(exists(selectOne()
                        .from(INITIATIVE)
                        .where(INITIATIVE.WORKSPACE_ID.eq(MEMBERSHIP.WORKSPACE_ID))
                        .and(INITIATIVE.ID.eq(about))
                        .and(ReadableInitiatives.byEach(MEMBERSHIP, INITIATIVE))));
    }
}
