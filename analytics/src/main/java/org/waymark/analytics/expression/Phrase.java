package org.waymark.analytics.expression;

/** The turns of speech in which a formula is read out. Each is a message with its parts in the order given. */
public enum Phrase {
    /** (a, b): a plus b */
    PLUS,
    MINUS,
    TIMES,
    /** (a, b): a per b, where b is a single KPI */
    PER,
    DIVIDED_BY,
    /** (a, b): a in percent of b */
    IN_PERCENT_OF,
    TO_THE_POWER_OF,
    /** (a): minus a */
    NEGATIVE,
    LESS,
    AT_MOST,
    EQUAL,
    UNEQUAL,
    AT_LEAST,
    MORE,
    AND,
    OR,
    NOT,
    /** (condition, then, otherwise) */
    IF,
    /** (list): the smallest of the list */
    MIN,
    MAX,
    SUM,
    AVG,
    ABS,
    /** (a, digits) */
    ROUND,
    SQRT,
    LN,
    EXP,
    /** (list): the first of the list that is known */
    COALESCE,
    /** (list of what is averaged, list of weights) */
    WEIGHTED,
    /** (a, k): a, k periods before */
    LAG,
    DELTA,
    PERCENT_CHANGE,
    MOVING_AVERAGE,
    MOVING_SUM,
    SINCE_YEAR,
    SINCE_CYCLE,
    /** (a): the total of a, of shorter periods */
    TOTALLED,
    AVERAGED,
    NEWEST,
    /** (a, b): of a longer list, all but the last joined to one more */
    LIST,
    /** (a, b): a list joined to its last */
    LIST_END,
    /** (a): in brackets */
    GROUP
}
