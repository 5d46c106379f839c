package org.waymark.objectives;

import static org.waymark.objectives.schema.Tables.CLOSING_RULE;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.waymark.objectives.schema.tables.records.ClosingRuleRecord;

@Repository
class ClosingRuleStore {
    private final DSLContext db;

    ClosingRuleStore(DSLContext db) {
        this.db = db;
    }

    ClosingSettings.Versioned get(UUID workspace) {
        return db.selectFrom(CLOSING_RULE)
                .where(CLOSING_RULE.WORKSPACE_ID.eq(workspace))
                .fetchOptional(row -> new ClosingSettings.Versioned(rules(row), row.getVersion()))
                .orElse(ClosingSettings.Versioned.DEFAULT);
    }

    /** Whether the version was still the one that was read; 0 where there is no row yet. */
    boolean save(UUID workspace, ClosingRules rules, long version) {
        var row = new ClosingRuleRecord();
        row.setWorkspaceId(workspace);
        row.setSuccess((long) rules.success());
        row.setExpected((long) rules.expected());
        row.setPartly((long) rules.partly());
        row.setGraceDays((long) rules.graceDays());
        row.setVersion(version + 1);
        var saved = version == 0
                ? db.insertInto(CLOSING_RULE).set(row).onConflictDoNothing().execute()
                : db.update(CLOSING_RULE)
                        .set(row)
                        .where(CLOSING_RULE.WORKSPACE_ID.eq(workspace))
                        .and(CLOSING_RULE.VERSION.eq(version))
                        .execute();
        return saved == 1;
    }

    /** Of a workspace that set none, from a left join, the ones that come with the program. */
    static ClosingRules rules(Record row) {
        if (row.get(CLOSING_RULE.SUCCESS) == null) return ClosingRules.DEFAULT;
        return new ClosingRules(
                row.get(CLOSING_RULE.SUCCESS).intValue(),
                row.get(CLOSING_RULE.EXPECTED).intValue(),
                row.get(CLOSING_RULE.PARTLY).intValue(),
                row.get(CLOSING_RULE.GRACE_DAYS).intValue());
    }
}
