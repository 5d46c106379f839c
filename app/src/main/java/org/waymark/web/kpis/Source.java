package org.waymark.web.kpis;

import java.util.Arrays;
import org.waymark.web.layout.Words;

/** The ways by which values come in. */
enum Source {
    /** Typed in one by one. */
    FORM,
    /** Pasted from a spreadsheet or uploaded as a file. */
    SHEET,
    /** Entered in the grid. */
    GRID,
    API,
    IMPORT,
    /** Those of a key result that was kept as a KPI. */
    CHECK_IN,
    FORMULA;

    private static final String CONNECTION = "connector:";

    /** Who brought a value, and by what way if not by hand. */
    static String of(String by, String code, Words words) {
        if (code.startsWith(CONNECTION)) {
            return words.of("kpis.source.connection", by, code.substring(CONNECTION.length()));
        }
        return Arrays.stream(values())
                .map(source -> BoardView.code(source).replace('_', '-'))
                .filter(code::equals)
                .findFirst()
                .map(way -> words.of("kpis.source." + way, by))
                .orElseGet(() -> words.of("kpis.source.other", by, code));
    }
}
