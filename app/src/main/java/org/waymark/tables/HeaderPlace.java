package org.waymark.tables;

/** Where the names of the columns stand. */
public sealed interface HeaderPlace {
    HeaderPlace LIKELIEST = new Likeliest();

    /** Where they seem to be, below what reports write above them. */
    record Likeliest() implements HeaderPlace {}

    /** @param number of the row, as a person counts it; what is above is passed over */
    record InRow(long number) implements HeaderPlace {}

    /** The columns have no names: the first row is one as the others. */
    record Nowhere() implements HeaderPlace {}
}
