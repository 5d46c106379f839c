package org.waymark.imports;

import java.util.List;

/** What a column can hold. */
public enum Field {
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
    CONFIDENCE,
    DAY,
    NOTE,
    NAME,
    EMAIL,
    ROLE,
    INVITED,
    LEADS,
    WHY,
    HOW,
    CATEGORY,
    DIRECTION,
    CADENCE,
    AGGREGATION,
    KPI,
    /** The heading of the column is a period, its cells are values. */
    PERIOD;

    static final List<Field> OF_OBJECTIVE = List.of(
            ID, PARENT, TITLE, DESCRIPTION, OWNER, TEAM, LEVEL, CYCLE, START_DAY, DUE_DAY, TAGS, STATUS, ARCHIVED);

    static final List<Field> OF_KEY_RESULT =
            List.of(KEY_RESULT, KEY_RESULT_DESCRIPTION, KEY_RESULT_OWNER, KEY_RESULT_DUE);

    /** Of whatever is measured. */
    static final List<Field> OF_NUMBERS =
            List.of(START_VALUE, TARGET_VALUE, CURRENT_VALUE, PROGRESS, UNIT, MEASURED_AS, WEIGHT, CONFIDENCE);
}
