package org.waymark.exports;

import java.util.Arrays;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;

/** A list as it is taken away: each column of its query under its own title, and formulas after them. */
final class Sheet {
    private final String name;
    private final ResultQuery<? extends Record> rows;
    private final List<Formula> formulas;

    /** @param name at most 31 characters, as spreadsheets want it */
    Sheet(String name, ResultQuery<? extends Record> rows, Formula... formulas) {
        this.name = name;
        this.rows = rows;
        this.formulas = List.of(formulas);
    }

    String name() {
        return name;
    }

    ResultQuery<? extends Record> rows() {
        return rows;
    }

    List<Formula> formulas() {
        return formulas;
    }

    List<String> titles() {
        return Arrays.stream(rows.fields()).map(Field::getName).toList();
    }
}
