package org.waymark.imports;

import static org.waymark.imports.Field.*;

import java.util.List;

/** What the rows of a file are. */
public enum Shape {
    /** Objectives and key results, a row each; ids and parents say what belongs together, or the order does. */
    GOALS(
            ID,
            PARENT,
            TYPE,
            TITLE,
            DESCRIPTION,
            OWNER,
            TEAM,
            LEVEL,
            CYCLE,
            START_DAY,
            DUE_DAY,
            TAGS,
            STATUS,
            ARCHIVED,
            START_VALUE,
            TARGET_VALUE,
            CURRENT_VALUE,
            PROGRESS,
            UNIT,
            MEASURED_AS,
            WEIGHT,
            CONFIDENCE),
    /** A row for each key result, which repeats its objective. */
    KEY_RESULTS(
            ID,
            PARENT,
            TITLE,
            DESCRIPTION,
            OWNER,
            TEAM,
            LEVEL,
            CYCLE,
            START_DAY,
            DUE_DAY,
            TAGS,
            STATUS,
            ARCHIVED,
            KEY_RESULT_ID,
            KEY_RESULT,
            KEY_RESULT_DESCRIPTION,
            KEY_RESULT_OWNER,
            KEY_RESULT_DUE,
            START_VALUE,
            TARGET_VALUE,
            CURRENT_VALUE,
            PROGRESS,
            UNIT,
            MEASURED_AS,
            WEIGHT,
            CONFIDENCE),
    /** A row for each objective, its key results side by side in numbered columns. */
    NUMBERED(
            ID,
            PARENT,
            TITLE,
            DESCRIPTION,
            OWNER,
            TEAM,
            LEVEL,
            CYCLE,
            START_DAY,
            DUE_DAY,
            TAGS,
            STATUS,
            ARCHIVED,
            PROGRESS,
            KEY_RESULT,
            KEY_RESULT_DESCRIPTION,
            KEY_RESULT_OWNER,
            KEY_RESULT_DUE,
            START_VALUE,
            TARGET_VALUE,
            CURRENT_VALUE,
            UNIT,
            MEASURED_AS,
            WEIGHT,
            CONFIDENCE),
    /** A column for each depth; a title stands below what it belongs to. */
    OUTLINE(TITLE, DESCRIPTION, OWNER, TEAM, CYCLE, START_DAY, DUE_DAY, TAGS, PROGRESS, WEIGHT),
    CHECK_INS(KEY_RESULT_ID, KEY_RESULT, TITLE, DAY, CURRENT_VALUE, CONFIDENCE, NOTE),
    PEOPLE(EMAIL, NAME, ROLE, TEAM),
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
        this.fields = List.of(fields);
    }

    /** What its columns can hold, in the order in which people think of it. */
    public List<Field> fields() {
        return fields;
    }

    /** Whether a field comes once for each of several key results or depths. */
    public boolean isNumbered(Field field) {
        return switch (this) {
            case NUMBERED ->
                switch (field) {
                    case KEY_RESULT,
                            KEY_RESULT_DESCRIPTION,
                            KEY_RESULT_OWNER,
                            KEY_RESULT_DUE,
                            START_VALUE,
                            TARGET_VALUE,
                            CURRENT_VALUE,
                            UNIT,
                            MEASURED_AS,
                            WEIGHT,
                            CONFIDENCE,
                            PROGRESS -> true;
                    default -> false;
                };
            case OUTLINE -> field == TITLE;
            case GOALS, KEY_RESULTS, CHECK_INS, PEOPLE, TEAMS, KPIS, VALUES, PERIODS -> false;
        };
    }

    public boolean isGoals() {
        return this == GOALS || this == KEY_RESULTS || this == NUMBERED || this == OUTLINE;
    }
}
