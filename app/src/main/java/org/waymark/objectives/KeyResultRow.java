package org.waymark.objectives;

import static org.waymark.objectives.schema.Tables.KEY_RESULT;

import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.kpis.Kpi;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;
import org.waymark.measure.Unit;
import org.waymark.objectives.schema.tables.records.KeyResultRecord;
import org.waymark.people.Folding;
import org.waymark.people.Person;
import org.waymark.platform.Json;
import tools.jackson.databind.JsonNode;

/** A key result as it stands in its table. */
@Component
public class KeyResultRow {
    private final Json json;

    KeyResultRow(Json json) {
        this.json = json;
    }

    KeyResult keyResult(Record row) {
        return new KeyResult(
                new KeyResult.Id(row.get(KEY_RESULT.ID)),
                new Objective.Id(row.get(KEY_RESULT.OBJECTIVE_ID)),
                definition(row),
                latest(row),
                row.get(KEY_RESULT.ARCHIVED_AT),
                row.get(KEY_RESULT.POSITION),
                row.get(KEY_RESULT.VERSION));
    }

    KeyResultRecord written(KeyResult.Definition definition) {
        var row = new KeyResultRecord();
        var kpi = definition.kpi();
        row.setTitle(definition.title());
        row.setSearch(Folding.fold(definition.title()));
        row.setDescription(definition.description());
        row.setOwnerId(definition.owner().value());
        row.setKind(TargetJson.kind(definition.target()));
        row.setTarget(json.write(TargetJson.write(definition.target())));
        row.setCurve(json.write(TargetJson.write(definition.curve())));
        row.setUnitKind(definition.unit().kind().name());
        row.setUnitSymbol(definition.unit().symbol());
        row.setDecimals((long) definition.unit().decimals());
        row.setStartDay(definition.period().start());
        row.setDueDay(definition.period().end());
        row.setCadence(definition.cadence().name());
        row.setWeight(definition.weight());
        row.setKpiId(kpi == null ? null : kpi.value());
        return row;
    }

    static KeyResultRecord written(KeyResult.Latest latest) {
        return write(latest, new KeyResultRecord());
    }

    static KeyResultRecord write(KeyResult.Latest latest, KeyResultRecord row) {
        row.setValue(latest.value());
        row.setProgress(ObjectiveRow.ratio(latest.progress()));
        row.setDueShare(latest.shareDue());
        row.setStatus(latest.status().name());
        row.setConfidence(number(latest.confidence()));
        row.setConfidenceBefore(number(latest.confidenceBefore()));
        row.setCheckedInOn(latest.checkedInOn());
        row.setNextCheckInOn(latest.nextCheckInOn());
        return row;
    }

    public KeyResult.Definition definition(Record row) {
        var kpi = row.get(KEY_RESULT.KPI_ID);
        return new KeyResult.Definition(
                row.get(KEY_RESULT.TITLE),
                row.get(KEY_RESULT.DESCRIPTION),
                new Person.Id(row.get(KEY_RESULT.OWNER_ID)),
                TargetJson.readTarget(json.read(row.get(KEY_RESULT.TARGET), JsonNode.class)),
                TargetJson.readCurve(json.read(row.get(KEY_RESULT.CURVE), JsonNode.class)),
                new Unit(
                        Unit.Kind.valueOf(row.get(KEY_RESULT.UNIT_KIND)),
                        row.get(KEY_RESULT.UNIT_SYMBOL),
                        row.get(KEY_RESULT.DECIMALS).intValue()),
                new Period(row.get(KEY_RESULT.START_DAY), row.get(KEY_RESULT.DUE_DAY)),
                Cadence.valueOf(row.get(KEY_RESULT.CADENCE)),
                row.get(KEY_RESULT.WEIGHT),
                kpi == null ? null : new Kpi.Id(kpi));
    }

    public static KeyResult.Latest latest(Record row) {
        return new KeyResult.Latest(
                row.get(KEY_RESULT.VALUE),
                ObjectiveRow.progress(row.get(KEY_RESULT.PROGRESS)),
                row.get(KEY_RESULT.DUE_SHARE),
                Status.valueOf(row.get(KEY_RESULT.STATUS)),
                confidence(row.get(KEY_RESULT.CONFIDENCE)),
                confidence(row.get(KEY_RESULT.CONFIDENCE_BEFORE)),
                row.get(KEY_RESULT.CHECKED_IN_ON),
                row.get(KEY_RESULT.NEXT_CHECK_IN_ON));
    }

    static @Nullable Confidence confidence(@Nullable Long value) {
        return value == null ? null : new Confidence(value.intValue());
    }

    static @Nullable Long number(@Nullable Confidence confidence) {
        return confidence == null ? null : (long) confidence.value();
    }
}
