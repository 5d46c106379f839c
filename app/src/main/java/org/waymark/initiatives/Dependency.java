package org.waymark.initiatives;

/**
 * One initiative begins when another one is finished.
 *
 * @param lagDays whole days between, 0 or more: with 0 it may begin on the day after
 */
public record Dependency(Initiative.Id initiative, Initiative.Id after, int lagDays) {
    static final int LONGEST_LAG = 3660;
}
