package org.waymark.connectors;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.Rehearsed;
import org.waymark.measure.Period;
import org.waymark.platform.Sentence;
import org.waymark.tables.Row;

/**
 * The first rows of a source and what they would become; nothing is saved.
 *
 * @param rows as they were read
 * @param values empty where no mapping says what they become
 * @param trouble why it ended early; null: it did not
 */
public record Trial(
        List<String> columns,
        List<Row> rows,
        List<Value> values,
        @Nullable Sentence trouble) {
    public Trial {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        values = List.copyOf(values);
    }

    /**
     * A value, or a row that is refused.
     *
     * @param row it stands in
     * @param kpi its name; empty for a row that became no value
     * @param period null likewise
     * @param number null likewise, or where only its parts are there
     */
    public record Value(
            long row,
            String kpi,
            @Nullable Period period,
            @Nullable Double number,
            Rehearsed outcome) {}
}
