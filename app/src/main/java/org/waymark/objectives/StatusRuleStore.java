package org.waymark.objectives;

import static org.waymark.objectives.schema.Tables.STATUS_DAY;
import static org.waymark.objectives.schema.Tables.STATUS_RULE;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class StatusRuleStore {
    private final DSLContext db;

    StatusRuleStore(DSLContext db) {
        this.db = db;
    }

    StatusLimits.Versioned get(UUID workspace) {
        return db.selectFrom(STATUS_RULE)
                .where(STATUS_RULE.WORKSPACE_ID.eq(workspace))
                .fetchOptional(row -> new StatusLimits.Versioned(StatusRuleRow.rules(row), row.getVersion()))
                .orElse(StatusLimits.Versioned.DEFAULT);
    }

    /** Whether the version was still the one that was read; 0 where there is no row yet. */
    boolean save(UUID workspace, StatusRules rules, long version) {
        return version == 0 ? add(workspace, rules) : change(workspace, rules, version);
    }

    private boolean add(UUID workspace, StatusRules rules) {
        return db.insertInto(STATUS_RULE)
                        .set(STATUS_RULE.WORKSPACE_ID, workspace)
                        .set(STATUS_RULE.AT_RISK_POINTS, (long) rules.atRiskPoints())
                        .set(STATUS_RULE.OFF_TRACK_POINTS, (long) rules.offTrackPoints())
                        .set(STATUS_RULE.AT_RISK_CONFIDENCE, (long) rules.atRiskConfidence())
                        .set(STATUS_RULE.OFF_TRACK_CONFIDENCE, (long) rules.offTrackConfidence())
                        .set(STATUS_RULE.LATE_DAYS, (long) rules.lateDays())
                        .set(STATUS_RULE.VERSION, 1L)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private boolean change(UUID workspace, StatusRules rules, long version) {
        return db.update(STATUS_RULE)
                        .set(STATUS_RULE.AT_RISK_POINTS, (long) rules.atRiskPoints())
                        .set(STATUS_RULE.OFF_TRACK_POINTS, (long) rules.offTrackPoints())
                        .set(STATUS_RULE.AT_RISK_CONFIDENCE, (long) rules.atRiskConfidence())
                        .set(STATUS_RULE.OFF_TRACK_CONFIDENCE, (long) rules.offTrackConfidence())
                        .set(STATUS_RULE.LATE_DAYS, (long) rules.lateDays())
                        .set(STATUS_RULE.VERSION, version + 1)
                        .where(STATUS_RULE.WORKSPACE_ID.eq(workspace))
                        .and(STATUS_RULE.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** On which day the statuses of each workspace were last computed. */
    Map<UUID, LocalDate> days() {
        return db.selectFrom(STATUS_DAY).fetchMap(STATUS_DAY.WORKSPACE_ID, STATUS_DAY.DAY);
    }

    void saveDay(UUID workspace, LocalDate day) {
        var changed = db.update(STATUS_DAY)
                .set(STATUS_DAY.DAY, day)
                .where(STATUS_DAY.WORKSPACE_ID.eq(workspace))
                .execute();
        if (changed == 0) {
            db.insertInto(STATUS_DAY)
                    .set(STATUS_DAY.WORKSPACE_ID, workspace)
                    .set(STATUS_DAY.DAY, day)
                    .onConflictDoNothing()
                    .execute();
        }
    }
}
