package org.waymark.tables;

/**
 * How a file seems to be written. People see each guess and may change it.
 *
 * @param mark before the decimals of numbers in texts
 * @param markIsSure whether only this mark makes sense, or it does not matter
 * @param order of 5/6/2026
 * @param orderIsSure whether only this order makes sense, or it does not matter
 */
public record Guess(TableFormat format, DecimalMark mark, boolean markIsSure, DayOrder order, boolean orderIsSure) {}
