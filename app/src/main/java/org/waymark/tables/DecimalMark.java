package org.waymark.tables;

/** Which sign stands before the decimals of a number. */
public enum DecimalMark {
    POINT,
    COMMA
}
