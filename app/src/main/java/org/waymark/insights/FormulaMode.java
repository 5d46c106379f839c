package org.waymark.insights;

/** What a formula is for. */
public enum FormulaMode {
    /** The KPI stays measured; the formula says what moved it, and what it does not explain is shown. */
    EXPLAINS,
    /** The formula makes the values of the KPI; nobody enters them. */
    COMPUTES
}
