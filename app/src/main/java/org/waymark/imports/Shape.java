package org.waymark.imports;

import static org.waymark.imports.Field.*;

import java.util.List;
import java.util.stream.Stream;

/** What the rows of a file are. */
public enum Shape {
    /** Objectives and key results, a row each; ids and parents say what belongs together, or the order does. */
    GOALS(all(OF_OBJECTIVE, List.of(TYPE), OF_NUMBERS)),
    /** A row for each key result, which repeats its objective. */
    KEY_RESULTS(all(OF_OBJECTIVE, List.of(KEY_RESULT_ID), OF_KEY_RESULT, OF_NUMBERS)),
    /** A row for each objective, its key results side by side in numbered columns. */
    NUMBERED(all(OF_OBJECTIVE, OF_KEY_RESULT, OF_NUMBERS)),
    /** A column for each depth; a title stands below what it belongs to. */
    OUTLINE(TITLE, DESCRIPTION, OWNER, TEAM, CYCLE, START_DAY, DUE_DAY, TAGS, PROGRESS, WEIGHT),
    CHECK_INS(KEY_RESULT_ID, KEY_RESULT, TITLE, DAY, CURRENT_VALUE, CONFIDENCE, NOTE),
    PEOPLE(EMAIL, NAME, ROLE, TEAM, INVITED),
    TEAMS(NAME, PARENT, DESCRIPTION),
    KPIS(
            ID,
            NAME,
            DESCRIPTION,
            WHY,
            HOW,
            OWNER,
            TEAM,
            CATEGORY,
            UNIT,
            MEASURED_AS,
            DIRECTION,
            CADENCE,
            AGGREGATION,
            TARGET_VALUE),
    /** A row for each value of a KPI. */
    VALUES(KPI, DAY, CURRENT_VALUE, NOTE),
    /** A row for each KPI, its periods side by side. */
    PERIODS(KPI, Field.PERIOD, TARGET_VALUE);

    private final List<Field> fields;

    Shape(Field... fields) {
        this(List.of(fields));
    }

    Shape(List<Field> fields) {
        this.fields = fields;
    }

    @SafeVarargs
    private static List<Field> all(List<Field>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }

    /** What its columns can hold, in the order in which people think of it. */
    public List<Field> fields() {
        return fields;
    }

    /** Whether a field comes once for each of several key results or depths. */
    public boolean isNumbered(Field field) {
        return switch (this) {
            case NUMBERED -> OF_KEY_RESULT.contains(field) || OF_NUMBERS.contains(field);
            case OUTLINE -> field == TITLE;
            case GOALS, KEY_RESULTS, CHECK_INS, PEOPLE, TEAMS, KPIS, VALUES, PERIODS -> false;
        };
    }

    public boolean isGoals() {
        return this == GOALS || this == KEY_RESULTS || this == NUMBERED || this == OUTLINE;
    }
}
