package org.waymark.kpis;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.schema.tables.records.MeasurementRecord;
import org.waymark.kpis.schema.tables.records.MeasurementRevisionRecord;

/** Measurements and their revisions to and from their table rows. */
final class MeasurementRow {
    private MeasurementRow() {}

    static RecordedMeasurement measurement(MeasurementRecord row) {
        return new RecordedMeasurement(
                new Kpi.Id(row.getKpiId()),
                row.getDay(),
                row.getValue(),
                row.getNumerator(),
                row.getDenominator(),
                row.getNote(),
                row.getSource(),
                row.getRevision(),
                row.getRecordedBy(),
                row.getRecordedAt());
    }

    static Revision revision(MeasurementRevisionRecord row) {
        var before = new RecordedMeasurement(
                new Kpi.Id(row.getKpiId()),
                row.getDay(),
                row.getValue(),
                row.getNumerator(),
                row.getDenominator(),
                row.getNote(),
                row.getSource(),
                row.getRevision(),
                row.getRecordedBy(),
                row.getRecordedAt());
        return new Revision(before, row.getReplacedBy(), row.getReplacedAt(), row.getReason(), row.getRemoved());
    }

    static MeasurementRecord of(UUID workspace, RecordedMeasurement one) {
        var row = new MeasurementRecord();
        row.setWorkspaceId(workspace);
        row.setKpiId(one.kpi().value());
        row.setDay(one.day());
        row.setValue(one.value());
        row.setNumerator(one.numerator());
        row.setDenominator(one.denominator());
        row.setNote(one.note());
        row.setSource(one.source());
        row.setRevision(one.revision());
        row.setRecordedBy(one.recordedBy());
        row.setRecordedAt(one.recordedAt());
        return row;
    }

    /** In the order of the statement that replaces a value: what is new, then which row. */
    static @Nullable Object[] replacement(UUID workspace, RecordedMeasurement one) {
        return new @Nullable Object[] {
            one.value(),
            one.numerator(),
            one.denominator(),
            one.note(),
            one.source(),
            one.revision(),
            one.recordedBy(),
            one.recordedAt(),
            workspace,
            one.kpi().value(),
            one.day()
        };
    }

    static MeasurementRevisionRecord of(UUID workspace, Revision revision) {
        var before = revision.before();
        var row = new MeasurementRevisionRecord();
        row.setWorkspaceId(workspace);
        row.setKpiId(before.kpi().value());
        row.setDay(before.day());
        row.setRevision(before.revision());
        row.setValue(before.value());
        row.setNumerator(before.numerator());
        row.setDenominator(before.denominator());
        row.setNote(before.note());
        row.setSource(before.source());
        row.setRecordedBy(before.recordedBy());
        row.setRecordedAt(before.recordedAt());
        row.setReplacedBy(revision.replacedBy());
        row.setReplacedAt(revision.replacedAt());
        row.setReason(revision.reason());
        row.setRemoved(revision.removed());
        return row;
    }
}
