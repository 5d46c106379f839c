package org.waymark.api.kpis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.kpis.HeldValue;
import org.waymark.kpis.schema.tables.records.HeldValueRecord;

/** Values that wait for approval, as they are asked for and shown. */
final class HeldValueJson {
    private HeldValueJson() {}

    /** Which of them are asked for. */
    record HeldValueFilter(
            @Says("WAITING when left out.") HeldValue.@Nullable State state,
            @Nullable UUID kpi,
            @Says("Who entered it.") @Nullable UUID enteredBy) {}

    record SettlingSent(
            @Says("false sends it back.") Boolean approved,

            @Says("Why it is sent back; needed then.") @Nullable
            String reason) {}

    @Says("A value that somebody entered. It is no measurement before another person approves it.")
    record HeldValueShown(
            UUID id,
            UUID kpi,
            @Says("The last day of its period.") LocalDate day,
            Double value,
            @Nullable Double numerator,
            @Nullable Double denominator,
            String note,
            @Says("The way it came in.") String source,
            UUID enteredBy,
            Instant enteredAt,
            HeldValue.State state,
            @Nullable UUID settledBy,
            @Nullable Instant settledAt,
            @Says("Why it was sent back; empty otherwise.") String reason) {
        static HeldValueShown of(HeldValueRecord row) {
            return new HeldValueShown(
                    row.getId(),
                    row.getKpiId(),
                    row.getDay(),
                    row.getValue(),
                    row.getNumerator(),
                    row.getDenominator(),
                    row.getNote(),
                    row.getSource(),
                    row.getEnteredBy(),
                    row.getEnteredAt(),
                    HeldValue.State.valueOf(row.getState()),
                    row.getSettledBy(),
                    row.getSettledAt(),
                    row.getReason());
        }
    }
}
