package org.waymark.web.kpis;

import java.util.Arrays;
import java.util.Optional;

/** The ways by which values come in through pages. */
enum Source {
    /** Typed in one by one. */
    FORM,
    /** Pasted from a spreadsheet or uploaded as a file. */
    SHEET,
    /** Entered in the grid. */
    GRID,
    API;

    static Optional<Source> of(String code) {
        return Arrays.stream(values())
                .filter(source -> BoardView.code(source).equals(code))
                .findFirst();
    }
}
