package org.waymark.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import org.waymark.platform.Refused;
import org.waymark.tables.Header;
import org.waymark.tables.TableReader;

/** Reads a whole file into drafts. */
final class RowReader {
    /** After how many rows it is told how far it is. */
    private static final int STEP = 1_000;

    /** Characters of all rows, which stay in memory until they are planned. */
    private static final long MOST = 128L * 1024 * 1024;

    /** What understands rows of one kind. */
    interface Rows {
        void take(Line line);

        /** After the last row. */
        default void finish() {}
    }

    private final Settings settings;

    RowReader(Settings settings) {
        this.settings = settings;
    }

    /**
     * @param goesOn is told how many rows were read, now and then; false: nobody wants the rest
     */
    Gathered read(TableReader table, LongPredicate goesOn) {
        var gathered = new Gathered();
        var columns = columns(table.header());
        var rows = rows(table.header(), gathered, columns);
        long characters = 0;
        while (table.hasNext()) {
            var row = table.next();
            characters += row.characters();
            if (characters > MOST) throw new Refused.Invalid("file", "", "no.table.too-many-texts");
            table.leftOver(row)
                    .ifPresentOrElse(
                            cell -> gathered.stop(row.number(), null, cell.text(), "no.table.left-over", cell.text()),
                            () -> rows.take(new Line(row, columns, settings, gathered)));
            if (++gathered.rows % STEP == 0 && !goesOn.test(gathered.rows))
                throw new Refused.Conflict("no.import.cancelled");
        }
        rows.finish();
        return gathered;
    }

    private Rows rows(Header header, Gathered gathered, Map<Slot, List<Integer>> columns) {
        return switch (settings.shape()) {
            case GOALS -> new GoalRows(gathered);
            case KEY_RESULTS -> new KeyResultRows(gathered);
            case NUMBERED -> new NumberedRows(gathered, columns.keySet());
            case OUTLINE -> new OutlineRows(gathered, columns.keySet());
            case CHECK_INS, PEOPLE, TEAMS, KPIS, VALUES -> new PlainRows(settings.shape(), gathered);
            case PERIODS ->
                new PeriodRows(settings, header, columns.getOrDefault(Slot.of(Field.PERIOD), List.of()), gathered);
        };
    }

    private Map<Slot, List<Integer>> columns(Header header) {
        var columns = new HashMap<Slot, List<Integer>>();
        var slots = settings.slots();
        for (int column = 0; column < Math.min(slots.size(), header.names().size()); column++) {
            var at = column;
            slots.get(column)
                    .ifPresent(slot -> columns.computeIfAbsent(slot, _ -> new ArrayList<>())
                            .add(at));
        }
        return columns;
    }
}
