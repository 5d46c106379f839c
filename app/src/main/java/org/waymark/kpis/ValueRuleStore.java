package org.waymark.kpis;

import static org.waymark.kpis.schema.Tables.VALUE_RULE;

import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.kpis.schema.tables.records.ValueRuleRecord;

@Repository
class ValueRuleStore {
    private final DSLContext db;

    ValueRuleStore(DSLContext db) {
        this.db = db;
    }

    ValueSettings.Versioned get(UUID workspace) {
        return db.selectFrom(VALUE_RULE)
                .where(VALUE_RULE.WORKSPACE_ID.eq(workspace))
                .fetchOptional(row -> new ValueSettings.Versioned(
                        new ValueRules(row.getExplainsMisses(), row.getApproves()), row.getVersion()))
                .orElse(ValueSettings.Versioned.NONE);
    }

    /** Whether the version was still the one that was read; 0 where there is no row yet. */
    boolean save(UUID workspace, ValueRules rules, long version) {
        var row = new ValueRuleRecord();
        row.setWorkspaceId(workspace);
        row.setExplainsMisses(rules.explainsMisses());
        row.setApproves(rules.approves());
        row.setVersion(version + 1);
        var saved = version == 0
                ? db.insertInto(VALUE_RULE).set(row).onConflictDoNothing().execute()
                : db.update(VALUE_RULE)
                        .set(row)
                        .where(VALUE_RULE.WORKSPACE_ID.eq(workspace))
                        .and(VALUE_RULE.VERSION.eq(version))
                        .execute();
        return saved == 1;
    }
}
