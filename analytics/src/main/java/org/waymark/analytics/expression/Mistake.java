package org.waymark.analytics.expression;

import java.util.List;

/**
 * Why a text is no formula, or a formula does not fit its KPIs.
 *
 * @param at where in the text, in characters from 0
 * @param details what the sentence about it names, in the order told at the kind
 */
public record Mistake(Kind kind, int at, List<Object> details) implements Parsed, Derived, Evaluation {
    public Mistake {
        details = List.copyOf(details);
    }

    static Mistake of(Kind kind, int at, Object... details) {
        return new Mistake(kind, at, List.of(details));
    }

    /** In brackets: the details. */
    public enum Kind {
        /** nothing is written */
        EMPTY,
        /** (most characters) */
        TOO_LONG,
        /** (most levels) */
        TOO_DEEP,
        /** (most nodes) */
        TOO_MANY_NODES,
        /** (most references) */
        TOO_MANY_REFERENCES,
        /** a sign the language does not have (the sign) */
        STRANGE_SIGN,
        /** digits that are no number, or a number too large (what is written) */
        BAD_NUMBER,
        /** a reference that is empty, too long, not closed, or holds other signs than letters, digits, "-", "_" and "." */
        BAD_REFERENCE,
        /** something else was to come here (what is written) */
        UNEXPECTED,
        /** the text ends where something was to come */
        UNFINISHED,
        /** no function has this name (the name) */
        UNKNOWN_FUNCTION,
        /** a function with too few or too many arguments (its name, how many there are) */
        WRONG_ARGUMENTS,
        /** a yes-or-no where a number belongs */
        NUMBER_WANTED,
        /** a number where a yes-or-no belongs */
        TRUTH_WANTED,
        /** an argument that must be written as a whole number (the function, least, most) */
        WHOLE_NUMBER_WANTED,
        /** an exponent too far from zero (furthest) */
        EXPONENT_TOO_LARGE,
        /** no KPI has this id (the id) */
        UNKNOWN_KPI,
        /** a KPI measured in longer periods than the formula (the id) */
        LONGER_PERIODS,
        /** numbers in different units are added or compared (the one unit, the other) */
        DIFFERENT_UNITS,
        /** a number without a unit belongs here (the unit it has) */
        UNIT_NOT_WANTED,
        /** the root or power of a unit is no unit (the unit, the power) */
        NO_SUCH_UNIT,
        /** too many periods for so large a formula (nodes, periods) */
        TOO_COSTLY
    }
}
