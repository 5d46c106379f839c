package org.waymark.insights;

import org.jspecify.annotations.Nullable;
import org.waymark.insights.KeyResultOutlook.BaseRate;
import org.waymark.insights.KeyResultOutlook.Chance;
import org.waymark.insights.KeyResultOutlook.Detail;
import org.waymark.insights.KeyResultOutlook.End;
import org.waymark.insights.KeyResultOutlook.Why;
import org.waymark.insights.schema.tables.records.KeyResultOutlookRecord;
import org.waymark.objectives.KeyResult;
import org.waymark.platform.Json;

/** An outlook from its table row. */
public final class OutlookRow {
    private static final Detail LEFT_OUT = new Detail(null);

    private OutlookRow() {}

    public static KeyResultOutlook outlook(KeyResultOutlookRecord row, Json json) {
        return outlook(row, json.read(row.getDetail(), Detail.class));
    }

    /** For lists, which leave the detail in the database: reading it costs more than all else of a row. */
    public static KeyResultOutlook listed(KeyResultOutlookRecord row) {
        return outlook(row, LEFT_OUT);
    }

    private static KeyResultOutlook outlook(KeyResultOutlookRecord row, Detail detail) {
        return new KeyResultOutlook(
                new KeyResult.Id(row.getKeyResultId()),
                new Basis(row.getEngine().intValue(), row.getInputs(), row.getComputedAt(), row.getThroughDay(), 0, 0),
                chance(row),
                row.getNeeded(),
                row.getPace(),
                base(row),
                end(row),
                detail);
    }

    private static Chance chance(KeyResultOutlookRecord row) {
        return row.getChance() == null
                ? new Chance.Unknown(
                        Why.valueOf(row.getReason()), ReadingRow.lack(lack(row), row.getHave(), row.getNeed()))
                : new Chance.Known(row.getChance(), row.getRough());
    }

    /** Only values can be too few. */
    private static @Nullable String lack(KeyResultOutlookRecord row) {
        return row.getHave() == null ? null : Lack.Of.VALUES.name();
    }

    private static @Nullable BaseRate base(KeyResultOutlookRecord row) {
        return row.getBaseHits() == null || row.getBaseSpans() == null
                ? null
                : new BaseRate(row.getBaseHits().intValue(), row.getBaseSpans().intValue());
    }

    private static @Nullable End end(KeyResultOutlookRecord row) {
        return row.getEndMiddle() == null ? null : new End(row.getEndMiddle(), row.getEndLow(), row.getEndHigh());
    }
}
