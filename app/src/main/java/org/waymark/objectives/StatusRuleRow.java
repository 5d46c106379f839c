package org.waymark.objectives;

import static org.waymark.objectives.schema.Tables.STATUS_RULE;

import java.util.List;
import org.jooq.Field;
import org.jooq.Record;

/** The limits of a status as they stand in their table. */
public final class StatusRuleRow {
    public static final List<Field<Long>> COLUMNS = List.of(
            STATUS_RULE.AT_RISK_POINTS,
            STATUS_RULE.OFF_TRACK_POINTS,
            STATUS_RULE.AT_RISK_CONFIDENCE,
            STATUS_RULE.OFF_TRACK_CONFIDENCE,
            STATUS_RULE.LATE_DAYS);

    private StatusRuleRow() {}

    /** Of a workspace that set none, from a left join, the ones that come with the program. */
    public static StatusRules rules(Record row) {
        if (row.get(STATUS_RULE.AT_RISK_POINTS) == null) return StatusRules.DEFAULT;
        return new StatusRules(
                row.get(STATUS_RULE.AT_RISK_POINTS).intValue(),
                row.get(STATUS_RULE.OFF_TRACK_POINTS).intValue(),
                row.get(STATUS_RULE.AT_RISK_CONFIDENCE).intValue(),
                row.get(STATUS_RULE.OFF_TRACK_CONFIDENCE).intValue(),
                row.get(STATUS_RULE.LATE_DAYS).intValue());
    }
}
