package org.waymark.web.grid;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.HeldValue;
import org.waymark.kpis.RecordedMeasurement;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Unit;
import org.waymark.web.kpis.Goal;
import org.waymark.web.layout.Face;
import org.waymark.web.layout.Mark;
import org.waymark.web.layout.Periods;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;

/**
 * One cell by itself: its value with note, its target, what waits there and what people say about it.
 *
 * @param measured the value with its note; null: there is none
 */
public record CellView(
        GridLine line,
        GridCell cell,
        @Nullable RecordedMeasurement measured,
        List<Voice> voices,
        boolean mayComment,
        Words words) {

    /** What somebody said about the period, in Markdown. */
    public record Voice(UUID id, GridRow.Named by, Instant at, String text) {
        public Face face() {
            return Face.of(by.id(), by.name());
        }

        public String byName() {
            return by.name();
        }
    }

    public CellView {
        voices = List.copyOf(voices);
    }

    public String name() {
        return line.row().name();
    }

    public Unit unit() {
        return line.row().metric().unit();
    }

    public String kpi() {
        return "/kpis/" + line.row().id();
    }

    public String path() {
        return kpi() + "/cells/" + cell.day();
    }

    public String period() {
        return Periods.name(line.row().metric().cadence(), cell.day(), words);
    }

    public String goal() {
        return Goal.words(cell.target(), unit(), words);
    }

    public Mark mark() {
        return Mark.of(cell.standing(), words);
    }

    public boolean isRatio() {
        return line.row().metric().aggregation() == Aggregation.RATIO
                && measured != null
                && measured.numerator() != null;
    }

    public boolean hasBegun() {
        return line.row().metric().cadence().periodOf(cell.day()).hasStarted(words.today());
    }

    public GridRow.@Nullable Held waiting() {
        var held = cell.held();
        return held != null && held.state() == HeldValue.State.WAITING ? held : null;
    }

    public GridRow.@Nullable Held returned() {
        var held = cell.held();
        return held != null && held.state() == HeldValue.State.RETURNED ? held : null;
    }

    public String heldValue(GridRow.Held held) {
        return words.value(held.value(), unit());
    }

    public String heldBy(GridRow.Held held) {
        return held.by().name();
    }

    public String heldNote(GridRow.Held held) {
        return held.note();
    }

    public String heldReason(GridRow.Held held) {
        return held.reason();
    }

    /** The period before or after it. */
    public String beside(int step) {
        var cadence = line.row().metric().cadence();
        var period = cadence.periodOf(cell.day());
        var other = step < 0 ? cadence.previous(period) : cadence.next(period);
        return kpi() + "/cells/" + other.end();
    }

    Typed stored() {
        var value = measured == null
                ? ""
                : BigDecimal.valueOf(measured.value()).stripTrailingZeros().toPlainString();
        return Typed.from(Map.of(
                "values[0].day",
                day().toString(),
                "values[0].value",
                value,
                "values[0].note",
                measured == null ? "" : measured.note()));
    }

    private LocalDate day() {
        return cell.day();
    }
}
