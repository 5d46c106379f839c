package org.waymark.transfer;

/**
 * What a table holds, in short: two tables with equal sums hold the same rows, in whatever order.
 *
 * @param digest the SHA-256 digests of all rows as lines, added up modulo 2^256, in hexadecimal
 */
public record Sum(long rows, String digest) {}
