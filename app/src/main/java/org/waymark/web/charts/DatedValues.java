package org.waymark.web.charts;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.groupConcat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Measurement;

/**
 * The values of a line of a page, as one text column of its statement: "2026-03-31 12.5,2026-04-30 13". A MULTISET makes a record of
 * each value, which for the lines of an outline took longer than all else.
 */
public final class DatedValues {
    private DatedValues() {}

    /** In the order of the rows, which may depend on the statement around it. */
    public static Field<List<Measurement>> of(Select<Record2<LocalDate, Double>> rows) {
        var day = field(name("dated", "day"), LocalDate.class);
        var value = field(name("dated", "value"), Double.class);
        return field(select(groupConcat(concat(day, inline(" "), value))).from(rows.asTable("dated", "day", "value")))
                .convertFrom(DatedValues::read);
    }

    private static List<Measurement> read(@Nullable String text) {
        var values = new ArrayList<Measurement>();
        for (int from = 0; text != null && from < text.length(); ) {
            var space = text.indexOf(' ', from);
            var comma = text.indexOf(',', space);
            var to = comma < 0 ? text.length() : comma;
            values.add(new Measurement(
                    LocalDate.parse(text.substring(from, space)), Double.parseDouble(text.substring(space + 1, to))));
            from = to + 1;
        }
        return values;
    }
}
