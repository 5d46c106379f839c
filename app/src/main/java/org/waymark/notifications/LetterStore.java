package org.waymark.notifications;

import static org.waymark.notifications.schema.Tables.NEWS_LETTER;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.notifications.schema.tables.records.NewsLetterRecord;
import org.waymark.platform.Ids;
import org.waymark.platform.Json;

@Repository
class LetterStore {
    /** Rows of one statement: beyond 999 parameters jOOQ writes all of them into its text, and SQLite takes a megabyte of that. */
    private static final int MOST = 50;

    private final DSLContext db;
    private final Ids ids;
    private final Json json;

    LetterStore(DSLContext db, Ids ids, Json json) {
        this.db = db;
        this.ids = ids;
        this.json = json;
    }

    /**
     * A letter as it is to be written down.
     *
     * @param dropped why none is sent, so that nobody writes it again; null: it is to be sent
     */
    record Fresh(
            UUID person, Letter.Content content, @Nullable String dropped) {}

    /** Those that nobody wrote before for the same occasion, by person. */
    Map<UUID, Letter.Id> add(UUID workspace, Reason.Occasion occasion, String when, List<Fresh> letters, Instant now) {
        var added = new HashMap<UUID, Letter.Id>();
        for (int from = 0; from < letters.size(); from += MOST) {
            var rows = letters.subList(from, Math.min(from + MOST, letters.size())).stream()
                    .map(letter -> row(workspace, occasion, when, letter, now))
                    .toList();
            db.insertInto(NEWS_LETTER)
                    .columns(NEWS_LETTER.fields())
                    .valuesOfRecords(rows)
                    .onConflictDoNothing()
                    .execute();
            // not by returning: of several rows SQLite's driver hands back the first
            db.select(NEWS_LETTER.PERSON_ID, NEWS_LETTER.ID)
                    .from(NEWS_LETTER)
                    .where(NEWS_LETTER.WORKSPACE_ID.eq(workspace))
                    .and(NEWS_LETTER.ID.in(
                            rows.stream().map(NewsLetterRecord::getId).toList()))
                    .forEach(row -> added.put(row.value1(), new Letter.Id(row.value2())));
        }
        return added;
    }

    private NewsLetterRecord row(UUID workspace, Reason.Occasion occasion, String when, Fresh letter, Instant now) {
        return new NewsLetterRecord(
                workspace,
                ids.next(),
                letter.person(),
                occasion.name(),
                when,
                json.write(letter.content()),
                now,
                null,
                null,
                letter.dropped());
    }

    Optional<Letter> find(UUID workspace, Letter.Id id) {
        return db.selectFrom(NEWS_LETTER)
                .where(NEWS_LETTER.WORKSPACE_ID.eq(workspace))
                .and(NEWS_LETTER.ID.eq(id.value()))
                .fetchOptional(row -> new Letter(
                        id,
                        workspace,
                        row.getPersonId(),
                        Reason.Occasion.valueOf(row.getKind()),
                        json.read(row.getContent(), Letter.Content.class),
                        row.getHandedAt(),
                        row.getSentAt() != null || row.getDropped() != null));
    }

    void hand(Letter letter, Instant at) {
        db.update(NEWS_LETTER)
                .set(NEWS_LETTER.HANDED_AT, at)
                .where(NEWS_LETTER.WORKSPACE_ID.eq(letter.workspace()))
                .and(NEWS_LETTER.ID.eq(letter.id().value()))
                .execute();
    }

    void sent(Letter letter, Instant at) {
        db.update(NEWS_LETTER)
                .set(NEWS_LETTER.SENT_AT, at)
                .where(NEWS_LETTER.WORKSPACE_ID.eq(letter.workspace()))
                .and(NEWS_LETTER.ID.eq(letter.id().value()))
                .execute();
    }

    void drop(UUID workspace, List<UUID> letters, String why) {
        db.update(NEWS_LETTER)
                .set(NEWS_LETTER.DROPPED, why)
                .where(NEWS_LETTER.WORKSPACE_ID.eq(workspace))
                .and(NEWS_LETTER.ID.in(letters))
                .and(NEWS_LETTER.SENT_AT.isNull())
                .execute();
    }
}
