package org.waymark.platform;

import static org.waymark.platform.schema.Tables.FACT;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;

/** Looks up in the history what a thing was before, so that what was taken away can be put back. */
@Repository
public class Chronicle {
    private final DSLContext db;
    private final Json json;

    Chronicle(DSLContext db, Json json) {
        this.db = db;
        this.json = json;
    }

    /** What the facts of one kind say of a thing, newest first. */
    public List<JsonNode> told(UUID workspace, UUID subject, String kind, int most) {
        return db.select(FACT.DATA)
                .from(FACT)
                .where(FACT.WORKSPACE_ID.eq(workspace))
                .and(FACT.SUBJECT_ID.eq(subject))
                .and(FACT.KIND.eq(kind))
                .orderBy(FACT.ID.desc())
                .limit(most)
                .fetch(row -> json.read(row.value1(), JsonNode.class));
    }
}
