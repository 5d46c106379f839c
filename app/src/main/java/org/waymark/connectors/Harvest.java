package org.waymark.connectors;

import java.util.List;

/**
 * All that one reading brought.
 *
 * @param rows read
 * @param lines the values they became
 * @param refusals the rows that became nothing
 * @param files read to their end
 */
record Harvest(
        List<String> columns,
        int rows,
        List<Translation.Line> lines,
        List<Pull.RowRefusal> refusals,
        List<FileMark> files) {
    Harvest {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        refusals = List.copyOf(refusals);
        files = List.copyOf(files);
    }

    static Harvest of(Intake intake, Translation translation) {
        return new Harvest(
                intake.header().names(),
                (int) intake.rows(),
                translation.lines(),
                translation.refusals(),
                intake.files());
    }
}
