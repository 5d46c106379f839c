package org.waymark.objectives;

import static org.waymark.objectives.schema.Tables.OBJECTIVE_TAG;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.objectives.schema.tables.records.ObjectiveTagRecord;

@Repository
class TagStore {
    private final DSLContext db;

    TagStore(DSLContext db) {
        this.db = db;
    }

    List<String> of(UUID workspace, Objective.Id objective) {
        return db.select(OBJECTIVE_TAG.TAG)
                .from(OBJECTIVE_TAG)
                .where(OBJECTIVE_TAG.WORKSPACE_ID.eq(workspace))
                .and(OBJECTIVE_TAG.OBJECTIVE_ID.eq(objective.value()))
                .orderBy(OBJECTIVE_TAG.TAG)
                .fetch(OBJECTIVE_TAG.TAG);
    }

    void save(UUID workspace, Objective.Id objective, List<String> tags) {
        db.deleteFrom(OBJECTIVE_TAG)
                .where(OBJECTIVE_TAG.WORKSPACE_ID.eq(workspace))
                .and(OBJECTIVE_TAG.OBJECTIVE_ID.eq(objective.value()))
                .execute();
        db.batchInsert(tags.stream()
                        .map(tag -> new ObjectiveTagRecord(workspace, objective.value(), tag))
                        .toList())
                .execute();
    }
}
