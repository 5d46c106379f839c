package org.waymark.talk;

import static org.jooq.impl.DSL.noCondition;
import static org.waymark.talk.schema.Tables.FOLLOW;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.talk.schema.tables.records.FollowRecord;

@Repository
class FollowStore {
    private final DSLContext db;

    FollowStore(DSLContext db) {
        this.db = db;
    }

    /** What was said about these subjects, by everybody or, where given, by one person. */
    Map<Subject, Map<UUID, FollowWord>> words(UUID workspace, List<Place.Rung> rungs, @Nullable UUID person) {
        var words = new HashMap<Subject, Map<UUID, FollowWord>>();
        db.selectFrom(FOLLOW)
                .where(FOLLOW.WORKSPACE_ID.eq(workspace))
                .and(FOLLOW.SUBJECT_ID.in(
                        rungs.stream().map(rung -> rung.subject().id()).toList()))
                .and(person == null ? noCondition() : FOLLOW.PERSON_ID.eq(person))
                .forEach(row -> words.computeIfAbsent(
                                new Subject(Subject.Kind.valueOf(row.getSubjectKind()), row.getSubjectId()),
                                _ -> new HashMap<>())
                        .put(row.getPersonId(), FollowWord.valueOf(row.getWord())));
        return words;
    }

    /** Says nothing for those who said something already. */
    void join(UUID workspace, Subject subject, Set<UUID> persons, Instant at) {
        var rows = persons.stream()
                .map(person -> row(workspace, subject, person, FollowWord.JOINED, at))
                .toList();
        if (rows.isEmpty()) return;
        db.insertInto(FOLLOW).set(rows).onConflictDoNothing().execute();
    }

    void say(UUID workspace, Subject subject, UUID person, FollowWord word, Instant at) {
        db.insertInto(FOLLOW)
                .set(row(workspace, subject, person, word, at))
                .onConflict(FOLLOW.WORKSPACE_ID, FOLLOW.SUBJECT_ID, FOLLOW.PERSON_ID)
                .doUpdate()
                .set(FOLLOW.WORD, word.name())
                .set(FOLLOW.SAID_AT, at)
                .execute();
    }

    private static FollowRecord row(UUID workspace, Subject subject, UUID person, FollowWord word, Instant at) {
        var row = new FollowRecord();
        row.setWorkspaceId(workspace);
        row.setPersonId(person);
        row.setSubjectKind(subject.kind().name());
        row.setSubjectId(subject.id());
        row.setWord(word.name());
        row.setSaidAt(at);
        return row;
    }
}
