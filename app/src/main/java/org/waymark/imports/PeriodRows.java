package org.waymark.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.measure.Period;
import org.waymark.tables.DayText;
import org.waymark.tables.Header;

/** A row for each KPI; the headings of its columns are periods, the cells their values. */
final class PeriodRows implements RowReader.Rows {
    private final Map<Integer, Period> periods = new LinkedHashMap<>();
    private final Gathered gathered;

    PeriodRows(Settings settings, Header header, List<Integer> columns, Gathered gathered) {
        this.gathered = gathered;
        for (int column : columns) {
            var heading = header.names().get(column);
            DayText.parse(heading, settings.writing().order())
                    .ifPresentOrElse(
                            period -> periods.put(column, period),
                            () -> gathered.stop(0, Field.PERIOD, heading, "no.import.day"));
        }
    }

    @Override
    public void take(Line line) {
        var kpi = line.text(Field.KPI);
        if (kpi.isEmpty()) {
            gathered.stop(line.number(), Field.KPI, "", "no.import.missing");
            return;
        }
        periods.forEach((column, period) -> {
            var value = line.number(Field.CURRENT_VALUE, line.cell(column));
            if (value != null) gathered.values.add(new Draft.Value(line.number(), kpi, period, value, ""));
        });
    }
}
