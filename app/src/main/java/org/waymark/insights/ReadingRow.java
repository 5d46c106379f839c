package org.waymark.insights;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.insights.schema.tables.records.KpiReadingRecord;
import org.waymark.kpis.Kpi;
import org.waymark.platform.Json;

/** A reading to and from its table row. */
public final class ReadingRow {
    private ReadingRow() {}

    public static KpiReading reading(KpiReadingRecord row, Json json) {
        return new KpiReading(
                new Kpi.Id(row.getKpiId()),
                new Basis(
                        row.getEngine().intValue(),
                        row.getInputs(),
                        row.getComputedAt(),
                        row.getThroughDay(),
                        row.getUsed().intValue(),
                        row.getExcluded().intValue()),
                verdict(row),
                range(row),
                row.getChance() == null ? null : new TargetChance(row.getChance(), row.getChanceDay(), row.getRough()),
                json.read(row.getDetail(), KpiReading.Detail.class));
    }

    private static Verdict verdict(KpiReadingRecord row) {
        return switch (row.getVerdict()) {
            case "STEADY" -> new Verdict.Steady();
            case "UNJUDGED" ->
                new Verdict.Unjudged(Objects.requireNonNull(lack(row.getLack(), row.getHave(), row.getNeed())));
            case "HIGHER" -> moved(Way.UP, row);
            case "LOWER" -> moved(Way.DOWN, row);
            default -> throw new IllegalStateException("No verdict: " + row.getVerdict());
        };
    }

    private static Verdict moved(Way way, KpiReadingRecord row) {
        return new Verdict.Moved(way, Rule.valueOf(row.getRule()), row.getSinceDay(), row.getOdds());
    }

    private static @Nullable UsualRange range(KpiReadingRecord row) {
        return row.getCentre() == null
                ? null
                : new UsualRange(row.getCentre(), row.getLow(), row.getHigh(), Firmness.valueOf(row.getFirmness()));
    }

    static @Nullable Lack lack(@Nullable String of, @Nullable Long have, @Nullable Long need) {
        return of == null || have == null || need == null
                ? null
                : new Lack(Lack.Of.valueOf(of), have.intValue(), need.intValue());
    }

    static KpiReadingRecord written(UUID workspace, KpiReading reading, Json json) {
        var row = new KpiReadingRecord();
        row.setWorkspaceId(workspace);
        row.setKpiId(reading.kpi().value());
        row.setEngine((long) reading.basis().engine());
        row.setInputs(reading.basis().inputs());
        row.setComputedAt(reading.basis().computedAt());
        row.setThroughDay(reading.basis().throughDay());
        row.setUsed((long) reading.basis().used());
        row.setExcluded((long) reading.basis().excluded());
        fill(row, reading.verdict());
        fill(row, reading.range());
        fill(row, reading.chance());
        row.setDetail(json.write(reading.detail()));
        return row;
    }

    private static void fill(KpiReadingRecord row, Verdict verdict) {
        var moved = verdict instanceof Verdict.Moved found ? found : null;
        var lack = verdict instanceof Verdict.Unjudged unjudged ? unjudged.lack() : null;
        row.setVerdict(
                switch (verdict) {
                    case Verdict.Steady _ -> "STEADY";
                    case Verdict.Unjudged _ -> "UNJUDGED";
                    case Verdict.Moved it -> it.way() == Way.UP ? "HIGHER" : "LOWER";
                });
        row.setRule(moved == null ? null : moved.rule().name());
        row.setSinceDay(moved == null ? null : moved.since());
        row.setOdds(moved == null ? null : moved.odds());
        row.setLack(lack == null ? null : lack.of().name());
        row.setHave(lack == null ? null : (long) lack.have());
        row.setNeed(lack == null ? null : (long) lack.need());
    }

    private static void fill(KpiReadingRecord row, @Nullable UsualRange range) {
        row.setCentre(range == null ? null : range.centre());
        row.setLow(range == null ? null : range.low());
        row.setHigh(range == null ? null : range.high());
        row.setFirmness(range == null ? null : range.firmness().name());
    }

    private static void fill(KpiReadingRecord row, @Nullable TargetChance chance) {
        row.setChance(chance == null ? null : chance.value());
        row.setChanceDay(chance == null ? null : chance.day());
        row.setRough(chance == null ? null : chance.rough());
    }
}
