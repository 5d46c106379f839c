package org.waymark.api.kpis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.kpis.Indicator;
import org.waymark.kpis.KpiStanding;
import org.waymark.kpis.schema.tables.records.KpiRecord;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;
import org.waymark.measure.Unit;
import org.waymark.people.Level;

@Says("A KPI: a metric that is watched for good.")
record KpiShown(
        UUID id,
        String name,
        String what,
        String why,
        String how,
        String review,
        Level level,
        UUID owner,
        @Nullable UUID team,
        @Nullable UUID measurer,
        String category,
        Indicator indicator,
        UnitJson unit,
        Direction direction,
        Aggregation aggregation,
        Cadence cadence,
        Integer dueDays,
        Double nearPercent,

        @Says("Only its owner, its measurer and its audience see it.")
        Boolean restricted,

        @Says("The newest value.") @Nullable Value latest,

        @Says("The last day on which the next value is on time.")
        LocalDate dueOn,

        @Says("How the newest value stands against the target of its day.")
        KpiStanding standing,

        Instant createdAt,
        @Nullable Instant archivedAt,

        @Says("Counts what people change of it, not its values; the ETag begins with it.")
        Long version) {

    record Value(LocalDate day, Double value) {}

    static KpiShown of(KpiRecord row) {
        return new KpiShown(
                row.getId(),
                row.getName(),
                row.getWhat(),
                row.getWhy(),
                row.getHow(),
                row.getReviewNote(),
                Level.valueOf(row.getLevel()),
                row.getOwnerId(),
                row.getTeamId(),
                row.getMeasurerId(),
                row.getCategory(),
                Indicator.valueOf(row.getIndicator()),
                new UnitJson(
                        Unit.Kind.valueOf(row.getUnitKind()),
                        row.getUnitSymbol(),
                        row.getDecimals().intValue()),
                Direction.valueOf(row.getDirection()),
                Aggregation.valueOf(row.getAggregation()),
                Cadence.valueOf(row.getCadence()),
                row.getDueDays().intValue(),
                row.getNearPercent(),
                row.getRestricted(),
                row.getLatestDay() == null ? null : new Value(row.getLatestDay(), row.getLatestValue()),
                row.getDueOn(),
                KpiStanding.valueOf(row.getStanding()),
                row.getCreatedAt(),
                row.getArchivedAt(),
                row.getVersion());
    }
}
