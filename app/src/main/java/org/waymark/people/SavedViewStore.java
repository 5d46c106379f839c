package org.waymark.people;

import static org.waymark.people.schema.Tables.SAVED_VIEW;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.people.schema.tables.records.SavedViewRecord;

@Repository
class SavedViewStore {
    private final DSLContext db;

    SavedViewStore(DSLContext db) {
        this.db = db;
    }

    void add(UUID workspace, SavedView view) {
        db.insertInto(SAVED_VIEW)
                .set(SAVED_VIEW.WORKSPACE_ID, workspace)
                .set(SAVED_VIEW.ID, view.id().value())
                .set(SAVED_VIEW.PERSON_ID, view.person().value())
                .set(SAVED_VIEW.PAGE, view.page())
                .set(SAVED_VIEW.NAME, view.name())
                .set(SAVED_VIEW.QUERY, view.query())
                .set(SAVED_VIEW.SHARED, view.shared())
                .set(SAVED_VIEW.CREATED_AT, view.createdAt())
                .execute();
    }

    int count(UUID workspace, UUID person) {
        return db.fetchCount(SAVED_VIEW, SAVED_VIEW.WORKSPACE_ID.eq(workspace).and(SAVED_VIEW.PERSON_ID.eq(person)));
    }

    /** The person's own, and what others share, by name. */
    List<SavedView> of(UUID workspace, UUID person, String page, int most) {
        return db.selectFrom(SAVED_VIEW)
                .where(SAVED_VIEW.WORKSPACE_ID.eq(workspace))
                .and(SAVED_VIEW.PAGE.eq(page))
                .and(SAVED_VIEW.PERSON_ID.eq(person).or(SAVED_VIEW.SHARED.eq(true)))
                .orderBy(SAVED_VIEW.PERSON_ID.ne(person), SAVED_VIEW.NAME, SAVED_VIEW.ID)
                .limit(most)
                .fetch(SavedViewStore::view);
    }

    Optional<SavedView> find(UUID workspace, SavedView.Id id) {
        return db.selectFrom(SAVED_VIEW)
                .where(SAVED_VIEW.WORKSPACE_ID.eq(workspace))
                .and(SAVED_VIEW.ID.eq(id.value()))
                .fetchOptional(SavedViewStore::view);
    }

    void remove(UUID workspace, SavedView.Id id) {
        db.deleteFrom(SAVED_VIEW)
                .where(SAVED_VIEW.WORKSPACE_ID.eq(workspace))
                .and(SAVED_VIEW.ID.eq(id.value()))
                .execute();
    }

    private static SavedView view(SavedViewRecord row) {
        return new SavedView(
                new SavedView.Id(row.getId()),
                new Person.Id(row.getPersonId()),
                row.getPage(),
                row.getName(),
                row.getQuery(),
                row.getShared(),
                row.getCreatedAt());
    }
}
